import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addCustomers, inDays, newCsm } from "./pages/customers-page";
import { ready } from "./pages/form";
import { asPerson, asService, freshName } from "./quality/accounts";

const lines = (page: Page) =>
  page
    .getByRole("region", { name: /^(Needs me|What needs attention|Snoozed)/ })
    .getByRole("listitem");
const toast = (page: Page, text: string | RegExp) =>
  page.getByRole("status").filter({ hasText: text });

async function snooze(page: Page, name: string, reason: string, until: string) {
  await page.getByRole("button", { name: new RegExp(`^Snooze .* of ${name}$`) }).click();
  const dialog = page.getByRole("dialog", { name: "How long can this wait?" });
  await ready(page, "Snooze");
  await dialog.getByRole("combobox", { name: "Comes back" }).selectOption(until);
  if (reason) await dialog.getByRole("textbox", { name: "Why it can wait" }).fill(reason);
  await dialog.getByRole("button", { name: "Snooze", exact: true }).click();
  return dialog;
}

const addConcern = (customer: string, content: string) =>
  asService<{ id: string }[]>("insights?select=id", {
    body: { customer_id: customer, source: "manual", type: "concern", content },
  });

test("what needs a CSM is done in place, and taken back where it can be", async ({ browser }) => {
  const { csm, page, context } = await newCsm(browser);
  const [renewing, worried, invited] = await addCustomers(csm, [
    { name: freshName("Renewing"), renewal_date: inDays(12), arr: 1000 },
    { name: freshName("Worried"), arr: 500 },
    { name: freshName("Invited") },
  ]);
  const [concern] = await addConcern(worried!.id, "Invoices arrive twice");
  const { id: invitation } = await asPerson<{ id: string }>(csm.token, "invite_customer_owner", {
    p_customer: invited!.id,
    p_email: `owner.${invited!.id.slice(0, 8)}@example.test`,
  });
  await asService(`org_invitations?id=eq.${invitation}`, {
    method: "PATCH",
    body: { expires_at: new Date(Date.now() - 86_400_000).toISOString() },
  });

  await page.goto("/home");
  await expect(lines(page)).toHaveCount(3);
  await expect(lines(page).first()).toContainText("in 12 days, €1,000, no meeting planned");
  await expect(lines(page).first()).toContainText(
    /Weight \d+ of 100: ARR \d+ \+ urgency \d+ \+ severity \d+/,
  );

  await page.getByRole("button", { name: `Take it for ${worried!.name}` }).click();
  await expect(toast(page, `Concern of ${worried!.name} taken`)).toBeVisible();
  await expect(lines(page)).toHaveCount(2);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(lines(page)).toHaveCount(3);
  expect(await asService(`insights?select=owner&id=eq.${concern!.id}`)).toEqual([{ owner: null }]);

  await page.getByRole("button", { name: `Send again for ${invited!.name}` }).click();
  await expect(toast(page, /sent again|New link made/)).toBeVisible();
  await expect(lines(page)).toHaveCount(2);

  // What is done elsewhere leads there.
  await page.getByRole("link", { name: `Plan meeting for ${renewing!.name}` }).click();
  await expect(page.getByRole("dialog", { name: /meeting/i })).toBeVisible({ timeout: 30_000 });
  await context.close();
});

test(
  "a line that is put off stays away for its cause and comes back for another",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const [renewing, worried] = await addCustomers(csm, [
      { name: freshName("Renewing"), renewal_date: inDays(12), arr: 1000 },
      { name: freshName("Worried"), arr: 500 },
    ]);
    await addConcern(worried!.id, "Invoices arrive twice");
    await page.goto("/home");
    await expect(lines(page)).toHaveCount(2);

    // Without a reason nothing happens; with one it is gone, taken back, and put off anew.
    const dialog = await snooze(page, renewing!.name, "", "change");
    await expect(dialog.getByText("Say why it can wait, in a few words")).toBeVisible();
    await dialog.getByRole("textbox", { name: "Why it can wait" }).fill("Their buyer is on leave");
    await dialog.getByRole("button", { name: "Snooze", exact: true }).click();
    await expect(lines(page)).toHaveCount(1);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(lines(page)).toHaveCount(2);
    await snooze(page, renewing!.name, "Their buyer is on leave", "week");
    await expect(lines(page)).toHaveCount(1);
    await snooze(page, worried!.name, "Known to finance", "change");
    await expect(page.getByRole("heading", { name: "Nothing needs you now" })).toBeVisible();

    // Another concern is another cause, another renewal date too.
    await addConcern(worried!.id, "Nobody answers the phone");
    await asService(`customers?id=eq.${renewing!.id}`, {
      method: "PATCH",
      body: { renewal_date: inDays(20) },
    });
    await page.reload();
    await expect(lines(page)).toHaveCount(2);
    await expect(lines(page)).toContainText(["in 20 days", "Nobody answers the phone"]);

    // The list of what is put off, and back.
    await page.getByRole("link", { name: "1 snoozed" }).click();
    await expect(lines(page)).toHaveCount(1);
    await expect(lines(page).first()).toContainText("Known to finance");
    await page.getByRole("button", { name: `Bring back ${worried!.name}` }).click();
    await expect(page.getByRole("heading", { name: "Nothing is snoozed" })).toBeVisible();
    await page.getByRole("link", { name: "See what needs you" }).click();
    await expect(lines(page)).toHaveCount(3);
    await page.getByRole("link", { name: /^Concern without owner/ }).click();
    await expect(page).toHaveURL(/kind=concern/);
    await expect(lines(page)).toHaveCount(2);
    await context.close();
  },
);

test("a silent customer is touched from the line", { tag: "@full" }, async ({ browser }) => {
  const { csm, page, context } = await newCsm(browser);
  const [quiet] = await addCustomers(csm, [
    { name: freshName("Quiet"), created_at: new Date(Date.now() - 50 * 86_400_000).toISOString() },
  ]);
  await page.goto("/home");
  await expect(lines(page)).toContainText(["No touch yet, 50 days after the start"]);
  await page.getByRole("button", { name: `Log a touch for ${quiet!.name}` }).click();
  const dialog = page.getByRole("dialog", { name: "Log a touch" });
  await ready(page, /^Log/);
  await dialog.getByRole("textbox", { name: "What happened" }).fill("Spoke at last");
  await page.keyboard.press("Control+Enter");
  await expect(toast(page, `Call logged for ${quiet!.name}`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nothing needs you now" })).toBeVisible({
    timeout: 30_000,
  });
  await context.close();
});

test(
  "a platform admin sees a CSM's list as it is, and cannot put anything off for them",
  { tag: "@full" },
  async ({ browser, adminPage: page }) => {
    const { csm, context } = await newCsm(browser);
    const [near] = await addCustomers(csm, [{ name: freshName("Near"), renewal_date: inDays(5) }]);
    await page.goto("/home");
    await page.getByRole("link", { name: /^What needs the CSMs/ }).click();
    await expect(page.getByRole("heading", { name: "Choose whose lines to see" })).toBeVisible();
    await page.getByRole("combobox", { name: "CSM" }).selectOption(csm.id);
    await expect(lines(page)).toHaveCount(1);
    await expect(lines(page)).toContainText([near!.name]);
    await expect(page.getByRole("button", { name: /^Snooze/ })).toHaveCount(0);
    await expect(page.getByRole("link", { name: `Plan meeting for ${near!.name}` })).toBeVisible();
    await context.close();
  },
);

test("home says to a customer's people what is open and what came of it, to their admin where they stand", async ({
  memberPage,
  ownerPage,
}) => {
  const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
  await memberPage.goto("/home");
  await expect(memberPage.getByText(/ open for you\.$/)).toBeVisible();
  const results = card(memberPage, "Your results").getByRole("listitem");
  const latest = (await results.first().innerText()).split("\n")[0]!;
  await results.first().getByRole("link").click();
  await expect(memberPage.getByRole("heading", { level: 1 })).toContainText(latest);

  await ownerPage.goto("/home");
  const took = card(ownerPage, "Assessments").getByRole("link", { name: /^Took one/ });
  const [, count] = /Took one\s*(\d+)/.exec(await took.innerText())!;
  await took.click();
  await expect(ownerPage).toHaveURL(/took=any/);
  await expect(card(ownerPage, "Who took what")).toContainText(`of ${count}`);
});
