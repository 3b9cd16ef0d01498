import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const schemaDir = path.join(import.meta.dirname, "schema");
export const password = "Probe-pass-1";

/** The parts of a running backend that a call needs. */
export type Target = { url: string; publishableKey: string; secretKey: string };

export type Answer = { status: number; headers: Headers; text: string; json: any };

/** One HTTP call. `token` is a person's session; `key` replaces the publishable key. */
export async function call(
  target: Target,
  method: string,
  where: string,
  options: {
    token?: string | undefined;
    key?: string | null;
    body?: unknown;
    raw?: BodyInit;
    headers?: Record<string, string>;
  } = {},
): Promise<Answer> {
  const key = options.key === undefined ? target.publishableKey : options.key;
  const response = await fetch(target.url + where, {
    method,
    headers: {
      ...(key ? { apikey: key } : {}),
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...(options.raw === undefined ? { "content-type": "application/json" } : {}),
      ...options.headers,
    },
    ...(options.raw !== undefined
      ? { body: options.raw }
      : options.body === undefined
        ? {}
        : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  let json: any = null;
  try {
    json = JSON.parse(text);
  } catch {
    // The status and the text are judged then.
  }
  return { status: response.status, headers: response.headers, text, json };
}

/** Signs one of the six people in and returns the session. */
export async function signIn(target: Target, email: string, secret = password): Promise<any> {
  const answer = await call(target, "POST", "/auth/v1/token?grant_type=password", {
    body: { email, password: secret },
  });
  if (answer.status !== 200) throw new Error(`${email}: ${answer.status} ${answer.text}`);
  return answer.json;
}

/** The mails to an address, oldest first. */
export function mailsTo(
  mailDir: string,
  to: string,
): { subject: string; text: string; html: string }[] {
  if (!existsSync(mailDir)) return [];
  return readdirSync(mailDir)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(mailDir, name), "utf8")))
    .filter((mail) => mail.to === to);
}

/** What a mail offers to go on with. */
export function secretsOf(mail: { text: string } | undefined): { hash: string; code: string } {
  if (!mail) throw new Error("There is no such mail.");
  return {
    hash: /token_hash=([0-9a-f]{64})/.exec(mail.text)?.[1] ?? "",
    code: /^\d{6}$/m.exec(mail.text)?.[0] ?? "",
  };
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
