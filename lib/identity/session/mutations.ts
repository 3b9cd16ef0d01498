import "server-only";
import { createOrganization } from "@/lib/identity/organization/mutations";
import { tooManyTries } from "@/lib/identity/limits/rules";
import { organizationNameOf } from "@/lib/identity/account/rules";
import { AppError, asError } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import type { Db } from "@/lib/platform/supabase/server";
import type { Viewer } from "../viewer/types";
import type { CodeCheckInput, SignInInput } from "./schema";

/** One sentence for a wrong password and an unknown address: it must not tell them apart. */
const noMatch = "E-mail and password do not match. Check both, or have a code sent.";

/** Only the right password learns this, so it tells a stranger nothing. */
const unconfirmed =
  "This address is not confirmed yet. Open the link in the mail we sent you, or have a code sent: it confirms too.";

/** Auth keeps limits of its own; its message holds the seconds to wait. */
export function readAuthFault(error: { code?: string; message?: string }): unknown {
  if (!["over_request_rate_limit", "over_email_send_rate_limit"].includes(error.code ?? ""))
    return error;
  const seconds = Number(/(\d+) seconds?/.exec(error.message ?? "")?.[1] ?? 60);
  return new AppError("too_many", tooManyTries(seconds));
}

/**
 * Starts a session by password.
 * @throws AppError `invalid_credentials` in every case that a stranger must not tell apart.
 */
export async function signIn(db: Db, { email, password }: SignInInput): Promise<void> {
  const { error } = await db.auth.signInWithPassword({ email, password });
  switch (error?.code ?? (error ? "fault" : "none")) {
    case "none":
      return;
    case "invalid_credentials":
    case "validation_failed":
      throw new AppError("invalid_credentials", noMatch);
    case "email_not_confirmed":
      throw new AppError("email_unverified", unconfirmed);
    case "user_banned":
      throw new AppError("switched_off", switchedOff);
    default:
      throw readAuthFault(error!);
  }
}

/**
 * Mails a sign-in code. Nothing is said about whether the address is known, and no account is made for an unknown one. An
 * address that was never confirmed is confirmed by the same mail.
 */
export async function sendCode(db: Db, email: string): Promise<void> {
  const { error } = await db.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
  // The answer has gone out by now, and must not differ anyway: what went wrong is for the log.
  if (error && error.code !== "otp_disabled")
    logger.warn({ code: error.code, status: error.status }, "a sign-in mail was not sent");
}

/** Starts a session by the six digits of a mail: a sign-in code, or the code of a confirmation mail. */
export async function checkCode(db: Db, { email, code }: CodeCheckInput): Promise<void> {
  const { error } = await db.auth.verifyOtp({ email, token: code, type: "email" });
  if (!error) return;
  if (!isRefusedToken(error)) throw readAuthFault(error);
  throw AppError.field(
    "code",
    "Not the newest code, or older than an hour. Check the mail or have a new one sent.",
  );
}

/** Whether Auth refused a code or link for what it is: used, expired or made up. */
export function isRefusedToken(error: { code?: string; status?: number }): boolean {
  return (
    [
      "otp_expired",
      "validation_failed",
      "invalid_credentials",
      "user_not_found",
      "otp_disabled",
      "bad_jwt",
    ].includes(error.code ?? "") || error.status === 403
  );
}

const switchedOff = "This account is switched off. Ask your administrator to switch it on again.";

/**
 * What every sign-in ends with: a deactivated account is shown out, and the organization named at sign-up is created now
 * that the address is confirmed.
 * @returns the person, so that the caller knows where to lead them.
 */
export async function completeSignIn(db: Db): Promise<Viewer> {
  const viewer = await db.rpc("get_viewer");
  if (viewer.error) throw asError(viewer.error);
  if (!viewer.data) {
    await db.auth.signOut({ scope: "local" });
    throw new AppError("switched_off", switchedOff);
  }
  const person = viewer.data as Viewer;
  if (!person.org_needed) return person;
  const { data } = await db.auth.getUser();
  const name = organizationNameOf(data.user?.user_metadata);
  if (!name) return person;
  await createOrganization(db, { name });
  // Cleared, so that a person who leaves the organization later does not find it made anew.
  await db.auth.updateUser({ data: { organization_name: null } });
  return { ...person, org_needed: false };
}

/** Ends this session, for pages and for the API at once: the database looks for the session of each token it is shown. */
export async function signOut(db: Db, scope: "local" | "others" | "global"): Promise<void> {
  const { error } = await db.auth.signOut({ scope });
  // A session that is gone already is what was asked for.
  if (error && ![401, 403, 404].includes(error.status ?? 0)) throw asError(error);
}
