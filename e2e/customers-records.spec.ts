import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  addCustomer,
  addCustomers,
  addRecords,
  inDays,
  list,
  names,
  newCsm,
} from "./pages/customers-page";
import { ready } from "./pages/form";
import { asService } from "./quality/accounts";

/** Presses the key of a dialog until it is there: a page that was just loaded hears keys a moment later. */
async function press(page: Page, key: string) {
  await expect(async () => {
    if (!(await page.getByRole("dialog").isVisible())) await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 2000 });
  }).toPass();
}

test("a touch is logged from anywhere with the keyboard alone, and taken back with one key", async ({
  browser,
}) => {
  const { csm, page, context } = await newCsm(browser);
  const customer = await addCustomer(csm);
  await page.goto("/customers");
  await expect(names(page)).toHaveCount(1);
  await press(page, "l");
  await expect(page.getByRole("combobox", { name: "Customer" })).toBeFocused();
  await page.getByRole("combobox", { name: "Customer" }).fill(customer.name.slice(0, 6));
  await expect(page.getByRole("option", { name: customer.name })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("2");
  await expect(page.getByRole("radio", { name: "E-mail" })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "What happened" })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Write what happened, in a sentence")).toBeVisible();
  await page.keyboard.type("They want usage figures first.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(`E-mail logged for ${customer.name}`)).toBeVisible();
  await expect(list(page).getByText("today")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Taken back")).toBeVisible();
  await expect(list(page).getByText("never")).toBeVisible();

  // On a customer's page it is for that customer; a text that was not saved is there again.
  await page.goto(`/customers/${customer.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(customer.name);
  await press(page, "l");
  // The list of customers to choose from would hold the name as well.
  await expect(page.getByRole("combobox", { name: "Customer" })).toHaveCount(0);
  await expect(page.getByRole("dialog")).toContainText(customer.name);
  await page.keyboard.press("1");
  await expect(page.getByRole("textbox", { name: "What happened" })).toBeFocused();
  await page.keyboard.type("Half a sen");
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await expect(page.getByRole("textbox", { name: "What happened" })).toHaveValue("Half a sen");
  await page.getByRole("textbox", { name: "What happened" }).fill("A whole sentence.");
  await page.keyboard.press("Control+Enter");
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByText("A whole sentence.")).toBeVisible();
  await context.close();
});

test("the parts of a score add up on the page, and each opens the records it counts", async ({
  browser,
}) => {
  const { csm, page, context } = await newCsm(browser);
  const [even, odd, none] = await addCustomers(csm, [
    { name: "Even" },
    { name: "Odd" },
    { name: "None" },
  ]);
  await addRecords(even!.id, 3, [40, 80]);
  await addRecords(odd!.id, 3, [41, 80]);
  const rows = page.getByRole("table", { name: /^How health/ }).getByRole("row");
  const points = async () => {
    await expect(rows.first()).toBeVisible();
    const texts = (await rows.allInnerTexts()).map((text) => text.replace("−", "-"));
    const lines = texts.filter((text) => /^(Engagement|Adoption|Rounding|Health)/m.test(text));
    return lines.map((text) => Number(/(-?\+?\d+\.\d)\s*$/.exec(text)?.[1]));
  };

  await page.goto(`/customers/${even!.id}`);
  await expect(page.getByRole("img", { name: /^Health 45 of 100, watch/ })).toBeVisible();
  expect(await points()).toEqual([15, 30, 0, 45]);
  await page.goto(`/customers/${odd!.id}`);
  const [engagement, adoption, rounding, total] = await points();
  expect([engagement, adoption, rounding, total]).toEqual([15, 30.5, -0.5, 45]);
  expect(engagement! + adoption! + rounding!).toBe(total);

  await page.getByRole("link", { name: "Engagement" }).click();
  const messages = page.getByRole("table", { name: /^Agent conversations/ });
  await expect(messages.getByRole("row", { name: /^All conversations/ })).toContainText("3");
  const trainings = page.getByRole("table", { name: /^Training progress/ });
  await expect(trainings.getByRole("row", { name: /^Average of 2/ })).toContainText("60.5%");
  await expect(trainings.getByRole("row", { name: /^Average of 2/ })).toContainText(
    "counted as 61",
  );

  await page.goto(`/customers/${none!.id}`);
  await expect(page.getByRole("img", { name: "Health: not enough data." })).toBeVisible();
  await expect(
    page.getByRole("link", { name: "A conversation with an agent gives some" }),
  ).toBeVisible();
  await context.close();
});

test(
  "people, a contract and a meeting are kept in their tabs and show where they matter",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm);
    const at = `/customers/${customer.id}`;
    const dialog = page.getByRole("dialog");

    await page.goto(`${at}/people?add=1`);
    await ready(page, "Add person");
    await dialog.getByRole("textbox", { name: "Name" }).fill("Anna Berg");
    await dialog.getByRole("textbox", { name: "E-mail" }).fill("anna@@tallow.co");
    await dialog.getByRole("checkbox", { name: /^Primary person/ }).check();
    await dialog.getByRole("button", { name: "Add person" }).click();
    await expect(dialog.getByText(/^Not an e-mail address\. One @/)).toBeVisible();
    await dialog.getByRole("textbox", { name: "E-mail" }).fill("anna@tallow.co");
    await dialog.getByRole("button", { name: "Add person" }).click();
    const anna = page.getByRole("row").filter({ hasText: "Anna Berg" });
    await expect(anna).toContainText("Primary");
    await expect(page).toHaveURL(`${at}/people`);
    await anna.getByRole("button", { name: "Actions for Anna Berg" }).click();
    await page.getByRole("button", { name: "Edit", exact: true }).last().click();
    await dialog.getByRole("textbox", { name: "Role" }).fill("Head of Operations");
    await dialog.getByRole("button", { name: "Save person" }).click();
    await expect(anna).toContainText("Head of Operations");

    await page.goto(`${at}/contracts?add=1`);
    await ready(page, "Add contract");
    await dialog.getByRole("textbox", { name: "Title" }).fill("Master agreement");
    await dialog.getByRole("textbox", { name: "Yearly amount, EUR" }).fill("12,5k");
    await dialog.getByLabel("Starts").fill(inDays(10));
    await dialog.getByLabel("Ends").fill(inDays(5));
    await dialog.getByRole("button", { name: "Add contract" }).click();
    await expect(dialog.getByText("Before it starts. Choose a later day")).toBeVisible();
    await dialog.getByLabel("Ends").fill(inDays(25));
    await dialog.getByRole("textbox", { name: "Notice, days" }).fill("4000");
    await dialog.getByRole("button", { name: "Add contract" }).click();
    await expect(dialog.getByText("Whole days, 0 to 3650")).toBeVisible();
    await dialog.getByRole("textbox", { name: "Notice, days" }).fill("10");
    await dialog.getByRole("button", { name: "Add contract" }).click();
    const agreement = page.getByRole("region", { name: "Master agreement" });
    await expect(agreement).toContainText("€12,500");
    await expect(page.getByText("in 25 days").first()).toBeVisible();
    await expect(agreement).toContainText("in 15 days");
    await expect(agreement).toContainText("10 days before it ends");
    // What else the document said of its terms outlives an edit, and so do days that nobody touched.
    const terms = () =>
      asService<{ pricing_terms: object }[]>(
        `contracts?select=pricing_terms&customer_id=eq.${customer.id}`,
      );
    await asService(`contracts?customer_id=eq.${customer.id}`, {
      method: "PATCH",
      body: { pricing_terms: { payment: "30 days net", notice_days: 10 } },
    });
    await page.reload();
    await agreement.getByRole("button", { name: "Edit Master agreement" }).click();
    await ready(page, "Save contract");
    await dialog.getByRole("textbox", { name: "Term" }).fill("12 months");
    await dialog.getByRole("button", { name: "Save contract" }).click();
    await expect(agreement).toContainText("12 months");
    expect(await terms()).toEqual([{ pricing_terms: { payment: "30 days net", notice_days: 10 } }]);
    await agreement.getByRole("button", { name: "Edit Master agreement" }).click();
    await ready(page, "Save contract");
    await dialog.getByRole("textbox", { name: "Notice, days" }).fill("");
    await dialog.getByRole("button", { name: "Save contract" }).click();
    await expect(agreement.getByText("10 days before it ends")).toHaveCount(0);
    expect(await terms()).toEqual([{ pricing_terms: { payment: "30 days net" } }]);

    await page.goto(`${at}/meetings?add=1`);
    await ready(page, "Add meeting");
    await dialog.getByRole("textbox", { name: "Title" }).fill("Quarterly review");
    await dialog.getByLabel("When").fill(`${inDays(1)}T10:00`);
    await dialog.getByRole("textbox", { name: "Attendees" }).fill("Anna Berg");
    await dialog.getByRole("button", { name: "Add meeting" }).click();
    await expect(page.getByRole("region", { name: "Planned" })).toContainText(
      "Anna Berg · 45 minutes",
    );

    await page.goto(at);
    await expect(page.getByRole("region", { name: "Next meeting" })).toContainText(
      "Quarterly review",
    );
    await expect(page.getByRole("region", { name: "People" })).toContainText("Anna Berg");
    await page.getByRole("link", { name: "Not invited" }).click();
    await expect(page.getByRole("textbox", { name: "E-mail of the owner" })).toHaveValue(
      "anna@tallow.co",
    );

    await page.goto(`${at}/people`);
    await anna.getByRole("button", { name: "Actions for Anna Berg" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Nobody yet" })).toBeVisible();
    await context.close();
  },
);
