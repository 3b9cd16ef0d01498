import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

/** Changes what a person is on the platform. */
export async function setUserRole(db: Db, input: { user: string; role: string }): Promise<void> {
  const { error } = await db.rpc("set_user_role", { p_user: input.user, p_role: input.role });
  if (error?.message === "has_customers" && error.details) {
    const count = Number(error.details);
    const whose = count === 1 ? "1 customer" : `${count} customers`;
    throw new AppError(
      "has_customers",
      `This person is the CSM of ${whose}. Hand them over first.`,
    );
  }
  if (error) throw asError(error);
}

/** Switches an account off, which ends its sessions at once, or on again. */
export async function setUserActive(
  db: Db,
  input: { user: string; active: boolean },
): Promise<void> {
  const { error } = await db.rpc("set_user_active", { p_user: input.user, p_active: input.active });
  if (error) throw asError(error);
}
