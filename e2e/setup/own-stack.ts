import { startStack } from "../../supabase/local/stack.mjs";
import { expect, test as base } from "../fixtures";

export type OwnStack = {
  url: string;
  /** Does something to the stack: "kill/database", "settled" and the rest that `stack.mjs` names. */
  make: (what: string) => Promise<void>;
  /** Reads rows as the service. */
  rows: <Row>(route: string) => Promise<Row[]>;
  /** Ends a session as an administrator of Auth would, behind the back of the browser that holds it. */
  revoke: (token: string) => Promise<void>;
};

async function post(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { method: "POST", headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}

/** Tests with a backend and an application of their own, which they may kill without disturbing the others. */
export const test = base.extend<object, { stack: OwnStack }>({
  stack: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { env, stop } = await startStack();
      const key = env.E2E_SECRET_KEY!;
      await use({
        url: env.E2E_BASE_URL!,
        make: (what) => post(`${env.E2E_CONTROL_URL}/${what}`),
        rows: async (route) => {
          const headers = { apikey: key, authorization: `Bearer ${key}` };
          return (await fetch(`${env.E2E_API_URL}/rest/v1/${route}`, { headers })).json();
        },
        revoke: (token) =>
          post(`${env.E2E_API_URL}/auth/v1/logout?scope=global`, {
            apikey: env.E2E_PUBLISHABLE_KEY!,
            authorization: `Bearer ${token}`,
          }),
      });
      await stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ stack }, use) => use(stack.url),
});

export { expect };
