import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

export const widths = { desk: 1440, phone: 375 } as const;
const themes = ["light", "dark"] as const;
type Width = (typeof widths)[keyof typeof widths];
type Theme = (typeof themes)[number];

/** The full run, and one that keeps pictures, look at everything; a quick one at what is not looked at elsewhere. */
export const everything = Boolean(process.env.CAIRN_TEST_FULL ?? process.env.E2E_SCREENSHOTS);

/** A quick run looks at each page wide and light, narrow and dark; the full run and one that keeps pictures at all four. */
function themesAt(width: Width): readonly Theme[] {
  if (everything) return themes;
  return [width === widths.desk ? "light" : "dark"];
}

/**
 * Rows of a list are drawn by one component: a quick run looks at the first ones, the full run at all. Axe's time grows with
 * the elements, and the lists hold most of them.
 */
const furtherRows = ["tbody tr:nth-child(n+4)", "li:nth-child(n+7)"];

/** What lies over a page; the page below it has a look of its own, so a quick run does not look through it again. */
const layers = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

/** Which part of the screen a quick run asks about; "the content" leaves out the shell around it, which home has shown. */
export type Part = "the page" | "the content" | "what lies over";

async function scopeOf(page: Page, part: Part) {
  if (everything) return "document";
  const selector = { "the page": "html", "the content": "main", "what lies over": layers }[part];
  const there = part === "the page" || (await page.locator(selector).count()) > 0;
  return JSON.stringify({ exclude: furtherRows, include: [there ? selector : "html"] });
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function setWidth(page: Page, width: Width) {
  await page.setViewportSize({ width, height: width === widths.phone ? 812 : 900 });
}

/** A change of the system's theme, without a new load. Public pages do not follow it while they are open, so it is said here. */
async function setTheme(page: Page, theme: Theme) {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Violations as one line each: the rule, and where. The page has no frames, so axe runs in it directly: the usual wrapper
 * opens one more page for every look and gathers what passed as well, which costs several times the look itself.
 */
async function violations(page: Page, part: Part): Promise<string[]> {
  if (!(await page.evaluate("Boolean(window.axe)"))) await page.evaluate(axe);
  const options: RunOptions = {
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations"],
    // Style sheets would be fetched a second time, for a rule about turning a phone that is switched off.
    preload: false,
  };
  const { violations: found } = await page.evaluate<AxeResults>(
    `window.axe.run(${await scopeOf(page, part)}, ${JSON.stringify(options)})`,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) at ${node.target.join(" ")}: ${node.html.slice(0, 160)}`),
  );
}

/** How far the page itself can be pushed sideways. What scrolls inside its own box is no fault. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** With E2E_SCREENSHOTS set to a folder, everything that is looked at here can be looked at by people too. */
async function keepPicture(page: Page, name: string) {
  const folder = process.env.E2E_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  await page.screenshot({ path: path.join(folder, `${file}.png`), fullPage: true });
}

/** Looks at what is on the screen, in the themes of this run: nothing that axe finds, where it is asked, nothing that sticks out. */
export async function look(
  page: Page,
  name: string,
  width: Width,
  part: Part = "the page",
  asksAxe = true,
) {
  for (const theme of themesAt(width)) {
    await setTheme(page, theme);
    await keepPicture(page, `${name} ${width} ${theme}`);
    const where = `${name}, ${theme}, ${width} px`;
    if (asksAxe)
      expect.soft(await violations(page, part), `what axe finds in ${where}`).toEqual([]);
    expect.soft(await sidewaysScroll(page), `sideways scroll of ${where}`).toBe(0);
  }
}

/** Collects what a page complains of; the answer of an address that is meant to lead nowhere is no complaint. */
export function listen(page: Page, expectedStatus = 200): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const meant = expectedStatus !== 200 && message.text().includes(`status of ${expectedStatus}`);
    if (!meant) complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  return complaints;
}
