import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  addCustomer,
  addCustomers,
  inDays,
  names,
  newCsm,
  select,
  stored,
} from "./pages/customers-page";
import { choose } from "./pages/shell";
import { asService, freshName, makeCsm } from "./quality/accounts";

const dialog = (page: Page) => page.getByRole("dialog");

test(
  "many customers change at once, say what was left and why, and change back but for what came later",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    await addCustomers(
      csm,
      Array.from({ length: 23 }, (_, at) => ({
        name: `Number ${String(at).padStart(2, "0")}`,
        renewal_date: inDays(60 + at),
        stage: at === 22 ? "renewal" : "active",
      })),
    );
    await page.goto("/customers");
    await select(page, "Number 00");
    await page.getByRole("button", { name: "Select all 23" }).click();
    await page.getByRole("button", { name: "Set stage" }).click();
    await expect(dialog(page)).toContainText("Set the stage of 23 customers?");
    await dialog(page).getByRole("button", { name: "Change 23 customers" }).click();
    await expect(dialog(page).getByText("Choose one of the six stages")).toBeVisible();
    await dialog(page).getByRole("combobox", { name: "Stage" }).selectOption("renewal");
    // Somebody adds one in the meantime: the number that was confirmed would be wrong.
    await addCustomer(csm, { name: "Late" });
    await dialog(page).getByRole("button", { name: "Change 23 customers" }).click();
    await expect(
      dialog(page).getByText("The list holds 24 customers now, not 23. Nothing was changed.", {
        exact: false,
      }),
    ).toBeVisible();
    await page.goto("/customers");
    await select(page, "Number 00");
    await page.getByRole("button", { name: "Select all 24" }).click();
    await page.getByRole("button", { name: "Set stage" }).click();
    await dialog(page).getByRole("combobox", { name: "Stage" }).selectOption("renewal");
    await dialog(page).getByRole("button", { name: "Change 24 customers" }).click();
    await expect(
      page.getByText("Stage set to Renewal. 23 changed, 1 left as they were"),
    ).toBeVisible();
    const stages = async () =>
      (await stored<{ stage: string }>(csm, "stage")).map(({ stage }) => stage);
    expect(new Set(await stages())).toEqual(new Set(["renewal"]));

    // Later, from the list of changes: one was changed since and keeps it.
    const [first] = await stored<{ id: string }>(csm, "id");
    await asService(`customers?id=eq.${first!.id}`, {
      method: "PATCH",
      body: { stage: "at_risk" },
    });
    await page.goto("/customers/changes");
    await page.getByRole("link", { name: "Stage set to Renewal" }).click();
    await expect(page.getByText("had this value already")).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await dialog(page).getByRole("button", { name: "Undo", exact: true }).click();
    await expect(
      page.getByText("22 of 23 changed back, 1 kept a later change").first(),
    ).toBeVisible();
    await expect(page.getByText("was changed since and keeps that change")).toBeVisible();
    const after = await stages();
    expect(after.filter((stage) => stage === "active")).toHaveLength(22);
    expect(after.filter((stage) => stage === "at_risk")).toHaveLength(1);
    await context.close();
  },
);

test(
  "on a phone rows are chosen after Select, and the bar lies at the lower edge",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    await addCustomers(
      csm,
      Array.from({ length: 23 }, (_, at) => ({ name: `Number ${String(at).padStart(2, "0")}` })),
    );
    await page.setViewportSize({ width: 375, height: 812 });
    // By name: without dates the usual order is that of the keys, and twenty are on a page.
    await page.goto("/customers?sort=name");
    const sideways = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect(page.getByRole("checkbox", { name: "Select Number 00" })).toHaveCount(0);
    await page.getByRole("button", { name: "Select", exact: true }).click();
    await select(page, "Number 00", "Number 01");
    const bar = page.getByRole("toolbar", { name: "Selection" });
    await expect(bar.getByRole("status")).toHaveText("2 selected");
    expect(await sideways()).toBe(0);
    await expect(bar).toBeInViewport({ ratio: 1 });
    await bar.getByRole("button", { name: "Select all 23" }).click();
    await bar.getByRole("button", { name: "Set stage" }).click();
    await expect(dialog(page)).toContainText("Set the stage of 23 customers?");
    await dialog(page).getByRole("combobox", { name: "Stage" }).selectOption("renewal");
    await dialog(page).getByRole("button", { name: "Change 23 customers" }).click();
    await expect(page.getByText("Stage set to Renewal. 23 changed")).toBeVisible();
    await expect(bar).toHaveCount(0);
    await page.getByRole("button", { name: "Done", exact: true }).click();
    await expect(page.getByRole("checkbox", { name: "Select Number 00" })).toHaveCount(0);
    await context.close();
  },
);

test(
  "handing over and archiving a selection can be undone at once",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const receiver = await makeCsm("Rolf");
    await addCustomers(csm, [{ name: "Alpha" }, { name: "Beta" }, { name: "Gamma" }]);
    await page.goto("/customers");
    await select(page, "Alpha", "Beta");
    await page.getByRole("button", { name: "Hand over" }).click();
    await expect(dialog(page)).toContainText("Hand over 2 customers?");
    await dialog(page).getByRole("combobox", { name: "Who takes over" }).selectOption(receiver.id);
    await dialog(page).getByRole("button", { name: "Hand over 2 customers" }).click();
    await expect(page.getByText("Handed over to Rolf Tallow. 2 changed")).toBeVisible();
    await expect(names(page)).toHaveText(["Gamma"]);
    expect(await stored(receiver, "id")).toHaveLength(2);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(names(page)).toHaveCount(3);

    await select(page, "Gamma");
    await page.getByRole("button", { name: "Archive", exact: true }).click();
    await expect(dialog(page).getByRole("button", { name: "Cancel" })).toBeFocused();
    await dialog(page).getByRole("button", { name: "Archive 1 customer" }).click();
    await expect(page.getByText("Archived. 1 changed")).toBeVisible();
    await expect(names(page)).toHaveCount(2);
    await context.close();
  },
);

test(
  "duplicates are found, compared and merged; the merge is undone to the row; two organizations are refused",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const domain = `${freshName("brig").toLowerCase().replaceAll(" ", "-")}.example`;
    const [keep, gone] = await addCustomers(csm, [
      { name: "Brig Ltd", domain, arr: 100 },
      { name: "Brig Limited", domain, salesforce_id: "001A", arr: 250, currency: "USD" },
      { name: "Ostrava" },
    ]);
    await asService("stakeholders", { body: { customer_id: keep!.id, name: "Anna Keep" } });
    await asService("stakeholders", { body: { customer_id: gone!.id, name: "Bo Gone" } });
    await asService("customer_notes", {
      body: { customer_id: gone!.id, author_id: csm.id, body: "Said something worth keeping" },
    });
    await page.goto("/customers");
    await choose(page, "More", "Find duplicates");
    await expect(page.getByRole("heading", { name: /^Brig L.*, Brig L/ })).toBeVisible();
    await expect(page.getByText(/^Same domain/).first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Ostrava" })).toHaveCount(0);
    await page.getByRole("link", { name: "Compare and merge" }).first().click();
    await page
      .getByRole("group", { name: "Stays" })
      .getByRole("radio", { name: /^Brig Ltd/ })
      .check();
    await page.getByRole("group", { name: "ARR" }).getByRole("radio", { name: /250/ }).check();
    await page.getByRole("button", { name: "Merge 2 customers" }).click();
    await expect(dialog(page)).toContainText("Merge 2 customers into Brig Ltd?");
    await dialog(page).getByRole("button", { name: "Merge 2 customers" }).click();
    await page.waitForURL(`**/customers/${keep!.id}`);
    await expect(
      page.getByText("2 customers are Brig Ltd now. 1 person and 1 note moved"),
    ).toBeVisible();
    await expect(page.getByText("Said something worth keeping").first()).toBeVisible();
    await page.goto(`/customers/${gone!.id}`);
    await page.waitForURL(`**/customers/${keep!.id}`);
    await expect(page.getByText(/250/).first()).toBeVisible();
    await page.goto("/customers?archived=all&sort=name");
    await expect(names(page)).toHaveText(["Brig Ltd", "Ostrava"]);

    await page.goto("/customers/changes");
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await dialog(page).getByRole("button", { name: "Undo", exact: true }).click();
    await expect(page.getByText("Merge undone", { exact: true })).toBeVisible();
    const facts = await stored<{ name: string; arr: number; salesforce_id: string | null }>(
      csm,
      "name,arr,salesforce_id,merged_into",
    );
    expect(
      facts.map((row) => ({ ...row, arr: row.arr === null ? null : Number(row.arr) })),
    ).toEqual([
      { name: "Brig Limited", arr: 250, salesforce_id: "001A", merged_into: null },
      { name: "Brig Ltd", arr: 100, salesforce_id: null, merged_into: null },
      { name: "Ostrava", arr: null, salesforce_id: null, merged_into: null },
    ]);

    for (const customer of [keep!, gone!]) {
      const [org] = await asService<{ id: string }[]>("enterprise_orgs?select=id", {
        body: {
          name: freshName("House"),
          slug: freshName("house").toLowerCase().replaceAll(" ", "-"),
        },
      });
      await asService(`customers?id=eq.${customer.id}`, {
        method: "PATCH",
        body: { org_id: org!.id },
      });
    }
    await page.goto("/customers");
    await select(page, "Brig Ltd", "Brig Limited");
    await choose(page, "More with the selection", /^Merge 2/);
    await expect(page.getByText(/each have an organization of their own/)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Merge/ })).toHaveCount(0);

    await page.goto("/customers/duplicates");
    await page.getByRole("button", { name: "Not the same" }).first().click();
    await expect(
      page.getByRole("heading", { name: "No two customers look like one" }),
    ).toBeVisible();
    await context.close();
  },
);
