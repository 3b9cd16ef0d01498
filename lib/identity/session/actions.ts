"use server";

import { after } from "next/server";
import { cookies } from "next/headers";
import { findDemoPassword } from "@/lib/identity/demonstration/data";
import { publicAction, viewerAction } from "@/lib/identity/gate";
import { countTry } from "@/lib/identity/limits/mutations";
import { refuseNoSooner } from "@/lib/identity/limits/rules";
import { invitationCookie } from "@/lib/identity/invitation/rules";
import { AppError } from "@/lib/platform/errors";
import { clientAddress } from "@/lib/platform/supabase/server";
import { checkCode, completeSignIn, sendCode, signIn, signOut } from "./mutations";
import { answerFloor, safeNext } from "./rules";
import { codeCheckSchema, codeRequestSchema, demoSignInSchema, signInSchema } from "./schema";
import { getStrangerDb } from "./service";

/** Signs in by e-mail and password; answers where to go. */
export const signInAction = publicAction
  .metadata({ name: "session.sign_in" })
  .inputSchema(signInSchema)
  .action(async ({ parsedInput, ctx }) =>
    refuseNoSooner(answerFloor.signIn, async () => {
      await countTry("sign_in", { address: parsedInput.email, client: await clientAddress() });
      await signIn(ctx.db, parsedInput);
      const person = await completeSignIn(ctx.db);
      return {
        next: person.org_needed
          ? safeNext(parsedInput.next, "/welcome")
          : safeNext(parsedInput.next),
      };
    }),
  );

/** Has a code sent. The same answer in the same time for every address: the mail goes out after the answer. */
export const sendCodeAction = publicAction
  .metadata({ name: "session.send_code" })
  .inputSchema(codeRequestSchema)
  .action(async ({ parsedInput }) => {
    await countTry("code_request", { address: parsedInput.email, client: await clientAddress() });
    const stranger = await getStrangerDb();
    after(() => sendCode(stranger, parsedInput.email));
    return { email: parsedInput.email };
  });

/** Signs in by the code of the mail; answers where to go. */
export const checkCodeAction = publicAction
  .metadata({ name: "session.check_code" })
  .inputSchema(codeCheckSchema)
  .action(async ({ parsedInput, ctx }) =>
    refuseNoSooner(answerFloor.code, async () => {
      await countTry("code_check", { address: parsedInput.email, client: await clientAddress() });
      await checkCode(ctx.db, parsedInput);
      const person = await completeSignIn(ctx.db);
      return {
        next: person.org_needed
          ? safeNext(parsedInput.next, "/welcome")
          : safeNext(parsedInput.next),
      };
    }),
  );

/** Signs in one of the demonstration people; refused wherever there is no demonstration. */
export const demoSignInAction = publicAction
  .metadata({ name: "session.demo_sign_in" })
  .inputSchema(demoSignInSchema)
  .action(async ({ parsedInput, ctx }) => {
    const password = findDemoPassword(parsedInput.email);
    if (!password) throw new AppError("not_allowed");
    await countTry("sign_in", { client: await clientAddress() });
    await signIn(ctx.db, { email: parsedInput.email, password });
    await completeSignIn(ctx.db);
    return { next: safeNext(parsedInput.next) };
  });

/** Ends this session. The caller loads the page anew, so that nothing of the person stays in the browser's memory. */
export const signOutAction = publicAction
  .metadata({ name: "session.sign_out" })
  .action(async ({ ctx }) => {
    await signOut(ctx.db, "local");
    (await cookies()).delete(invitationCookie);
    return { next: "/sign-in" };
  });

/** Ends the person's sessions on all other devices. */
export const signOutOthersAction = viewerAction
  .metadata({ name: "session.sign_out_others" })
  .action(async ({ ctx }) => {
    await signOut(ctx.db, "others");
    return { done: true };
  });
