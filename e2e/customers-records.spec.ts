import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addCustomer, addCustomers, addRecords, list, names, newCsm } from "./pages/customers-page";

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
  await expect(page.getByRole("dialog")).toContainText(customer.name);
  await page.keyboard.press("1");
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
