import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "./fixtures";
import {
  addCustomer,
  addCustomers,
  list,
  names,
  newCsm,
  select,
  stored,
} from "./pages/customers-page";
import { choose } from "./pages/shell";

const tabs = (page: Page) => page.getByRole("navigation", { name: "Views" });
const dialog = (page: Page) => page.getByRole("dialog");

test(
  "a view keeps filters, order and columns; changes of it are saved, copied or discarded; it moves, is shared and comes back",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    await addCustomers(csm, [
      { name: "Alpha", arr: 10, industry: "Food", domain: "alpha.example" },
      { name: "Beta", arr: 30, industry: "Food", stage: "renewal" },
      { name: "Gamma", arr: 20, industry: "Legal" },
    ]);
    await page.goto("/customers?industry=Food&sort=arr");
    await tabs(page).getByRole("button", { name: "Save view" }).click();
    await dialog(page).getByRole("button", { name: "Save view" }).click();
    await expect(dialog(page).getByText("A view needs a name")).toBeVisible();
    await dialog(page).getByRole("textbox", { name: "Name" }).fill("Food first");
    await dialog(page).getByRole("button", { name: "Save view" }).click();
    const tab = tabs(page).getByRole("link", { name: /^Food first/ });
    await expect(tab).toHaveAttribute("aria-current", "page");
    await expect(tab).toContainText("2");
    await expect(names(page)).toHaveText(["Beta", "Alpha"]);

    // Columns are part of the view; the change can be discarded or saved.
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await dialog(page).getByRole("checkbox", { name: "Domain" }).check();
    await dialog(page).getByRole("checkbox", { name: "Stage" }).uncheck();
    const up = dialog(page).getByRole("button", { name: "Move Domain up" });
    await up.focus();
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press("Enter");
      await expect(up).toBeFocused();
    }
    await dialog(page).getByRole("button", { name: "Show columns" }).click();
    await expect(page.getByRole("columnheader").nth(2)).toHaveText("Domain");
    await expect(page.getByRole("columnheader", { name: "Stage" })).toHaveCount(0);
    await expect(page.getByText("Food first has changes that are not saved.")).toBeVisible();
    await page.getByRole("link", { name: "Discard" }).click();
    await expect(page.getByRole("columnheader", { name: "Stage" })).toBeVisible();
    await page.getByRole("searchbox", { name: "Search customers" }).fill("beta");
    await expect(names(page)).toHaveText(["Beta"]);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Food first has changes that are not saved.")).toHaveCount(0);
    await page.goto("/customers");
    await tab.click();
    await expect(names(page)).toHaveText(["Beta"]);

    // A second one, moved before the first; renamed, shared with a colleague, deleted and brought back.
    await choose(page, "View Food first", "Save as new");
    await dialog(page).getByRole("textbox", { name: "Name" }).fill("Second");
    await dialog(page).getByRole("button", { name: "Save view" }).click();
    await expect(tabs(page).getByRole("link", { name: /^Second/ })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await choose(page, "View Second", "Move left");
    await expect(tabs(page).getByRole("link").nth(5)).toHaveText(/^Second/);
    await choose(page, "View Second", "Rename");
    await dialog(page).getByRole("textbox", { name: "Name" }).fill("Renamed");
    await dialog(page).getByRole("button", { name: "Rename view" }).click();
    await expect(tabs(page).getByRole("link", { name: /^Renamed/ })).toBeVisible();
    await choose(page, "View Renamed", "Share with all CSMs");
    await expect(page.getByText("Renamed is shared with all CSMs")).toBeVisible();

    const colleague = await newCsm(browser);
    await addCustomer(colleague.csm, { name: "Beta of mine", industry: "Food" });
    await colleague.page.goto("/customers");
    await colleague.page.getByRole("button", { name: /^Shared \d/ }).click();
    await colleague.page
      .getByRole("link", { name: new RegExp(`^Renamed ?${"Iris Tallow"}`) })
      .last()
      .click();
    await expect(names(colleague.page)).toHaveText(["Beta of mine"]);
    await colleague.page.getByRole("button", { name: "Clear search" }).click();
    await expect(
      colleague.page.getByText(/^You changed Renamed, which is Iris Tallow’s/),
    ).toBeVisible();
    await expect(colleague.page.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
    await colleague.page.getByRole("button", { name: "Save as new" }).click();
    await dialog(colleague.page).getByRole("button", { name: "Save view" }).click();
    await expect(tabs(colleague.page).getByRole("link", { name: /^Renamed copy/ })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await colleague.context.close();

    await choose(page, "View Renamed", "Delete view");
    await expect(tabs(page).getByRole("link", { name: /^Renamed/ })).toHaveCount(0);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(tabs(page).getByRole("link").nth(5)).toHaveText(/^Renamed/);
    await context.close();
  },
);

test(
  "columns of the list as it comes are remembered, on a phone too",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    await addCustomers(csm, [{ name: "Alpha", arr: 10, domain: "alpha.example" }]);
    await page.setViewportSize({ width: 375, height: 740 });
    await page.goto("/customers");
    const row = list(page).getByRole("listitem").filter({ hasText: "Alpha" });
    await expect(row).toContainText("€10");
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    for (const name of [
      "ARR",
      "Health",
      "30 days",
      "Stage",
      "Renewal",
      "Last touch",
      "Open concerns",
    ])
      await dialog(page).getByRole("checkbox", { name, exact: true }).uncheck();
    await dialog(page).getByRole("button", { name: "Show columns" }).click();
    await expect(dialog(page).getByText("Keep at least one column beside the name")).toBeVisible();
    await dialog(page).getByRole("checkbox", { name: "Domain" }).check();
    await dialog(page).getByRole("button", { name: "Show columns" }).click();
    await expect(row).toContainText("alpha.example");
    await expect(row).not.toContainText("€10");
    await page.reload();
    await expect(row).toContainText("alpha.example");
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.getByRole("columnheader", { name: "Domain" })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "ARR" })).toHaveCount(0);
    await context.close();
  },
);

test(
  "a file holds what the list shows, with types, and a formula in a name does not run",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    await addCustomers(csm, [
      { name: "=1+1", arr: 12.5, renewal_date: "2031-12-02", domain: "sum.example" },
      { name: "+49 30", stage: "renewal", arr: 7 },
      { name: "Gone", stage: "churned" },
    ]);
    await page.goto("/customers?sort=name&columns=domain,arr,renewal");
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Excel workbook" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^customers-\d{4}-\d{2}-\d{2}\.xlsx$/);
    const [sheet] = (await readXlsx(readFileSync(await download.path()))).sheets;
    const [head, ...rows] = sheet!.rows;
    expect(head).toEqual(["Name", "Domain", "ARR", "Currency", "Renewal", "Archived", "Id"]);
    expect(rows.map(([name, host, arr, currency]) => [name, host ?? null, arr, currency])).toEqual([
      ["+49 30", null, 7, "EUR"],
      ["=1+1", "sum.example", 12.5, "EUR"],
    ]);
    expect(rows[1]![4]).toEqual(new Date("2031-12-02T00:00:00Z"));

    // The selection alone, as CSV.
    await select(page, "+49 30");
    await page.getByRole("button", { name: "More with the selection" }).click();
    const [chosen] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("group", { name: "More with the selection" })
        .getByRole("button", { name: "CSV file" })
        .click(),
    ]);
    const lines = readFileSync(await chosen.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^"'\+49 30",,7,EUR,,,/);

    const stranger = await newCsm(browser);
    const [row] = await stored<{ id: string }>(csm, "id");
    const theirs = await stranger.page.request.post("/api/customers/export", {
      form: { ids: row!.id, format: "csv" },
      headers: { origin: process.env.E2E_BASE_URL! },
    });
    expect((await theirs.text()).trimEnd().split("\r\n")).toHaveLength(1);
    const empty = await page.request.post("/api/customers/export", { form: { format: "csv" } });
    expect([empty.status(), await empty.text()]).toEqual([400, "Select customers first.\n"]);
    await stranger.context.close();
    await context.close();
  },
);
