import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addCustomers, addRecords, inDays, names, newCsm } from "./pages/customers-page";
import { asService, freshName } from "./quality/accounts";

/** Follows a figure of the dashboard, compares its number with the total of the list it opens, and goes back. */
async function opens(page: Page, name: string | RegExp, expected: string[]) {
  const count = expected.length;
  await page.getByRole("link", { name }).first().click();
  await expect(page.getByText(new RegExp(`^1 to ${count} of ${count}$`))).toBeVisible();
  await expect(names(page)).toHaveText(expected);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Portfolio" })).toBeVisible();
}

test("figures of the portfolio open the lists they count", async ({ browser }) => {
  const { csm, page, context } = await newCsm(browser);
  const made = await addCustomers(csm, [
    { name: freshName("Large"), arr: 120_000, size: "large", industry: "Energy" },
    { name: freshName("Small"), arr: 30_000, size: "small", industry: "Food", stage: "onboarding" },
    { name: freshName("Abroad"), arr: 900_000, currency: "SEK", industry: "Food" },
    { name: freshName("Unknown"), renewal_date: inDays(30) },
    { name: freshName("Gone"), arr: 1, stage: "churned" },
  ]);
  await addRecords(made[0]!.id, 10, [80]);
  await addRecords(made[1]!.id, 1, [10]);
  await page.goto("/customers/dashboard");
  await expect(page.getByRole("heading", { level: 1, name: "Portfolio" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^ARR in EUR/ })).toContainText("€150k");
  await expect(page.getByRole("link", { name: /^ARR in EUR/ })).toContainText(/kr\s900k/);
  await expect(page.getByRole("link", { name: /^ARR at risk in EUR/ })).toContainText("€30k");
  await expect(page.getByText("No amount is known of 1 customer")).toBeVisible();

  const [large, small, abroad, unknown] = made.map(({ name }) => name) as [
    string,
    string,
    string,
    string,
  ];
  await opens(page, /^ARR in EUR/, [large, small, unknown]);
  await opens(page, /^ARR at risk in EUR/, [small]);
  await opens(page, /^Renewals in 90 days/, [unknown]);
  await opens(page, /^Healthy, 70 and over/, [large]);
  await opens(page, "1 at risk, Food", [small]);
  await opens(page, "2 Not known", [unknown, abroad]);
  await opens(page, "1 SEK", [abroad]);

  // The drawing says in words and as a table what it shows.
  await expect(page.getByRole("img", { name: /^Customers by health from/ })).toBeVisible();
  await page.getByText("Show as table").first().click();
  await expect(page.getByRole("columnheader", { name: "Healthy" })).toBeVisible();
  await context.close();
});

test(
  "movers open the list of all who went that way, here and on home",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const made = await addCustomers(csm, [
      { name: freshName("Rising") },
      { name: freshName("Falling") },
      { name: freshName("Steady") },
    ]);
    for (const [at, score] of [20, 95, 59].entries()) {
      const { id } = made[at]!;
      await addRecords(id, 2, [100]);
      await asService("health_snapshots", {
        body: {
          customer_id: id,
          computed_at: `${inDays(-40)}T10:00:00Z`,
          score,
          inputs: {},
          band: "watch",
          model_key: "documented",
          model_version: 1,
          parts: [],
        },
      });
    }
    await page.goto("/customers/dashboard");
    await expect(page.getByRole("link", { name: "All 1 up" })).toBeVisible();
    await opens(page, "All 1 down", [made[1]!.name]);
    await page.goto("/home");
    await page.getByRole("link", { name: "All 1 up" }).click();
    await expect(names(page)).toHaveText([made[0]!.name]);
    await expect(page.getByText("Up by 3 or more").first()).toBeVisible();
    await context.close();
  },
);

test(
  "a platform admin sees everybody's portfolio, and each CSM's",
  { tag: "@full" },
  async ({ browser, adminPage: page }) => {
    const { csm, context } = await newCsm(browser);
    await addCustomers(csm, [
      { name: freshName("One"), arr: 5000 },
      { name: freshName("Two"), arr: 7000 },
    ]);
    await page.goto("/customers/dashboard");
    await expect(page.getByRole("region", { name: "By CSM" })).toBeVisible();
    await page.getByRole("combobox", { name: "CSM" }).selectOption(csm.id);
    await expect(page.getByRole("heading", { level: 1, name: /^Portfolio of Iris/ })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole("link", { name: /^ARR in EUR/ })).toContainText("€12k");
    await page.getByRole("link", { name: /^ARR in EUR/ }).click();
    await expect(page).toHaveURL(new RegExp(`owner=${csm.id}`));
    await expect(names(page)).toHaveCount(2);
    await context.close();
  },
);
