import * as z from "zod";
import { invitationTokenSchema } from "@/lib/identity/account/schema";
import { organizationNameSchema } from "@/lib/identity/organization/schema";
import { emailSchema } from "@/lib/identity/session/schema";
import { readInvitationLink, splitAddresses, strayWords } from "./rules";

export const invitedRoles = ["member", "admin"] as const;

/** So many at once that a department fits, so few that a slip is no flood. */
const addressesAtOnce = 20;

export const inviteMembersSchema = z.object({
  emails: z
    .string()
    .max(6000, "Too much text. Invite 20 people at a time")
    .transform((text, context) => {
      const fault = (message: string) => {
        context.issues.push({ code: "custom", input: text, message });
        return z.NEVER;
      };
      const stray = strayWords(text);
      if (stray.length > 0)
        return fault(`Not an e-mail address: “${stray[0]}”. Try anna@tallow.co`);
      const list = splitAddresses(text);
      if (list.length === 0) return fault("Type one address or more, for example anna@tallow.co");
      if (list.length > addressesAtOnce) {
        return fault(`${list.length} addresses. Invite ${addressesAtOnce} at a time`);
      }
      const bad = list.find((email) => !emailSchema.safeParse(email).success);
      if (bad) return fault(`Not an e-mail address: “${bad}”. Try anna@tallow.co`);
      return list;
    }),
  role: z.enum(invitedRoles, "Choose a role"),
});

export const inviteCustomerOwnerSchema = z.object({ customer: z.uuid(), email: emailSchema });

export const invitationIdSchema = z.object({ id: z.uuid() });

/** `join` links the person's own organization, `create` makes one of the name. */
export const acceptInvitationSchema = z
  .object({
    token: invitationTokenSchema,
    choice: z.enum(["join", "create"]).optional(),
    name: z.string().trim().max(120, "At most 120 characters").optional(),
  })
  .check((context) => {
    if (context.value.choice !== "create") return;
    const name = organizationNameSchema.safeParse(context.value.name ?? "");
    if (name.success) return;
    const message = name.error.issues[0]!.message;
    context.issues.push({ code: "custom", input: context.value, path: ["name"], message });
  });

export const openInvitationSchema = z.object({
  link: z.string().transform((text, context) => {
    const token = readInvitationLink(text);
    if (token) return token;
    const message = "No invitation in this text. Paste the whole link of the mail";
    context.issues.push({ code: "custom", input: text, message });
    return z.NEVER;
  }),
});
