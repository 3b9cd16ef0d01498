import type { BrowserContext } from "@playwright/test";
import { people, test as base, type Role } from "../fixtures";
import { storageOf } from "./accounts";
import type { Who } from "./visits";
import { world, type Extra } from "./world";

type ContextOf = (who: Who) => Promise<BrowserContext>;

const isRole = (who: Who): who is Role => who in people;

/** One browser context for each person and worker, because a new one for each page would cost more than the page. */
export const test = base.extend<object, { contextOf: ContextOf }>({
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
});

export { expect } from "../fixtures";
