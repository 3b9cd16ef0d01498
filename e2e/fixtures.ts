import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type Page,
} from "@playwright/test";
import { SignInPage } from "./pages/sign-in-page";

/** The people of the demonstration data, by what they are. */
export const people = {
  csm: { email: "csm@cairn.test", name: "Ines Halvorsen" },
  csm2: { email: "csm2@cairn.test", name: "Tomás Rey" },
  owner: { email: "owner@cairn.test", name: "Priya Raman" },
  member: { email: "member@cairn.test", name: "Ben Adeyemi" },
  owner2: { email: "owner2@cairn.test", name: "Lena Vogt" },
  member2: { email: "member2@cairn.test", name: "Oskar Lie" },
  admin: { email: "admin@cairn.test", name: "Nora Adams" },
} as const;

export type Role = keyof typeof people;

export const demoPassword = "Cairn-demo-2026";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: string;
  link: string;
};

type ReadMail = (to: string, options?: { after?: number; subject?: RegExp }) => Promise<Mail>;

type PageFixtures = {
  csmPage: Page;
  csm2Page: Page;
  ownerPage: Page;
  memberPage: Page;
  adminPage: Page;
  /** A page of nobody, in a context of its own. */
  strangerPage: Page;
  /** Opens one more page, in a context of its own: as one of the people, or as nobody. */
  openPage: (role?: Role) => Promise<Page>;
  /** Waits for the newest mail to an address; `link` is the first one in it. */
  readMail: ReadMail;
};

type WorkerFixtures = { stateOf: (role: Role) => Promise<string> };

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the browser tests by npm test.`);
  return value;
}

/** Every mail that was captured for an address, oldest first. */
export function mailsTo(to: string): Mail[] {
  const folder = setting("E2E_MAIL_DIR");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.startsWith("."))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Omit<Mail, "link">)
    .filter((mail) => mail.to.toLowerCase() === to.toLowerCase())
    .sort((a, b) => a.sentAt.localeCompare(b.sentAt))
    .map((mail) => ({ ...mail, link: /https?:\/\/[^\s"<>]+/.exec(mail.text)?.[0] ?? "" }));
}

const readMail: ReadMail = async (to, { after = 0, subject = /./ } = {}) => {
  const find = () =>
    mailsTo(to).findLast((mail) => Date.parse(mail.sentAt) >= after && subject.test(mail.subject));
  await expect
    .poll(() => find()?.subject, { message: `a mail to ${to}`, timeout: 15_000 })
    .toBeTruthy();
  return find()!;
};

/** Calls the API as a program does: with the token of a person, or with the secret key as the service. */
export async function callApi(
  route: string,
  options: { token?: string; service?: boolean; method?: string; body?: unknown } = {},
): Promise<{ status: number; data: unknown }> {
  const key = setting(options.service ? "E2E_SECRET_KEY" : "E2E_PUBLISHABLE_KEY");
  const response = await fetch(new URL(route, setting("E2E_API_URL")), {
    method: options.method ?? (options.body === undefined ? "GET" : "POST"),
    headers: {
      apikey: key,
      authorization: `Bearer ${options.token ?? key}`,
      "content-type": "application/json",
      prefer: "return=representation",
    },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
  });
  const text = await response.text();
  return { status: response.status, data: text ? JSON.parse(text) : null };
}

/** The access token in a browser's session cookie, which may be cut into several. */
export async function tokenOf(context: BrowserContext): Promise<string> {
  const cookies = (await context.cookies()).filter(({ name }) => /^sb-auth(\.\d+)?$/.test(name));
  const value = cookies
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }))
    .map((cookie) => decodeURIComponent(cookie.value))
    .join("");
  const json = value.startsWith("base64-")
    ? Buffer.from(value.slice("base64-".length), "base64url").toString("utf8")
    : value;
  return (JSON.parse(json) as { access_token: string }).access_token;
}

/** An address nobody has used in this run. */
export function freshAddress(name: string): string {
  return `${name}.${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}@example.test`;
}

/** Fails the test when a page threw an error of its own. */
function watch(page: Page, faults: string[]) {
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
}

async function signIn(browser: Browser, role: Role, file: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const signInPage = new SignInPage(page);
  // The limit of twenty sign-ins a minute holds for tests too; a refused one is tried again when it is over.
  await expect(async () => {
    await signInPage.open();
    await signInPage.signIn(people[role].email, demoPassword);
    await page.waitForURL("**/home", { timeout: 15_000, waitUntil: "commit" });
  }).toPass({ timeout: 120_000, intervals: [1000, 10_000, 20_000] });
  // Renamed into place, so that the other worker never reads half a file.
  const draft = `${file}.${process.pid}`;
  await context.storageState({ path: draft });
  renameSync(draft, file);
  await context.close();
}

export const test = base.extend<PageFixtures, WorkerFixtures>({
  // Each person signs in once a run; the state lies in the output folder, which a run begins by emptying.
  stateOf: [
    async ({ browser }, use, worker) => {
      const folder = path.join(worker.project.outputDir, ".signed-in");
      mkdirSync(folder, { recursive: true });
      await use(async (role) => {
        const file = path.join(folder, `${role}.json`);
        if (!existsSync(file)) await signIn(browser, role, file);
        return file;
      });
    },
    { scope: "worker" },
  ],
  openPage: async ({ browser, stateOf }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (role) => {
      const context = await browser.newContext(role ? { storageState: await stateOf(role) } : {});
      contexts.push(context);
      const page = await context.newPage();
      watch(page, faults);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(faults, "errors thrown by pages").toEqual([]);
  },
  csmPage: async ({ openPage }, use) => use(await openPage("csm")),
  csm2Page: async ({ openPage }, use) => use(await openPage("csm2")),
  ownerPage: async ({ openPage }, use) => use(await openPage("owner")),
  memberPage: async ({ openPage }, use) => use(await openPage("member")),
  adminPage: async ({ openPage }, use) => use(await openPage("admin")),
  strangerPage: async ({ openPage }, use) => use(await openPage()),
  // oxlint-disable-next-line no-empty-pattern
  readMail: async ({}, use) => use(readMail),
});

export { expect };
