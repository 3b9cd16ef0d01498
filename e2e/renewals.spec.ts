import ICAL from "ical.js";
import { expect, test } from "./fixtures";
import { addContract, addCustomer, inDays, newCsm } from "./pages/customers-page";
import { asService } from "./quality/accounts";

test("a renewal is talked about, then won; its figures and its history say so, and the calendar follows", async ({
  browser,
  request,
}) => {
  const { csm, page, context } = await newCsm(browser);
  const customer = await addCustomer(csm);
  await addContract(customer.id, {
    arr: 12_000,
    start_date: inDays(-325),
    end_date: inDays(40),
    pricing_terms: { notice_days: 30 },
  });
  const due = inDays(40);
  await page.goto("/renewals");
  const rows = page.getByRole("region", { name: "Renewals", exact: true });
  await expect(rows.getByRole("link", { name: customer.name })).toBeVisible();

  // How likely: without a reason it is refused, with one it counts at once.
  const acts = page
    .getByRole("button", { name: `Actions for ${customer.name}` })
    .filter({ visible: true });
  await acts.click();
  await page.getByRole("button", { name: "Set likelihood" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Likelihood, %").fill("85");
  await dialog.getByRole("button", { name: "Set likelihood" }).click();
  await expect(dialog.getByText("Say in a few words why")).toBeVisible();
  await dialog.getByLabel("Why it differs").fill("The board voted for it");
  await dialog.getByRole("button", { name: "Set likelihood" }).click();
  await expect(page.getByText("Likelihood set")).toBeVisible();
  await expect(rows.getByText("85%", { exact: false }).first()).toBeVisible();
  await expect(rows.getByText("€10,200").first()).toBeVisible();

  // The address of the calendar is shown once; a program that has no session reads it.
  await page.getByRole("button", { name: "Calendar" }).click();
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = page.getByText(/\/api\/calendar\/[\w-]{20,}\.ics/);
  await expect(address).toBeVisible();
  const link = (await address.textContent())!;
  await page.keyboard.press("Escape");
  const read = async () => request.get(link, { headers: { cookie: "" } });
  const first = await read();
  expect(first.status()).toBe(200);
  const events = new ICAL.Component(ICAL.parse(await first.text()))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event));
  expect(events.map((event) => [event.startDate.toString(), event.summary]).toSorted()).toEqual(
    [
      [inDays(10), `Notice for ${customer.name} ends`],
      [due, `${customer.name} renews`],
    ].toSorted(),
  );
  expect((await request.get(link.replace(/.{6}\.ics$/, "aaaaaa.ics"))).status()).toBe(404);

  // Won for more: the contract goes on and its next end is to be decided.
  await acts.click();
  await page.getByRole("button", { name: "Mark won" }).click();
  await dialog.getByLabel("Yearly amount, EUR").fill("13,500");
  await dialog.getByRole("button", { name: "Mark won" }).click();
  await expect(page.getByText(`${customer.name} marked won`)).toBeVisible();
  await page.goto("/renewals?show=won");
  await expect(rows.getByText("€13,500").first()).toBeVisible();
  await expect(rows.getByText("+1,500").first()).toBeVisible();
  await acts.click();
  await page.getByRole("button", { name: "History" }).click();
  await expect(dialog.getByText("The board voted for it")).toBeVisible();
  await expect(dialog.getByText(/^Won: €13,500 a year until/)).toBeVisible();
  await page.keyboard.press("Escape");

  // Closed, the address opens nothing any more.
  await page.getByRole("button", { name: "Calendar" }).click();
  await page.getByRole("button", { name: "Close the address" }).click();
  await expect(page.getByRole("button", { name: "Make an address" })).toBeVisible();
  expect((await read()).status()).toBe(404);
  await context.close();
});

test("insights are closed at once and taken back with one key; each says where it comes from", async ({
  browser,
}) => {
  const { csm, page, context } = await newCsm(browser);
  const customer = await addCustomer(csm);
  for (const content of ["Invoices arrive twice", "Single sign-on fails", "Slow on Fridays"])
    await asService("insights", {
      body: { customer_id: customer.id, source: "manual", type: "concern", content },
    });
  await page.goto("/insights");
  const rows = page.getByRole("region", { name: "Insights", exact: true });
  await expect(rows.getByRole("link", { name: "Slow on Fridays" })).toBeVisible();
  await page.getByRole("checkbox", { name: "Select Invoices arrive twice" }).check();
  await page.getByRole("checkbox", { name: "Select Slow on Fridays" }).check();
  await page.getByRole("button", { name: "Mark done" }).click();
  await expect(page.getByText("2 insights done")).toBeVisible();
  await expect(rows.getByRole("link", { name: "Slow on Fridays" })).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(page.getByText("2 insights are what they were")).toBeVisible();
  await expect(rows.getByRole("link", { name: "Slow on Fridays" })).toBeVisible();

  await page.getByRole("link", { name: "By state" }).click();
  await expect(
    page.getByRole("region", { name: "Open" }).getByRole("link", { name: /Slow on Fridays/ }),
  ).toBeVisible();
  await page.getByRole("link", { name: /Slow on Fridays/ }).click();
  await expect(page.getByText("Typed by hand. There is no sentence to show.")).toBeVisible();
  await context.close();
});

test("@full readings of a meter are pasted and say what is over", async ({ browser }) => {
  const { csm, page, context } = await newCsm(browser);
  const customer = await addCustomer(csm);
  const contract = await addContract(customer.id, {
    start_date: inDays(-200),
    end_date: inDays(165),
  });
  await asService("entitlements", {
    body: { contract_id: contract.id, name: "Named users", quantity: 100, unit: "users" },
  });
  await page.goto(`/customers/${customer.id}/contracts`);
  await page.getByRole("button", { name: "Add readings" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Readings" }).fill("yesterday; 5");
  await dialog.getByRole("button", { name: "Add readings" }).click();
  await expect(dialog.getByText(/Not a day/)).toBeVisible();
  await dialog
    .getByRole("textbox", { name: "Readings" })
    .fill(`${inDays(-60)}; 80\nNamed users; ${inDays(-30)}; 90\n${inDays(0)}; 104`);
  await dialog.getByRole("button", { name: "Add readings" }).click();
  await expect(page.getByText("3 readings added")).toBeVisible();
  await expect(page.getByText("Over by 4")).toBeVisible();
  await context.close();
});
