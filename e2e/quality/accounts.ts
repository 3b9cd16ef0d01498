import { randomUUID } from "node:crypto";
import { createChunks, stringToBase64URL } from "@supabase/ssr";
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { callApi, freshAddress, mailsTo } from "../fixtures";
import { newPassword } from "../pages/sign-up-page";

export type Account = { id: string; email: string; token: string; session: object };

type Session = { access_token: string; user: { id: string } };

/** An answer's data; a refusal fails the test with its own words. */
async function expectOk<Data>(call: Promise<{ status: number; data: unknown }>): Promise<Data> {
  const { status, data } = await call;
  if (status >= 300) throw new Error(`The API answered ${status}: ${JSON.stringify(data)}`);
  return data as Data;
}

/** Reads or writes rows as the service, which row level security does not bind. */
export function asService<Data>(
  route: string,
  options: { method?: string; body?: unknown } = {},
): Promise<Data> {
  return expectOk<Data>(callApi(`/rest/v1/${route}`, { ...options, service: true }));
}

/** Calls a function of the database as a person. */
export function asPerson<Data>(token: string, name: string, args: object): Promise<Data> {
  return expectOk<Data>(callApi(`/rest/v1/rpc/${name}`, { token, body: args }));
}

/** The mail arrives through a file, a moment after the answer. */
async function confirmationOf(email: string): Promise<string> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const link = mailsTo(email).at(-1)?.link;
    if (link) return new URL(link).searchParams.get("token_hash")!;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`No mail came for ${email}.`);
}

/** The application's key spares these accounts the limits that hold for strangers. */
function authApi(route: string, body: object): Promise<Session> {
  const secret = process.env.E2E_SECRET_KEY!;
  const call = fetch(new URL(`/auth/v1/${route}`, process.env.E2E_API_URL), {
    method: "POST",
    headers: {
      apikey: process.env.E2E_PUBLISHABLE_KEY!,
      "x-cairn-key": secret,
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  });
  return expectOk(
    call.then(async (answer) => ({ status: answer.status, data: await answer.json() })),
  );
}

/** A confirmed account of somebody new, who belongs to no organization yet. */
export async function makeAccount(
  first: string,
  email = freshAddress(first.toLowerCase()),
): Promise<Account> {
  const data = {
    first_name: first,
    last_name: "Tallow",
    agreed_terms: true,
    agreed_marketing: false,
  };
  await authApi("signup", { email, password: newPassword, data });
  const session = await authApi("verify", {
    type: "email",
    token_hash: await confirmationOf(email),
  });
  return { id: session.user.id, email, token: session.access_token, session };
}

/** One more session of somebody who has an account. */
export async function openSession(email: string, password: string): Promise<Account> {
  const session = await authApi("token?grant_type=password", { email, password });
  return { id: session.user.id, email, token: session.access_token, session };
}

/** An account with an organization of its own. */
export async function makeOwner(
  first: string,
  organization: string,
): Promise<Account & { org: string }> {
  const account = await makeAccount(first);
  const org = await asPerson<string>(account.token, "create_organization", {
    p_name: organization,
  });
  return { ...account, org };
}

/** An account that has become a CSM, without a single customer. */
export async function makeCsm(first: string): Promise<Account> {
  const account = await makeAccount(first);
  await asService("rpc/grant_role", { body: { p_email: account.email, p_role: "csm" } });
  return account;
}

/** What a browser keeps of a session: the cookie that the application itself would have set. */
export function cookiesOf({ session }: Account, baseURL: string) {
  const value = `base64-${stringToBase64URL(JSON.stringify(session))}`;
  const { hostname } = new URL(baseURL);
  return createChunks("sb-auth", value).map((chunk) => ({
    ...chunk,
    domain: hostname,
    path: "/",
    expires: -1,
    httpOnly: false,
    secure: false,
    sameSite: "Lax" as const,
  }));
}

export const storageOf = (
  account: Account,
  baseURL: string,
): BrowserContextOptions["storageState"] => ({ cookies: cookiesOf(account, baseURL), origins: [] });

/** A page of an account, in a context of its own. */
export async function signedIn(browser: Browser, who: Account) {
  const baseURL = process.env.E2E_BASE_URL!;
  const context = await browser.newContext({ baseURL, storageState: storageOf(who, baseURL) });
  return { context, page: await context.newPage() };
}

/** A name nobody has used in this run. */
export const freshName = (name: string) => `${name} ${randomUUID().slice(0, 6)}`;
