import { createHash, randomInt } from "node:crypto";

import { checkBody, imaginedUser, passwordProblem } from "./auth-answers.mjs";
import { authError } from "./errors.mjs";
import { bcrypt } from "./lite.mjs";

/** What the application uses. OAuth, implicit-flow links and the rest of the API package's routes stay closed. */
const open = new Set([
  "POST /signup",
  "POST /token",
  "POST /otp",
  "POST /verify",
  "POST /recover",
  "POST /resend",
  "POST /logout",
  "GET /user",
  "PUT /user",
  "GET /reauthenticate",
  "GET /health",
  "GET /settings",
  "GET /.well-known/jwks.json",
]);

// Answers that could tell whether an address has an account take this long, whichever case it is.
const evenTime = { signup: 400, token: 350, recover: 150, otp: 150, resend: 150 };

const mails = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Stands before the Auth routes: makes them refuse alike for known and unknown addresses, limits attempts, and mends
 * what the API package does differently from a hosted project.
 */
export class AuthGuard {
  constructor({ connection, mailer, limits, otpLength = 6 }) {
    this.sql = (text, parameters) => connection.driver.unsafe(text, parameters);
    this.mailer = mailer;
    this.limits = limits;
    this.otpLength = otpLength;
    // Compared against when there is no account, so that the absence takes as long as a wrong password.
    this.dummy = bcrypt.hashSync("no such account", 10);
  }

  async handle(incoming, caller, next) {
    const route = new URL(incoming.url).pathname.replace(/^\/auth\/v1/, "");
    if (!open.has(`${incoming.method} ${route}`)) {
      return authError(404, "not_found", "There is no such route.");
    }
    if (incoming.method === "GET") return next(incoming);
    let body = {};
    const text = await incoming.text();
    if (text !== "") {
      try {
        body = JSON.parse(text);
      } catch {
        return authError(400, "bad_json", "The request is not JSON.");
      }
    }
    const problem = checkBody(body);
    if (problem) return authError(400, "validation_failed", problem);
    const name = route.slice(1);
    const started = Date.now();
    const context = {
      incoming,
      body,
      caller,
      next,
      grant: new URL(incoming.url).searchParams.get("grant_type"),
    };
    const refused = this.#limit(name, context);
    if (refused) return refused;
    const response = await (this[name]?.(context) ?? this.#pass(context));
    const passwordFailed = name === "token" && context.grant === "password" && !response.ok;
    if (evenTime[name] && (name !== "token" || passwordFailed)) {
      const rest = evenTime[name] - (Date.now() - started);
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
    return response;
  }

  #pass({ incoming, next, ...context }, body = context.body) {
    const headers = new Headers(incoming.headers);
    headers.set("content-type", "application/json");
    headers.delete("content-length");
    return next(
      new Request(incoming.url, { method: incoming.method, headers, body: JSON.stringify(body) }),
    );
  }

  #limit(name, { body, caller, grant }) {
    // A refresh token cannot be guessed, and refusing one would sign a person out.
    if (!["signup", "token", "otp", "recover", "verify", "resend"].includes(name)) return null;
    if (name === "token" && grant !== "password") return null;
    const waits = [caller.limited ? this.limits.client.take(caller.address) : 0];
    if (body.email) waits.push(this.limits.address.take(body.email.toLowerCase()));
    const seconds = Math.max(...waits);
    if (seconds === 0) return null;
    return authError(
      429,
      "over_request_rate_limit",
      `Too many attempts. Try again in ${seconds} seconds.`,
      { headers: { "retry-after": String(seconds) } },
    );
  }

  async #find(email) {
    const rows = await this.sql(
      `select id, email, encrypted_password, email_confirmed_at, confirmation_sent_at,
              banned_until > now() as banned
         from auth.users where email = $1 and is_sso_user = false`,
      [email.toLowerCase()],
    );
    return rows[0] ?? null;
  }

  async token(context) {
    const { body, grant } = context;
    if (grant !== "password") return this.#pass(context);
    const wrong = () => authError(400, "invalid_credentials", "Invalid login credentials");
    if (!body.email || !body.password) return wrong();
    const user = await this.#find(body.email);
    if (!user?.encrypted_password || !user.email_confirmed_at || user.banned) {
      // Only the right password may learn that the account waits for its confirmation or is closed.
      const matches = await bcrypt.compare(body.password, user?.encrypted_password ?? this.dummy);
      if (!user || !matches) return wrong();
      return user.banned
        ? authError(400, "user_banned", "User is banned")
        : authError(400, "email_not_confirmed", "Email not confirmed");
    }
    const response = await this.#pass(context);
    if (response.ok) this.limits.address.clear(body.email.toLowerCase());
    return response;
  }

  async signup(context) {
    const { body } = context;
    const problem = passwordProblem(body.password);
    if (problem) return problem;
    if (!body.email || !mails.test(body.email)) {
      return authError(
        400,
        "validation_failed",
        "Unable to validate email address: invalid format",
      );
    }
    let user = await this.#find(body.email);
    if (!user) {
      const response = await this.#pass(context);
      // Several sign-ups for one address at the same moment: the later ones meet the first one's row.
      if (response.status !== 500 && response.status !== 429) return response;
      user = await this.#find(body.email);
      if (!user) return response;
    }
    await bcrypt.hash(body.password, 10);
    if (!user.email_confirmed_at) await this.#confirmAgain(user);
    return Response.json(imaginedUser(body));
  }

  async otp(context) {
    // Users that the API package creates here count as confirmed before anybody has read the mail.
    const response = await this.#pass(context, { ...context.body, create_user: false });
    const body = response.ok
      ? null
      : await response
          .clone()
          .json()
          .catch(() => null);
    return body?.error_code === "otp_disabled" ? Response.json({}) : response;
  }

  verify(context) {
    const { body } = context;
    // "email" is today's name for a code by mail; the API package knows only the older ones. Its "magiclink" looks at
    // the confirmation of a sign-up as well.
    return this.#pass(context, body.type === "email" ? { ...body, type: "magiclink" } : body);
  }

  async resend(context) {
    const { body } = context;
    if (body.type !== "signup") return this.#pass(context);
    // The API package refuses this always, so a lost confirmation could never be replaced.
    const user = body.email ? await this.#find(body.email) : null;
    if (user && !user.email_confirmed_at) await this.#confirmAgain(user);
    return Response.json({});
  }

  async user(context) {
    const { body } = context;
    if (body.password !== undefined) {
      const problem = passwordProblem(body.password);
      if (problem) return problem;
    }
    const response = await this.#pass(context);
    if (response.ok && body.password !== undefined) await this.#endOtherSessions(context.incoming);
    return response;
  }

  /** As in a hosted project, a new password ends every other session of the account. */
  async #endOtherSessions(incoming) {
    const token = (incoming.headers.get("authorization") ?? "").replace(/^Bearer /, "");
    // The answer was 200, so the API package has verified this token.
    const claims = JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString("utf8"));
    await this.sql(
      "delete from auth.sessions where user_id = $1 and id is distinct from $2::uuid",
      [claims.sub, claims.session_id ?? null],
    );
  }

  /** Sends the confirmation once more with a fresh code, at most every 30 seconds. */
  async #confirmAgain(user) {
    const last = user.confirmation_sent_at ? Date.parse(user.confirmation_sent_at) : 0;
    if (Date.now() - last < 30_000) return;
    const code = String(randomInt(10 ** this.otpLength)).padStart(this.otpLength, "0");
    const hash = createHash("sha256")
      .update(user.email.toLowerCase() + code)
      .digest("hex");
    await this.sql(
      "update auth.users set confirmation_token = $2, confirmation_sent_at = now(), updated_at = now() where id = $1",
      [user.id, hash],
    );
    await this.mailer.sendConfirmation(user.email, hash, code);
  }
}
