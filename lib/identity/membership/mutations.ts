import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

type Target = { org: string; user: string };

/** Makes a member an admin or an admin a member. */
export async function changeMemberRole(db: Db, input: Target & { role: string }): Promise<void> {
  const { error } = await db.rpc("change_member_role", {
    p_org: input.org,
    p_user: input.user,
    p_role: input.role,
  });
  if (error) throw asError(error);
}

/** Takes a person out of the organization; also oneself. */
export async function removeMember(db: Db, input: Target): Promise<void> {
  const { error } = await db.rpc("remove_member", { p_org: input.org, p_user: input.user });
  if (error) throw asError(error);
}

/** Makes a member the owner; the former owner stays as admin. */
export async function transferOwnership(db: Db, input: Target): Promise<void> {
  const { error } = await db.rpc("transfer_ownership", { p_org: input.org, p_user: input.user });
  if (error) throw asError(error);
}
