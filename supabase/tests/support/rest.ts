import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What the tests need of a running backend; `supabase/local/testing.mjs` makes one. */
export type Backend = {
  url: string;
  publishableKey: string;
  secretKey: string;
  mailDir: string;
  stop: () => Promise<void>;
};

export type Caller = {
  name: string;
  id: string | null;
  email: string | null;
  token: string | null;
};

export const password = "Stones-on-a-hill-7";

/** The newest captured mail to an address. */
export function readMail(backend: Backend, to: string): { html: string; text: string } {
  const mails = readdirSync(backend.mailDir)
    .filter((file) => file.endsWith(".json") && !file.startsWith("."))
    .map((file) => JSON.parse(readFileSync(path.join(backend.mailDir, file), "utf8")))
    .filter((mail) => mail.to.toLowerCase() === to.toLowerCase())
    .sort((a, b) => String(a.sentAt).localeCompare(String(b.sentAt)));
  const mail = mails.at(-1);
  if (!mail) throw new Error(`No mail to ${to}`);
  return mail;
}

/** One call of the API. `as` null: signed out; "service": the secret key. */
export async function call(
  backend: Backend,
  as: Caller | "service" | null,
  target: string,
  init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; text: string; json: unknown }> {
  const key = as === "service" ? backend.secretKey : backend.publishableKey;
  const token = as === "service" ? backend.secretKey : (as?.token ?? null);
  const response = await fetch(backend.url + target, {
    method: init.method ?? (init.body === undefined ? "GET" : "POST"),
    headers: {
      apikey: key,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      "content-type": "application/json",
      ...init.headers,
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  const text = await response.text();
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    // An empty or foreign answer is judged by its text.
  }
  return { status: response.status, text, json };
}

/** Calls a function and answers its value; anything but success is an error with the answer in it. */
export async function rpc<T>(
  backend: Backend,
  as: Caller | "service" | null,
  name: string,
  args: object,
): Promise<T> {
  const answer = await call(backend, as, `/rest/v1/rpc/${name}`, { method: "POST", body: args });
  if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${answer.text}`);
  return answer.json as T;
}

/** Signs a person up as a browser would: form, mail, link, session. */
export async function signUp(
  backend: Backend,
  name: string,
  role?: "csm" | "admin",
): Promise<Caller> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@rest.test`;
  const [first, ...rest] = name.split(" ");
  const created = await call(backend, null, "/auth/v1/signup", {
    body: {
      email,
      password,
      data: { first_name: first, last_name: rest.join(" "), agreed_terms: true },
    },
  });
  if (created.status !== 200) throw new Error(`sign-up: ${created.status} ${created.text}`);
  const hash = /token_hash=([\w-]+)/.exec(readMail(backend, email).html)?.[1];
  const verified = await call(backend, null, "/auth/v1/verify", {
    body: { type: "signup", token_hash: hash },
  });
  const session = verified.json as { access_token?: string; user?: { id: string } };
  if (!session.access_token) throw new Error(`verify: ${verified.status} ${verified.text}`);
  const caller = { name, id: session.user!.id, email, token: session.access_token };
  if (role) await rpc(backend, "service", "grant_role", { p_email: email, p_role: role });
  return caller;
}
