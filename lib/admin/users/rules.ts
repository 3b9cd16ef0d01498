import type { CsvColumn } from "@/lib/platform/csv";
import { roleWords, userFilterSchema, type UserFilter } from "./schema";
import type { PlatformUser } from "./types";

type Params = Record<string, string | string[] | undefined>;

/** The filter as it stands in the address; what cannot be read is no filter. */
export const readUserFilter = (params: Params): UserFilter =>
  userFilterSchema.parse({ ...params, q: params.q ?? "", role: params.role ?? null });

/** The file of people, as the table has them. */
export const userColumns: CsvColumn<PlatformUser>[] = [
  { head: "Name", value: ({ display_name }) => display_name },
  { head: "E-mail", value: ({ email }) => email },
  { head: "Title", value: ({ title }) => title },
  { head: "Role", value: ({ role }) => roleWords[role] },
  { head: "Switched off", value: ({ is_active }) => (is_active ? "no" : "yes") },
  { head: "Organizations", value: ({ orgs }) => orgs?.map(({ name }) => name).join(", ") },
  { head: "Last here", value: (user) => user.last_activity ?? user.last_login },
  { head: "Account since", value: ({ created_at }) => created_at },
  { head: "Id", value: ({ id }) => id },
];
