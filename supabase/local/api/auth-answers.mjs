import { randomUUID } from "node:crypto";

import { authError } from "./errors.mjs";

const sentence =
  "A password needs 8 characters or more, with a capital letter, a small letter and a digit.";

/** True for a password that the API package would refuse as weak; checked here first, before anything else answers. */
function isWeak(password) {
  return (
    password.length < 8 ||
    !/[a-z]/.test(password) ||
    !/[A-Z]/.test(password) ||
    !/\d/.test(password)
  );
}

/** What is wrong with a password as an answer, or null. */
export function passwordProblem(password) {
  if (typeof password !== "string" || password === "") {
    return authError(400, "validation_failed", "Signup requires a valid password");
  }
  // The hash function reads 72 bytes; what lies behind them would not count.
  if (Buffer.byteLength(password) > 72) {
    return authError(400, "validation_failed", "Password cannot be longer than 72 characters");
  }
  return isWeak(password) ? authError(422, "weak_password", sentence) : null;
}

/** What is wrong with the form of a request, or null. */
export function checkBody(body) {
  if (body === null || typeof body !== "object" || Array.isArray(body))
    return "The request is not a JSON object.";
  for (const name of [
    "email",
    "password",
    "token",
    "token_hash",
    "type",
    "refresh_token",
    "phone",
  ]) {
    const value = body[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== "string") return `"${name}" must be text.`;
    if (value.length > 1000) return `"${name}" is too long.`;
  }
  if (body.email && body.email.length > 254) return '"email" is too long.';
  return null;
}

/** An id that begins with the time, as the API package makes them. */
function timedId() {
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** The order in which Postgres hands out the keys of a jsonb document: by length, then by letters. */
function stored(document) {
  const keys = Object.keys(document).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, document[key]]));
}

/** What a new account's answer looks like, for an address that has one already. */
export function imaginedUser(body) {
  const id = timedId();
  const now = new Date().toISOString();
  const email = body.email.toLowerCase();
  const data = stored({
    ...body.data,
    email,
    email_verified: false,
    phone_verified: false,
    sub: id,
  });
  const times = { created_at: now, updated_at: now };
  return {
    id,
    aud: "authenticated",
    role: "authenticated",
    email,
    phone: "",
    app_metadata: { provider: "email", providers: ["email"] },
    user_metadata: data,
    identities: [
      {
        identity_id: timedId(),
        id,
        user_id: id,
        identity_data: data,
        provider: "email",
        last_sign_in_at: now,
        ...times,
        email,
      },
    ],
    ...times,
    is_anonymous: false,
    confirmation_sent_at: now,
  };
}
