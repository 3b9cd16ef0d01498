import { people, type Role } from "./fixtures";
import { Shell } from "./pages/shell";
import { asService, makeCsm, storageOf } from "./quality/accounts";
import { expect, test } from "./quality/fixtures";
import { everything } from "./quality/looks";
import { world } from "./quality/world";

test.describe("the command palette", () => {
  test("leads to a customer by the keyboard alone", async ({ csmPage: page }) => {
    const shell = new Shell(page);
    const { name } = await world.customer("full");
    const path = await world.customerPath("full");
    await shell.open("/home");
    await shell.openPalette();
    await page.keyboard.type(name.slice(0, 6));
    const option = page.getByRole("option", { name: new RegExp(`^${name.slice(0, 6)}`) }).first();
    await expect(option).toBeVisible();
    await expect(option).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${path}`);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(shell.palette).toBeHidden();
    await expect(page.getByRole("main")).toBeFocused();
  });

  test(
    "closes by Esc and gives the focus back to where it was",
    { tag: "@full" },
    async ({ csmPage: page }) => {
      const shell = new Shell(page);
      await shell.open("/home");
      const opener = page.getByRole("button", { name: "Search or jump to" });
      await opener.click();
      await expect(shell.search).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(shell.palette).toBeHidden();
      await expect(opener).toBeFocused();
    },
  );

  test(
    "says so when it finds nothing, and walks its list round",
    { tag: "@full" },
    async ({ csmPage: page }) => {
      const shell = new Shell(page);
      await shell.open("/home");
      await shell.openPalette();
      const options = page.getByRole("option");
      const last = (await options.count()) - 1;
      await page.keyboard.press("ArrowUp");
      await expect(options.nth(last)).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("ArrowDown");
      await expect(options.first()).toHaveAttribute("aria-selected", "true");
      await page.keyboard.type("qqzzqqzz");
      await expect(page.getByText("Nothing found for “qqzzqqzz”.")).toBeVisible();
    },
  );
});

test.describe("the keys", () => {
  test(
    "g c opens the customers and / goes to their search",
    { tag: "@full" },
    async ({ csmPage: page }) => {
      const shell = new Shell(page);
      await shell.open("/home");
      await page.keyboard.press("g");
      await page.keyboard.press("c");
      await page.waitForURL("**/customers");
      const search = page.getByRole("searchbox", { name: "Search customers" });
      await search.waitFor();
      await page.keyboard.press("/");
      await expect(search).toBeFocused();
      await page.keyboard.type("gc?l/");
      await expect(search).toHaveValue("gc?l/");
      await expect(page).toHaveURL(/\/customers/);
    },
  );

  test("? lists them, and single keys can be switched off for good", async ({ csmPage: page }) => {
    const shell = new Shell(page);
    await shell.open("/home");
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(list.getByText("Log a touch")).toBeVisible();
    await list.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
    await page.keyboard.press("Escape");
    await shell.open("/home");
    await expect(page.locator("html")).toHaveAttribute("data-shortcuts", "off");
    await page.keyboard.press("l");
    await page.keyboard.press("Control+k");
    await expect(shell.search).toBeFocused();
    await expect(page.getByRole("dialog", { name: "Log a touch" })).toBeHidden();
  });

  test(
    "L logs a touch from anywhere, for CSMs alone",
    { tag: "@full" },
    async ({ csmPage, memberPage }) => {
      const shell = new Shell(csmPage);
      await shell.open("/notifications");
      await csmPage.keyboard.press("l");
      await expect(csmPage.getByRole("dialog", { name: "Log a touch" })).toBeVisible();
      const members = new Shell(memberPage);
      await members.open("/home");
      await memberPage.keyboard.press("l");
      await memberPage.keyboard.press("?");
      const list = memberPage.getByRole("dialog", { name: "Keyboard shortcuts" });
      await expect(list).toBeVisible();
      await expect(list.getByText("Log a touch")).toBeHidden();
    },
  );
});

test.describe("the theme", () => {
  test(
    "is kept over a reload, and is there before the first paint",
    { tag: "@full" },
    async ({ memberPage: page }) => {
      const shell = new Shell(page);
      await shell.open("/home");
      await shell.userMenu(people.member.name).click();
      await page
        .getByRole("group", { name: "Theme" })
        .getByRole("button", { name: "Dark" })
        .click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await page.addInitScript(() => {
        const changes: number[] = [];
        new MutationObserver(() => changes.push(performance.now())).observe(document, {
          attributes: true,
          attributeFilter: ["data-theme"],
          subtree: true,
        });
        Object.assign(window, { themeChanges: changes });
      });
      await page.reload();
      await shell.ready();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      const { last, painted } = await page.evaluate(() => ({
        last: Math.max(...(window as unknown as { themeChanges: number[] }).themeChanges),
        painted: performance.getEntriesByName("first-paint")[0]!.startTime,
      }));
      expect(last).toBeLessThanOrEqual(painted);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(ground).toBe("rgb(20, 19, 17)");
    },
  );

  test(
    "follows the system where nothing was chosen",
    { tag: "@full" },
    async ({ strangerPage: page }) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto("/sign-in");
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    },
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 812 } });

  test("the drawer keeps the focus, closes by Esc and leads on", async ({ contextOf }) => {
    const page = await (await contextOf("csm")).newPage();
    await page.setViewportSize({ width: 375, height: 812 });
    const shell = new Shell(page);
    await shell.open("/home");
    await expect(shell.navigation).toBeHidden();
    await shell.openDrawer.click();
    await expect(shell.drawer).toBeVisible();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      // Between two rounds the focus is with the browser itself, where the document's focus is its body.
      expect(
        await page.evaluate(() => document.activeElement?.matches("dialog *, body") ?? false),
      ).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(shell.drawer).toBeHidden();
    await expect(shell.openDrawer).toBeFocused();
    await shell.openDrawer.click();
    await shell.drawer.getByRole("link", { name: /^Customers/ }).click();
    await page.waitForURL("**/customers");
    await expect(shell.drawer).toBeHidden();
    await page.close();
  });
});

test("somebody in two organizations changes between them, and the pages follow", async ({
  contextOf,
}) => {
  const page = await (await contextOf("bothTeams")).newPage();
  const shell = new Shell(page);
  await shell.open("/team");
  const switcher = page.getByRole("button", { name: /^Organization: / });
  const before = (await switcher.textContent())!.replace("Organization: ", "");
  await switcher.click();
  const other = shell.panel("Change organization").getByRole("button", { pressed: false });
  const name = (await other.textContent())!.split(" · ")[0]!.trim();
  expect(name).not.toBe(before);
  await other.click();
  await expect(page.getByText(`You work in ${name} now`)).toBeVisible();
  await expect(switcher).toContainText(name);
  await expect(page.getByRole("main")).toContainText(`in ${name}.`);
  await page.reload();
  await expect(switcher).toContainText(name);
  await page.close();
});

test(
  "the bell counts what is unread, and reading takes it away",
  { tag: "@full" },
  async ({ browser, baseURL }) => {
    const person = await makeCsm("Nadia");
    for (const title of ["The first piece of news", "The second piece of news"]) {
      await asService("notifications", { body: { u_id: person.id, title, link: "/settings" } });
    }
    const context = await browser.newContext({
      baseURL,
      storageState: storageOf(person, baseURL!),
    });
    const page = await context.newPage();
    const shell = new Shell(page);
    await shell.open("/home");
    await expect(shell.bell).toHaveAccessibleName("Notifications, 2 unread");
    await shell.bell.click();
    await shell.news.getByRole("link", { name: /first piece/ }).click();
    await page.waitForURL("**/settings");
    await expect(shell.bell).toHaveAccessibleName("Notifications, 1 unread");
    await page.reload();
    await shell.ready();
    await expect(shell.bell).toHaveAccessibleName("Notifications, 1 unread");
    await shell.bell.click();
    await shell.news.getByRole("button", { name: "Mark all read" }).click();
    await expect(shell.bell).toHaveAccessibleName("Notifications");
    await page.goto("/notifications");
    await expect(page.getByRole("main").getByText("The second piece of news")).toBeVisible();
    await context.close();
  },
);

test("the first Tab offers to skip to the content", { tag: "@full" }, async ({ csmPage: page }) => {
  const shell = new Shell(page);
  await shell.open("/customers");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

const work = ["Home", "Tasks", "Notifications"];
const kept = [
  "Customers",
  "Portfolio",
  "Meetings",
  "Renewals",
  "Contracts",
  "Insights",
  "Assessments",
];
const consoleRooms = ["Users", "Audit", "Health models", "Assessment content", "Jobs"];
const rooms: [Role, string[]][] = [
  ["csm", [...work, ...kept, "Settings"]],
  ["owner", [...work, "Assessments", "Team", "Settings"]],
  ["member", [...work, "Assessments", "Team", "Settings"]],
  ["admin", [...work, ...kept, ...consoleRooms, "Settings"]],
];

test.describe("sidebars", () => {
  test.describe.configure({ mode: "parallel" });
  for (const [role, names] of rooms) {
    const title = `the sidebar of the ${role} leads to ${names.join(", ")} and nowhere else`;
    test(title, async ({ openPage }) => {
      const page = await openPage(role);
      const shell = new Shell(page);
      await shell.open("/home");
      const links = shell.navigation.getByRole("link");
      await expect(links).toHaveCount(names.length);
      // Counts stand behind the words, for the eye and for the ear.
      const words = (await links.allTextContents()).map((text) =>
        text.replace(/[\d,]+ .*$/, "").trim(),
      );
      expect(words).toEqual(names);
      // Each room has a look of its own; a quick run follows some of the links.
      for (const name of names.filter((_, index) => everything || index % 4 === 1)) {
        await shell.navigation.getByRole("link", { name: new RegExp(`^${name}`) }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expect(links.filter({ hasText: name })).toHaveAttribute("aria-current", "page");
      }
    });
  }
});
