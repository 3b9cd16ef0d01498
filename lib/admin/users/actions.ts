"use server";

import { adminAction } from "@/lib/identity/gate";
import { AppError } from "@/lib/platform/errors";
import { setUserActive, setUserRole } from "./mutations";
import { canManage } from "./permissions";
import { setActiveSchema, setRoleSchema } from "./schema";

/** Makes somebody a user, CSM or platform admin. */
export const setUserRoleAction = adminAction
  .metadata({ name: "admin.set_user_role" })
  .inputSchema(setRoleSchema)
  .action(async ({ parsedInput, ctx }) => {
    if (!canManage(ctx.viewer, { id: parsedInput.user })) throw new AppError("own_role");
    await setUserRole(ctx.db, parsedInput);
    return { done: true };
  });

/** Switches an account off or on. */
export const setUserActiveAction = adminAction
  .metadata({ name: "admin.set_user_active" })
  .inputSchema(setActiveSchema)
  .action(async ({ parsedInput, ctx }) => {
    if (!canManage(ctx.viewer, { id: parsedInput.user })) throw new AppError("not_yourself");
    await setUserActive(ctx.db, parsedInput);
    return { done: true };
  });
