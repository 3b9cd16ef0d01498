"use server";

import { cookies } from "next/headers";
import { after } from "next/server";
import { publicAction, viewerAction } from "@/lib/identity/gate";
import { checkInvitedAddress } from "@/lib/identity/invitation/data";
import { invitationCookie, invitationCookieOptions } from "@/lib/identity/invitation/rules";
import { countTry } from "@/lib/identity/limits/mutations";
import { refuseNoSooner, withFloor } from "@/lib/identity/limits/rules";
import { completeSignIn } from "@/lib/identity/session/mutations";
import { answerFloor } from "@/lib/identity/session/rules";
import { getStrangerDb } from "@/lib/identity/session/service";
import { AppError } from "@/lib/platform/errors";
import { clientAddress } from "@/lib/platform/supabase/server";
import {
  changePassword,
  checkPasswordOf,
  confirmLink,
  requestEmailChange,
  sendRecovery,
  setPasswordByLink,
  signUp,
  updateProfile,
} from "./mutations";
import * as schema from "./schema";

/** Creates an account. The same answer in the same time for known and unknown addresses. */
export const signUpAction = publicAction
  .metadata({ name: "account.sign_up" })
  .inputSchema(schema.signUpSchema)
  .action(async ({ parsedInput, ctx }) =>
    withFloor(answerFloor.signUp, async () => {
      const { email, invitation } = parsedInput;
      await countTry("sign_up", { address: email, client: await clientAddress() });
      if (invitation) await checkInvitedAddress(ctx.db, { token: invitation, email });
      await signUp(await getStrangerDb(), parsedInput);
      if (invitation) (await cookies()).set(invitationCookie, invitation, invitationCookieOptions);
      return { email };
    }),
  );

/** Has a link for a new password sent. The mail goes out after the answer, so its time tells nothing. */
export const sendRecoveryAction = publicAction
  .metadata({ name: "account.recover" })
  .inputSchema(schema.recoverySchema)
  .action(async ({ parsedInput }) => {
    await countTry("recovery", { address: parsedInput.email, client: await clientAddress() });
    const stranger = await getStrangerDb();
    after(() => sendRecovery(stranger, parsedInput.email));
    return { email: parsedInput.email };
  });

/** Follows a link of a mail; answers where to go. */
export const confirmAction = publicAction
  .metadata({ name: "account.confirm" })
  .inputSchema(schema.confirmSchema)
  .action(async ({ parsedInput, ctx }) => {
    await countTry("confirm", { client: await clientAddress() });
    const { done } = await confirmLink(ctx.db, parsedInput);
    if (!done) return { next: null };
    if (parsedInput.type === "email_change") return { next: "/settings/sign-in?changed=email" };
    const store = await cookies();
    const token = store.get(invitationCookie)?.value;
    if (token) store.delete(invitationCookie);
    const person = await completeSignIn(ctx.db);
    if (token) return { next: `/invite/${token}` };
    return { next: person.org_needed ? "/welcome" : "/home" };
  });

/** Follows a recovery link and sets the new password. */
export const setPasswordAction = publicAction
  .metadata({ name: "account.set_password" })
  .inputSchema(schema.setPasswordSchema)
  .action(async ({ parsedInput, ctx }) => {
    await countTry("confirm", { client: await clientAddress() });
    await setPasswordByLink(ctx.db, parsedInput);
    const person = await completeSignIn(ctx.db);
    return { next: person.org_needed ? "/welcome" : "/home" };
  });

/** Changes the password of the signed-in person, who has to know the old one. */
export const changePasswordAction = viewerAction
  .metadata({ name: "account.change_password" })
  .inputSchema(schema.changePasswordSchema)
  .action(async ({ parsedInput, ctx }) => {
    const { email, id } = ctx.viewer;
    await countTry("password_check", { address: id, client: await clientAddress() });
    await checkPasswordOf(await getStrangerDb(), { email, password: parsedInput.current_password });
    await changePassword(ctx.db, parsedInput.password);
    return { done: true };
  });

/** Asks for another address; the link in the mail makes the change. */
export const changeEmailAction = viewerAction
  .metadata({ name: "account.change_email" })
  .inputSchema(schema.changeEmailSchema)
  .action(async ({ parsedInput, ctx }) => {
    const { email, current_password: password } = parsedInput;
    if (email === ctx.viewer.email) throw AppError.field("email", "This is your address already.");
    await countTry("password_check", { address: ctx.viewer.id, client: await clientAddress() });
    await checkPasswordOf(await getStrangerDb(), { email: ctx.viewer.email, password });
    await refuseNoSooner(answerFloor.mail, () => requestEmailChange(ctx.db, email));
    return { email };
  });

/** Saves the profile. */
export const updateProfileAction = viewerAction
  .metadata({ name: "account.update_profile" })
  .inputSchema(schema.profileSchema)
  .action(async ({ parsedInput, ctx }) => {
    await updateProfile(ctx.db, ctx.viewer.id, parsedInput);
    return { done: true };
  });
