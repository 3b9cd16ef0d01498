import http from "node:http";
import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "../quality/fixtures";
import { visits, type Visit } from "../quality/visits";

test.use({ trace: "off" });

const shellBudget = 230 * 1024;
const pageBudget = 300 * 1024;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

const sizes = new Map<string, Promise<number>>();

function sizeOf(url: string): Promise<number> {
  if (!sizes.has(url)) {
    const size = fetch(url)
      .then((answer) => answer.arrayBuffer())
      .then((body) => gzipSync(Buffer.from(body)).length);
    sizes.set(url, size);
  }
  return sizes.get(url)!;
}

/** The scripts of a first load with an empty cache: address and size as gzip; and whether the page has the shell around it. */
async function scriptsOf(
  page: Page,
  path: string,
  signedIn: boolean,
): Promise<{ inShell: boolean; scripts: Map<string, number> }> {
  const urls = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") urls.add(request.url());
  });
  await page.goto(path);
  // Parts of the shell are fetched when the person is known; only then quiet means that all is there. Pages that are one
  // task have none.
  const inShell = signedIn && (await page.getByRole("navigation", { name: "Main" }).count()) > 0;
  if (inShell) await page.locator("html[data-shortcuts]").waitFor();
  await page.waitForLoadState("networkidle");
  const sizes = [...urls].map(async (url) => [url, await sizeOf(url)] as const);
  return { inShell, scripts: new Map(await Promise.all(sizes)) };
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, size) => total + size, 0);

/** The first visit of each page is the ordinary one. */
const ordinary = Object.entries(visits).map(([route, [visit]]) => ({ route, visit: visit! }));

const addressOf = async ({ at }: Visit) => (typeof at === "string" ? at : at());

test(
  "no page sends more script than the budget, and the shell leaves room for pages",
  { tag: "@full" },
  async ({ contextOf, browser }) => {
    // Some sixty pages one after the other, each until it is quiet.
    test.setTimeout(240_000);
    const signedIn: Map<string, number>[] = [];
    const report: string[] = [];
    for (const { route, visit } of ordinary) {
      const state = await (await contextOf(visit.who)).storageState();
      const context = await browser.newContext({
        storageState: state,
        baseURL: process.env.E2E_BASE_URL,
      });
      context.setDefaultTimeout(30_000);
      const { inShell, scripts } = await scriptsOf(
        await context.newPage(),
        await addressOf(visit),
        visit.who !== "nobody",
      );
      await context.close();
      const total = sum(scripts.values());
      report.push(`${kilobytes(total).padStart(9)}  ${route}`);
      expect.soft(total, `script of ${route}`).toBeLessThanOrEqual(pageBudget);
      if (inShell) signedIn.push(scripts);
    }
    expect(signedIn.length).toBeGreaterThan(20);
    const [first, ...others] = signedIn;
    const shell = [...first!].filter(([url]) => others.every((scripts) => scripts.has(url)));
    const total = sum(shell.map(([, size]) => size));
    report.push(`${kilobytes(total).padStart(9)}  the shell: what every signed-in page loads`);
    console.log(report.join("\n"));
    expect(total).toBeLessThanOrEqual(shellBudget);
  },
);

/** Milliseconds until the first byte of the answer's body. */
function firstByte(url: URL, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const request = http.get(url, { headers: { cookie }, agent: false }, (answer) => {
      answer.once("data", () => resolve(performance.now() - since));
      answer.resume();
    });
    request.once("error", reject);
  });
}

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

test(
  "the first byte of a signed-in page comes about as soon as that of a static one",
  { tag: "@full" },
  async ({ contextOf }) => {
    test.setTimeout(120_000);
    const base = process.env.E2E_BASE_URL!;
    const paths = await Promise.all(
      ["/home", "/customers", "/customers/[id]", "/notifications", "/settings"].map((route) =>
        addressOf(visits[route]![0]!),
      ),
    );
    const cookie = await cookieOf(await contextOf("csm"));
    // The page that says there is nothing is the one page without any part that is drawn on request.
    const calls: [string, URL, string][] = [
      ["a static page", new URL("/nowhere", base), ""],
      ...paths.map((path): [string, URL, string] => [path, new URL(path, base), cookie]),
    ];
    const times = new Map<string, number[]>(calls.map(([name]) => [name, []]));
    // In turns, so that whatever else the machine does burdens all alike; the first round only warms up.
    for (let round = 0; round <= 30; round++) {
      for (const [name, url, cookies] of calls) {
        const time = await firstByte(url, cookies);
        if (round > 0) times.get(name)!.push(time);
      }
    }
    const still = median(times.get("a static page")!);
    console.log(`first byte of a static page: ${still.toFixed(1)} ms`);
    for (const path of paths) {
      const own = median(times.get(path)!);
      console.log(
        `first byte of ${path}: ${own.toFixed(1)} ms, ${(own / still).toFixed(1)} of a static page's`,
      );
      expect
        .soft(
          own <= still * 4 || own <= still + 5,
          `${path}: ${own.toFixed(1)} ms against ${still.toFixed(1)} ms`,
        )
        .toBe(true);
    }
  },
);
