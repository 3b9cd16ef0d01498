import * as z from "zod";

export const platformRoles = ["user", "csm", "admin"] as const;

/** Roles as people read them. */
export const roleWords = { user: "User", csm: "CSM", admin: "Platform admin" } as const;

/** Rows of a page. */
export const usersAtOnce = 50;

export const userSorts = ["created", "name", "seen"] as const;

/** What the list is asked, as it stands in the address; what cannot be read is the list as it begins. */
export const userFilterSchema = z.object({
  q: z.string().max(200).catch(""),
  role: z.enum(platformRoles).nullable().catch(null),
  sort: z.enum(userSorts).catch("created"),
  dir: z.enum(["asc", "desc"]).catch("desc"),
});

export const setRoleSchema = z.object({ user: z.uuid(), role: z.enum(platformRoles) });

export const setActiveSchema = z.object({ user: z.uuid(), active: z.boolean() });

export type UserFilter = z.infer<typeof userFilterSchema>;
