import "server-only";
import { isRefusedToken, readAuthFault } from "@/lib/identity/session/mutations";
import { AppError, asError } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import type { Db } from "@/lib/platform/supabase/server";
import type { ConfirmType } from "./rules";
import type { ProfileInput, SignUpInput } from "./schema";

type Fault = { code?: string; message?: string; status?: number };

const weakPassword = "Too easy to guess. Use a longer one, or one with more kinds of signs.";

/**
 * Creates an account that waits for its confirmation mail. Auth answers a known address the same and changes nothing, so
 * the caller cannot tell, and neither can we.
 */
export async function signUp(db: Db, input: SignUpInput): Promise<void> {
  const { error } = await db.auth.signUp({
    email: input.email,
    password: input.password,
    options: {
      data: {
        first_name: input.first_name,
        last_name: input.last_name,
        organization_name: input.invitation ? null : input.organization,
        agreed_terms: true,
        agreed_marketing: input.agreed_marketing === "on",
      },
    },
  });
  if (!error || ["user_already_exists", "email_exists"].includes(error.code ?? "")) return;
  throw error.code === "weak_password"
    ? AppError.field("password", weakPassword)
    : readAuthFault(error);
}

/** Mails a link for a new password; says nothing about whether the address is known. */
export async function sendRecovery(db: Db, email: string): Promise<void> {
  const { error } = await db.auth.resetPasswordForEmail(email);
  if (error)
    logger.warn({ code: error.code, status: error.status }, "a recovery mail was not sent");
}

/** The sentence for a link that was followed before, is too old or was made up. */
export const linkRefused = "This link was used already, or it is older than an hour.";

/**
 * Follows a link of a mail and starts a session.
 * @returns whether everything is done: a change of address at Supabase may wait for the other mailbox.
 * @throws AppError `link_refused` for a link that was used, has expired or is made up.
 */
export async function confirmLink(
  db: Db,
  link: { token_hash: string; type: ConfirmType },
): Promise<{ done: boolean }> {
  const { data, error } = await db.auth.verifyOtp(link);
  if (error) {
    if (isRefusedToken(error)) throw new AppError("link_refused", linkRefused);
    throw readAuthFault(error);
  }
  return { done: Boolean(data.session) };
}

/**
 * Follows a recovery link and sets the new password in one step: there is no time in between in which a session without a
 * known password exists. Auth ends every other session with it: whoever knew the old password may be in one.
 */
export async function setPasswordByLink(
  db: Db,
  input: { token_hash: string; password: string },
): Promise<void> {
  await confirmLink(db, { token_hash: input.token_hash, type: "recovery" });
  const { error } = await db.auth.updateUser({ password: input.password });
  // The old password typed again is a password known again: that is what the person came for.
  if (error && error.code !== "same_password") {
    await db.auth.signOut({ scope: "local" });
    throw passwordFailure(
      error,
      "The link was used, but the password was not saved. Have a new link sent.",
    );
  }
}

function passwordFailure(error: Fault, otherwise?: string): unknown {
  if (error.code === "weak_password") {
    return AppError.field("password", otherwise ? `${weakPassword} ${otherwise}` : weakPassword);
  }
  return otherwise ? new AppError("not_saved", otherwise) : error;
}

/** Checks a password without touching the session of the person who typed it. */
export async function checkPasswordOf(
  stranger: Db,
  who: { email: string; password: string },
): Promise<void> {
  const { error } = await stranger.auth.signInWithPassword(who);
  if (error?.code === "invalid_credentials") {
    throw AppError.field("current_password", "This is not your password.");
  }
  if (error) throw readAuthFault(error);
  await stranger.auth.signOut({ scope: "local" });
}

/** Sets a new password; Auth ends the person's other sessions with it. */
export async function changePassword(db: Db, password: string): Promise<void> {
  const { error } = await db.auth.updateUser({ password });
  if (error?.code === "same_password") {
    throw AppError.field("password", "This is the password you have now. Choose another one.");
  }
  if (error) throw passwordFailure(error);
}

/** Asks for a change of address: it happens when the link in the mail is followed. A taken address is answered the same. */
export async function requestEmailChange(db: Db, email: string): Promise<void> {
  const { error } = await db.auth.updateUser({ email });
  if (error && error.code !== "email_exists") throw readAuthFault(error);
}

/** Saves the person's own profile. The display name follows in the database. */
export async function updateProfile(db: Db, userId: string, input: ProfileInput): Promise<void> {
  const { locale, department, ...person } = input;
  const user = await db
    .from("tier2_users")
    .update(person)
    .eq("u_id", userId)
    .select("u_id")
    .single();
  if (user.error) throw asError(user.error);
  const directory = await db
    .from("tier2_profiles")
    .update({ locale, department })
    .eq("u_id", userId)
    .select("u_id")
    .single();
  if (directory.error) throw asError(directory.error);
}
