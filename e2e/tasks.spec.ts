import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addCustomer, newCsm } from "./pages/customers-page";
import { asService, freshName } from "./quality/accounts";

const row = (page: Page, title: string) =>
  page.getByRole("list", { name: "Tasks" }).getByRole("listitem").filter({ hasText: title });

test("a CSM writes tasks down, does one, takes it back, deletes one and takes that back", async ({
  browser,
}) => {
  const { csm, page, context } = await newCsm(browser);
  const customer = await addCustomer(csm);
  await page.goto("/tasks");
  await expect(page.getByRole("heading", { name: "Nothing to do" })).toBeVisible();

  // By the keyboard alone, once the page listens.
  const dialog = page.getByRole("dialog", { name: "Add a task" });
  await expect(async () => {
    await page.keyboard.press("a");
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(dialog.getByLabel("What is to be done")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Say what is to be done")).toBeVisible();
  await page.keyboard.type("Send the numbers");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(row(page, "Send the numbers")).toContainText("You");

  await page.goto(`/customers/${customer.id}/tasks`);
  await page.getByRole("button", { name: "Add task" }).first().click();
  await dialog.getByLabel("What is to be done").fill("Ask who follows");
  await dialog.getByLabel("Due").fill("2020-01-31");
  await dialog.getByLabel("Priority").selectOption("urgent");
  await dialog.getByRole("button", { name: "Add task" }).click();
  await expect(row(page, "Ask who follows")).toContainText("Urgent");
  await expect(row(page, "Ask who follows")).toContainText("Due");

  await page.goto("/tasks?view=customers");
  await expect(
    row(page, "Ask who follows").getByRole("link", { name: customer.name }),
  ).toBeVisible();
  await row(page, "Ask who follows").getByRole("checkbox").check();
  await expect(row(page, "Ask who follows")).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(row(page, "Ask who follows")).toBeVisible();

  await row(page, "Ask who follows")
    .getByRole("button", { name: "Actions for Ask who follows" })
    .click();
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(row(page, "Ask who follows")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(row(page, "Ask who follows")).toBeVisible();
  await context.close();
});

test(
  "an edit that somebody overtook keeps what was typed",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const title = freshName("Overtaken");
    await asService("tasks", { body: { title, owner_u_id: csm.id } });
    await page.goto("/tasks");
    await row(page, title)
      .getByRole("button", { name: `Actions for ${title}` })
      .click();
    await page.getByRole("button", { name: "Edit" }).click();
    const dialog = page.getByRole("dialog", { name: "Edit task" });
    await dialog.getByLabel("Notes").fill("My words");
    await asService(`tasks?title=eq.${encodeURIComponent(title)}`, {
      method: "PATCH",
      body: { priority: "high" },
    });
    await dialog.getByRole("button", { name: "Save task" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Somebody changed this task");
    await expect(dialog.getByLabel("Notes")).toHaveValue("My words");
    await context.close();
  },
);

test(
  "a shared task is seen in the organization, an internal one is not",
  { tag: "@full" },
  async ({ ownerPage, memberPage }) => {
    const title = freshName("Together");
    await ownerPage.goto("/tasks");
    await ownerPage.getByRole("button", { name: "Add task" }).first().click();
    const dialog = ownerPage.getByRole("dialog", { name: "Add a task" });
    await dialog.getByLabel("What is to be done").fill(title);
    await dialog.getByRole("checkbox", { name: /^Share it/ }).check();
    await dialog.getByRole("button", { name: "Add task" }).click();
    await expect(dialog).toBeHidden();
    await memberPage.goto(`/tasks?view=organization&q=${encodeURIComponent(title)}`);
    await expect(row(memberPage, title)).toBeVisible();
    // Somebody else's: to read, not to do.
    await expect(row(memberPage, title).getByRole("checkbox")).toBeDisabled();
    // The customer's internal tasks, in the seed.
    await memberPage.goto("/tasks?view=organization&q=usage+numbers&state=all");
    await expect(memberPage.getByRole("heading", { name: "No task matches" })).toBeVisible();
  },
);
