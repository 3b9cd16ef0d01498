import type { BrowserContext, Page } from "@playwright/test";
import { people, test as base, type Role } from "../fixtures";
import { storageOf } from "./accounts";
import type { Who } from "./visits";
import { world, type Extra } from "./world";

type ContextOf = (who: Who) => Promise<BrowserContext>;
type PageOf = (who: Who) => Promise<Page>;

const isRole = (who: Who): who is Role => who in people;

/** One browser context for each person and worker, because a new one for each page would cost more than the page. */
export const test = base.extend<object, { contextOf: ContextOf; pageOf: PageOf }>({
  contextOf: [
    async ({ browser, stateOf }, use) => {
      const contexts = new Map<Who, Promise<BrowserContext>>();
      const baseURL = process.env.E2E_BASE_URL!;
      const stateFor = async (who: Who) => {
        if (who === "nobody") return undefined;
        if (isRole(who)) return stateOf(who);
        return storageOf(await world.account(who as Extra), baseURL);
      };
      const open = async (who: Who) =>
        browser.newContext({
          baseURL,
          storageState: await stateFor(who),
          reducedMotion: "reduce",
          locale: "en-GB",
          timezoneId: "Europe/London",
        });
      await use((who) => {
        if (!contexts.has(who)) contexts.set(who, open(who));
        return contexts.get(who)!;
      });
      for (const context of contexts.values()) await (await context).close();
    },
    { scope: "worker" },
  ],
  /** One tab for each person and worker, for looks that begin by opening an address; nobody listens to it any more. */
  pageOf: [
    async ({ contextOf }, use) => {
      const pages = new Map<Who, Page>();
      await use(async (who) => {
        const known = pages.get(who);
        const page = known && !known.isClosed() ? known : await (await contextOf(who)).newPage();
        page.removeAllListeners("pageerror").removeAllListeners("console");
        pages.set(who, page);
        return page;
      });
    },
    { scope: "worker" },
  ],
});

export { expect } from "../fixtures";
