import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import {
  addCustomer,
  addCustomers,
  inDays,
  list,
  names,
  newCsm,
  type Row,
} from "./pages/customers-page";
import { ready } from "./pages/form";
import { asService, freshName } from "./quality/accounts";

test("the list pages, sorts, searches and filters, and the address holds all of it", async ({
  browser,
}) => {
  const { csm, page, context } = await newCsm(browser);
  await addCustomers(
    csm,
    Array.from({ length: 23 }, (_, at) => ({
      name: `Number ${String(at).padStart(2, "0")}`,
      arr: at === 22 ? null : 1000 * (at + 1),
      renewal_date: inDays(60 + at * 5),
      stage: at < 3 ? "renewal" : "active",
    })),
  );
  await addCustomers(csm, [{ name: "Gone", stage: "churned" }]);
  const [found] = await asService<Row[]>(
    `customers?select=id,name&csm_id=eq.${csm.id}&name=eq.Number 17`,
  );
  await asService("stakeholders", { body: { customer_id: found!.id, name: "Zoë Fictive" } });

  await page.goto("/customers");
  await expect(names(page)).toHaveCount(20);
  await expect(names(page).first()).toHaveText("Number 00");
  await expect(page.getByText("1 to 20 of 23")).toBeVisible();
  await page.getByRole("link", { name: "After" }).click();
  await expect(page.getByText("21 to 23 of 23")).toBeVisible();
  await expect(names(page)).toHaveText(["Number 20", "Number 21", "Number 22"]);
  await page.reload();
  await expect(names(page)).toHaveCount(3);
  await page.getByRole("link", { name: "Before" }).click();
  await expect(names(page).first()).toHaveText("Number 00");

  await list(page).getByRole("link", { name: "ARR" }).click();
  await expect(page).toHaveURL(/sort=arr/);
  await expect(names(page).first()).toHaveText("Number 21");
  await expect(page.getByRole("columnheader", { name: "ARR" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );

  await page.getByRole("searchbox", { name: "Search customers" }).fill("zoe fict");
  await expect(names(page)).toHaveText(["Number 17"]);
  await expect(page).toHaveURL(/q=zoe/);
  await page.getByRole("button", { name: "Clear search" }).click();
  await expect(names(page)).toHaveCount(20);

  // The count of a view is the number of rows it opens.
  const view = page.getByRole("link", { name: /^Renewals in 90 days/ });
  await expect(view).toContainText("7");
  await view.click();
  await expect(page.getByText("1 to 7 of 7")).toBeVisible();
  await expect(names(page)).toHaveCount(7);
  await page.getByRole("button", { name: "Remove filter Stage is not" }).click();
  await expect(page).toHaveURL(/stage_not=none/);
  await page.goto("/customers?stage=renewal&sort=name&dir=desc");
  await expect(names(page)).toHaveText(["Number 02", "Number 01", "Number 00"]);

  await page.goto("/customers?q=number&stage=renewal&band=healthy");
  await expect(page.getByRole("heading", { name: /^Nothing matches all 4 filters/ })).toBeVisible();
  await expect(page.getByText("Without the filter on health there are 3.")).toBeVisible();
  await page.getByRole("link", { name: "Drop the filter on health" }).click();
  await expect(names(page)).toHaveCount(3);
  await context.close();
});

test("the first customer: an empty list teaches, faults are said at their fields, what was typed stays", async ({
  browser,
}) => {
  const { page, context } = await newCsm(browser);
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Set the first stone" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "New customer" }).last().click();
  await ready(page, "Add customer");
  await page.getByRole("textbox", { name: "Domain" }).fill("no domain");
  await page.getByRole("textbox", { name: "ARR" }).fill("186.400,oo");
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByText("3 fields need a look. What you typed is still here.")).toBeVisible();
  await expect(page.getByText("Every customer has a name")).toBeVisible();
  await expect(page.getByText("Not a number: “oo”. Try 186,400")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "ARR" })).toHaveValue("186.400,oo");
  await expect(page.getByRole("textbox", { name: "ARR" })).toHaveAttribute("aria-invalid", "true");

  const name = freshName("Brig & Co");
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("textbox", { name: "Domain" }).fill("https://www.Brig.example/about");
  await page.getByRole("textbox", { name: "ARR" }).fill("€186.400,00");
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("€186,400").first()).toBeVisible();
  await expect(page.getByText("Not enough data for a score.", { exact: false })).toBeVisible();
  await page.goto("/customers?q=brig.example");
  await expect(names(page)).toHaveText([name]);
  await context.close();
});

test(
  "an edit that meets somebody else's is said and keeps what was typed; a touch in between does not matter",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm, { arr: 100, industry: "Food" });
    await page.goto(`/customers/${customer.id}/edit`);
    await ready(page, "Save customer");
    await page.getByRole("combobox", { name: "Industry" }).fill("Forestry");
    await asService("customer_notes", {
      body: { customer_id: customer.id, author_id: csm.id, body: "A word" },
    });
    await page.getByRole("button", { name: "Save customer" }).click();
    await page.waitForURL(`**/customers/${customer.id}`);

    await page.getByRole("link", { name: "Edit" }).click();
    await ready(page, "Save customer");
    await page.getByRole("combobox", { name: "Industry" }).fill("Legal");
    await asService(`customers?id=eq.${customer.id}`, { method: "PATCH", body: { arr: 250 } });
    await page.getByRole("button", { name: "Save customer" }).click();
    await expect(
      page.getByText(/^Somebody changed the ARR since you opened this form/),
    ).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Industry" })).toHaveValue("Legal");
    const stored = () =>
      asService<{ arr: number; industry: string }[]>(`customers?id=eq.${customer.id}`);
    expect((await stored())[0]).toMatchObject({ industry: "Forestry" });
    await page.getByRole("button", { name: "Save mine over it" }).click();
    await page.waitForURL(`**/customers/${customer.id}`);
    expect(Number((await stored())[0]!.arr)).toBe(100);
    await page.getByRole("link", { name: "Activity" }).click();
    await expect(page.getByRole("definition").filter({ hasText: /Food.+Forestry/ })).toBeVisible();
    await context.close();
  },
);

test(
  "archiving asks once and can be taken back, at once and later",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm, { arr: 5000 });
    await page.goto(`/customers/${customer.id}`);
    const archive = async () => {
      await page.getByRole("button", { name: "More actions" }).click();
      await page.getByRole("button", { name: "Archive", exact: true }).click();
      await expect(page.getByRole("dialog")).toContainText("ARR €5,000");
      await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
      await page.getByRole("dialog").getByRole("button", { name: "Archive", exact: true }).click();
      await expect(page.getByText(/^Archived \d/)).toBeVisible();
    };
    await archive();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(page.getByText(/^Archived \d/)).toHaveCount(0);
    await archive();
    await page.goto("/customers");
    await expect(page.getByText("Without the filter on archived there is 1.")).toBeVisible();
    await page.goto("/customers?archived=only");
    await names(page).first().click();
    await page.getByRole("button", { name: "More actions" }).click();
    await page.getByRole("button", { name: "Restore" }).click();
    await expect(page.getByText(/^Archived \d/)).toHaveCount(0);
    await context.close();
  },
);

test("somebody else's customer reads like one that does not exist, and its files are refused", async ({
  browser,
  memberPage,
  strangerPage,
}) => {
  const mine = await newCsm(browser);
  const theirs = await newCsm(browser);
  const [formula] = await addCustomers(mine.csm, [{ name: "=1+1", arr: 12.5 }]);
  const text = async (id: string) => {
    await theirs.page.goto(`/customers/${id}`);
    await expect(
      theirs.page.getByRole("heading", { level: 1, name: "No such customer" }),
    ).toBeVisible();
    return theirs.page.getByRole("main").innerText();
  };
  expect(await text(formula!.id)).toBe(await text(randomUUID()));
  expect(await text("not-an-id")).toBe(await text(randomUUID()));

  const csv = await mine.page.request.get("/api/customers/export");
  expect(csv.headers()["content-disposition"]).toMatch(/customers-\d{4}-\d{2}-\d{2}\.csv/);
  const lines = (await csv.text()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^\ufeffName,Health,Band,/);
  expect(lines[1]).toMatch(/^"'=1\+1",,Not enough data,/);
  expect(lines[1]).toContain(",12.5,EUR,");
  expect(
    (await (await theirs.page.request.get("/api/customers/export")).text()).trimEnd().split("\r\n"),
  ).toHaveLength(1);
  expect((await memberPage.request.get("/api/customers/export")).status()).toBe(403);
  expect((await strangerPage.request.get("/api/customers/export")).status()).toBe(401);
  await mine.context.close();
  await theirs.context.close();
});

test(
  "a session that ends in the middle of a form costs nothing that was typed",
  { tag: "@full" },
  async ({ browser }) => {
    const { page, context } = await newCsm(browser);
    await page.goto("/customers/new");
    await ready(page, "Add customer");
    const name = freshName("Patient");
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.getByRole("button", { name: "Add customer" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Your session ended");
    await expect(page.getByRole("link", { name: "Sign in in a new tab" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue(name);
    await context.addCookies(cookies);
    await page.getByRole("button", { name: "Add customer" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await context.close();
  },
);
