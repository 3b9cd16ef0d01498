import type { Page } from "@playwright/test";
import { demoPassword, people, tokenOf } from "./fixtures";
import { ready } from "./pages/form";
import { Shell } from "./pages/shell";
import { SignInPage } from "./pages/sign-in-page";
import { look, setWidth, widths } from "./quality/looks";
import { expect, test as base, type OwnStack } from "./setup/own-stack";

const main = (page: Page) => page.getByRole("main");

type Customer = { id: string; name: string; industry: string };

/** A CSM signed in, with one of their customers. */
const test = base.extend<{ customer: Customer }>({
  customer: async ({ page, stack }, use) => {
    const signIn = new SignInPage(page);
    await signIn.open();
    await signIn.signIn(people.csm.email, demoPassword);
    await page.waitForURL("**/home");
    const [csm] = await stack.rows<{ u_id: string }>(
      `tier2_users?select=u_id&email=eq.${people.csm.email}`,
    );
    const [customer] = await stack.rows<Customer>(
      `customers?select=id,name,industry&csm_id=eq.${csm!.u_id}&archived_at=is.null&order=name&limit=1`,
    );
    await use(customer!);
    // Whatever a test has ended runs again before the next one begins.
    await stack.make("start/application");
    await stack.make("settled");
  },
});

/** The page is the same document as before: nothing was loaded anew. */
async function mark(page: Page) {
  await page.evaluate(() => Object.assign(window, { marked: true }));
  return () => page.evaluate(() => "marked" in window);
}

const industryOf = async (stack: OwnStack, id: string) =>
  (await stack.rows<Customer>(`customers?select=industry&id=eq.${id}`))[0]!.industry;

test.describe.configure({ timeout: 120_000 });
test.use({ trace: "off" });

test(
  "a session that ends in the middle of a form costs nothing: sign in beside it and save again",
  { tag: "@full" },
  async ({ page, customer, stack }) => {
    await page.goto(`/customers/${customer.id}/edit`);
    await ready(page, "Save customer");
    const industry = page.getByLabel("Industry");
    await industry.fill("Slow weaving");
    await page.getByLabel("Stage").selectOption("onboarding");
    await stack.revoke(await tokenOf(page.context()));

    await page.getByRole("button", { name: "Save customer" }).click();
    await expect(main(page).getByRole("alert")).toContainText("Your session ended");
    await expect(industry).toHaveValue("Slow weaving");
    await expect(page.getByLabel("Stage")).toHaveValue("onboarding");
    expect(await industryOf(stack, customer.id)).toBe(customer.industry);

    const [tab] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("link", { name: "Sign in in a new tab" }).click(),
    ]);
    await ready(tab);
    await new SignInPage(tab).signIn(people.csm.email, demoPassword);
    await expect(tab.getByText("You can close this tab and save again")).toBeVisible();
    await tab.close();

    await page.getByRole("button", { name: "Save customer" }).click();
    await expect(page.getByText(`${customer.name} saved`)).toBeVisible();
    await page.waitForURL(`**/customers/${customer.id}`);
    expect(await industryOf(stack, customer.id)).toBe("Slow weaving");
  },
);

test(
  "a database killed while a page is open: the next page says so and comes by itself",
  { tag: "@full" },
  async ({ page, customer, stack }) => {
    const shell = new Shell(page);
    await shell.open("/customers");
    const sameDocument = await mark(page);
    const link = main(page).getByRole("link", { name: customer.name });
    await link.waitFor();
    await stack.make("kill/database");
    await link.click();
    const alert = main(page).getByRole("alert");
    await expect(alert).toContainText("did not load");
    await expect(alert).toContainText("The server did not answer");
    await expect(page.getByRole("heading", { level: 1, name: customer.name })).toBeVisible({
      timeout: 45_000,
    });
    await expect(alert).toBeHidden();
    await expect(shell.navigation.getByRole("link", { name: /^Customers/ })).toBeVisible();
    expect(await sameDocument()).toBe(true);
  },
);

for (const [place, path] of [
  ["home", "/home"],
  ["the list", "/customers"],
  ["the settings", "/settings"],
  ["notifications", "/notifications"],
] as const) {
  test(
    `${place} opened while the database is down says so, reads well, and comes by itself`,
    { tag: "@full" },
    async ({ page, customer, stack }) => {
      expect(customer.id).toBeTruthy();
      await stack.make("kill/database");
      await page.goto(path);
      const sameDocument = await mark(page);
      const alert = main(page).getByRole("alert");
      await expect(alert).toContainText("The server did not answer");
      await expect(page.getByRole("button", { name: "Try now" })).toBeVisible();
      if (path === "/customers") {
        for (const width of Object.values(widths)) {
          await setWidth(page, width);
          await look(page, "a page that did not load", width);
        }
        await setWidth(page, widths.desk);
      }
      await expect(alert).toBeHidden({ timeout: 45_000 });
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
      expect(await sameDocument()).toBe(true);
    },
  );
}

test(
  "an API killed during a save: what was typed stays, and the next try saves it once",
  { tag: "@full" },
  async ({ page, customer, stack }) => {
    const shell = new Shell(page);
    await shell.open("/home");
    await page.keyboard.press("l");
    const dialog = page.getByRole("dialog", { name: "Log a touch" });
    await ready(page, /Log touch/);
    const what = dialog.getByLabel("What happened");
    const words = `Said before the API fell, ${Date.now()}`;
    const choose = dialog.getByRole("combobox", { name: "Customer" });
    await choose.fill(customer.name);
    await page
      .getByRole("option", { name: new RegExp(`^${customer.name}`) })
      .first()
      .click();
    await what.fill(words);

    // Actions go one after the other: what the dialog still asks must be answered, or the save waits behind it until the
    // API is back, and simply succeeds.
    await page.waitForLoadState("networkidle");
    await stack.make("hold/api");
    await dialog.getByRole("button", { name: /Log touch/ }).click();
    await expect(dialog.getByRole("button", { name: /Logging/ })).toBeVisible();
    await stack.make("kill/api");
    await expect(dialog.getByRole("alert")).toContainText("The server did not answer", {
      timeout: 15_000,
    });
    await expect(what).toHaveValue(words);

    await stack.make("settled");
    await dialog.getByRole("button", { name: /Log touch/ }).click();
    await expect(dialog).toBeHidden();
    const notes = await stack.rows(`customer_notes?select=id&body=eq.${encodeURIComponent(words)}`);
    expect(notes).toHaveLength(1);
  },
);

test(
  "an application that is gone: the form says so, keeps what was typed, and saves when it is back",
  { tag: "@full" },
  async ({ page, customer, stack }) => {
    await page.goto(`/customers/${customer.id}/edit`);
    await ready(page, "Save customer");
    const sameDocument = await mark(page);
    const industry = page.getByLabel("Industry");
    await industry.fill("Gone fishing");
    await stack.make("kill/application");
    await page.getByRole("button", { name: "Save customer" }).click();
    await expect(main(page).getByRole("alert")).toContainText("The server did not answer");
    await expect(industry).toHaveValue("Gone fishing");
    expect(await sameDocument()).toBe(true);
    await stack.make("start/application");
    await page.getByRole("button", { name: "Save customer" }).click();
    await expect(page.getByText(`${customer.name} saved`)).toBeVisible();
    expect(await industryOf(stack, customer.id)).toBe("Gone fishing");
  },
);

test(
  "a browser without a network says so under the top bar until it is back",
  { tag: "@full" },
  async ({ page, customer }) => {
    const shell = new Shell(page);
    await shell.open(`/customers/${customer.id}`);
    await expect(shell.connection).toHaveCount(0);
    await page.context().setOffline(true);
    await expect(shell.connection).toContainText("You are offline");
    await expect(page.getByRole("heading", { level: 1, name: customer.name })).toBeVisible();
    await page.context().setOffline(false);
    await expect(shell.connection).toHaveCount(0);
  },
);
