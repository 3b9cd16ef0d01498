import { expect, test } from "./fixtures";
import { PlayerPage } from "./pages/player-page";
import { asPerson, freshName, makeOwner, storageOf, type Account } from "./quality/accounts";

type Opened = { player: PlayerPage; close: () => Promise<void> };
type Open = (account: Account) => Promise<Opened>;

/** Windows of people who are new in this test, so that no other test's answers are in the way. */
const taking = test.extend<{ open: Open; person: Account }>({
  // oxlint-disable-next-line no-empty-pattern
  person: async ({}, use) => use(await makeOwner("Edda", freshName("Tallow & Finch"))),
  open: async ({ browser, baseURL }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (account) => {
      const context = await browser.newContext({ storageState: storageOf(account, baseURL!) });
      contexts.push(context);
      const page = await context.newPage();
      return { player: new PlayerPage(page), close: () => context.close() };
    });
    for (const context of contexts) await context.close();
  },
});

/** A desk of 1440 px, the same at 200 % zoom, and a phone: nothing may lie outside to the side. */
const windows = [
  { size: "wide", width: 1440, height: 900, tag: [] },
  { size: "at 200 % zoom", width: 720, height: 450, tag: "@full" },
  { size: "on 375 px", width: 375, height: 812, tag: "@full" },
];
for (const { size, width, height, tag } of windows)
  taking(
    `an assessment is taken with the keyboard alone, looked over and finished, ${size}`,
    { tag },
    async ({ open, person }) => {
      const { player } = await open(person);
      const { page } = player;
      await page.setViewportSize({ width, height });
      const fits = async () =>
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          `sideways scroll ${size}`,
        ).toBeLessThanOrEqual(0);
      await player.start("Leadership");
      const total = Number(await player.progress.getAttribute("aria-valuemax"));
      expect(total).toBeGreaterThan(15);
      for (let part = 0; part < 12 && !(await player.finish.isVisible()); part += 1) {
        // An answer may bring a question or take one away.
        for (let at = 0; at < (await player.questions.count()); at += 1) {
          await page.keyboard.press("j");
          const here = player.questions.nth(at);
          await expect(here.locator(":focus")).toBeVisible();
          const radios = await here.getByRole("radio").count();
          if (radios === 6 && (await here.getByText(/^0$/).count())) await page.keyboard.press("3");
          else if (radios > 0) await page.keyboard.press(" ");
          else await page.keyboard.type("Two sites differ.");
        }
        const before = (await player.heading.textContent())!;
        await player.next.focus();
        await page.keyboard.press("Enter");
        await expect(player.heading).not.toHaveText(before);
        await expect(player.heading).toBeFocused();
        await fits();
      }
      await expect(player.heading).toHaveText("Look it over");
      await player.saved();
      await player.finish.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/assessments\/results\/[0-9a-f-]{36}$/);
      await expect(page.getByRole("img", { name: /of 5, bracket/ })).toBeVisible();
      await fits();
    },
  );

taking("a quick hand answers and goes on within one frame", async ({ open, person }) => {
  const { player } = await open(person);
  const { page } = player;
  await player.start("AI readiness");
  await player.point(0, 0).focus();
  await page.evaluate(async () => {
    for (const key of ["3", "j"])
      document.activeElement!.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
  await expect(player.point(0, 3)).toBeChecked();
  await expect(player.scales.nth(1).locator(":focus")).toBeVisible();
});

taking(
  "a run left half-way goes on elsewhere with every answer",
  { tag: "@full" },
  async ({ open, person }) => {
    const first = await open(person);
    await first.player.start("Sales performance");
    await first.player.answerPart(() => 2);
    await first.player.turn();
    await first.player.point(0, 4).check({ force: true });
    await first.player.saved();
    const answered = await first.player.answered();
    const heading = await first.player.heading.textContent();
    await first.close();

    const second = await open(person);
    const { page } = second.player;
    await page.goto("/assessments");
    const toDo = page.getByRole("region", { name: "To do" });
    await expect(toDo).toContainText(`${answered} of`);
    await toDo.getByRole("link", { name: /^Continue/ }).click();
    await expect(second.player.heading).toHaveText(heading!);
    await expect(second.player.point(0, 4)).toBeChecked();
    expect(await second.player.answered()).toBe(answered);
  },
);

taking(
  "ten answers given without a connection stay on the device and arrive later",
  async ({ open, person }) => {
    const { player, close } = await open(person);
    const { page } = player;
    await player.start("AI readiness");
    await player.point(0, 2).check({ force: true });
    await player.saved();
    await page.context().setOffline(true);
    const points = [5, 1, 4, 0, 3];
    const given: { part: string; at: number; point: number }[] = [];
    while (given.length < 10) {
      const part = (await player.heading.textContent())!;
      for (let at = 0; at < (await player.scales.count()) && given.length < 10; at += 1) {
        const point = points[given.length % points.length]!;
        await player.point(at, point).check({ force: true });
        given.push({ part, at, point });
      }
      if (given.length < 10) await player.turn();
    }
    await expect(player.saving).toContainText(/No connection\. \d+ answers? kept on this device/);
    await page.context().setOffline(false);
    await player.saved();
    const answered = await player.answered();
    const address = new URL(page.url()).pathname;
    await close();

    const again = (await open(person)).player;
    await again.page.goto(`${address}?part=data`);
    await expect(again.progress).toHaveAttribute("aria-valuenow", String(answered));
    await again.page.goto(address);
    for (const { at, point } of given.filter(({ part }) => part === given.at(-1)!.part)) {
      await expect(again.heading).toHaveText(given.at(-1)!.part);
      await expect(again.point(at, point)).toBeChecked();
    }
  },
);

taking(
  "two windows: the later answer counts, and the other is told",
  { tag: "@full" },
  async ({ open, person }) => {
    const one = await open(person);
    await one.player.start("Tech stack");
    const address = one.player.page.url();
    const two = await open(person);
    await two.player.page.goto(address);
    await expect(two.player.questions.first()).toBeVisible();
    await one.player.point(1, 1).check({ force: true });
    await one.player.saved();
    await two.player.point(1, 4).check({ force: true });
    await two.player.saved();
    await expect(two.player.scales.nth(1).getByRole("alert")).toContainText(
      /Another window had answered “1, .+What you chose here is later and counts now/,
    );
    await one.player.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(one.player.scales.nth(1).getByRole("alert")).toContainText(
      /Changed in another window to “4, /,
    );
    await expect(one.player.point(1, 4)).toBeChecked();
  },
);

taking(
  "nothing answered has no result, and says what to do",
  { tag: "@full" },
  async ({ open, person }) => {
    const { player } = await open(person);
    await player.start("Leadership");
    const url = new URL(player.page.url());
    await player.page.goto(`${url.pathname}?part=review`);
    await player.finish.click();
    await expect(
      player.page.getByRole("alert").filter({ hasText: "Answer at least one" }),
    ).toBeVisible();
  },
);

taking(
  "somebody else's run is not there",
  { tag: "@full" },
  async ({ open, person, ownerPage }) => {
    const run = await asPerson<string>(person.token, "start_assessment", { p_type: "bpm" });
    const { player } = await open(person);
    await player.page.goto(`/assessments/take/${run}`);
    await expect(player.questions.first()).toBeVisible();
    await ownerPage.goto(`/assessments/take/${run}`);
    await expect(ownerPage.getByRole("heading", { level: 1 })).toHaveText(
      "There is no such assessment here",
    );
  },
);

for (const title of [
  "Strategic maturity",
  "Leadership",
  "Sales performance",
  "Marketing effectiveness",
  "Customer experience",
  "Competitive benchmarking",
  "Business process management",
  "Digital transformation",
  "Tech stack",
  "AI readiness",
  "Reassessment",
])
  taking(
    `${title} is taken to its end in the browser`,
    { tag: "@full" },
    async ({ open, person }) => {
      const { player } = await open(person);
      await player.start(title);
      await player.answerAll((at) => at % 6);
      await player.finish.click();
      await player.page.waitForURL(/\/assessments\/results\/[0-9a-f-]{36}$/, { timeout: 30_000 });
    },
  );
