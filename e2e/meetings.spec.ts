import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addCustomer, inDays, newCsm } from "./pages/customers-page";
import { asService, freshName } from "./quality/accounts";

const said = `Iris Berg: Thanks for joining. Shall we begin with the export?
Tom Reyes: Yes. We are really worried about the export, it keeps failing every Friday.
Iris Berg: I will send you a plan for the export by next Friday.
Tom Reyes: Good. We've decided to roll out the second module in March.
Tom Reyes: I'll get you the list of users by the end of the month.`;

const cards = (page: Page, kind: string) =>
  page.getByRole("list", { name: kind }).getByRole("listitem").filter({ visible: true });

async function addMeeting(customer: string, facts: object = {}): Promise<string> {
  const [row] = await asService<{ id: string }[]>("meetings?select=id", {
    body: {
      customer_id: customer,
      title: freshName("Review"),
      scheduled_at: `${inDays(-1)}T10:00:00Z`,
      attendees: [{ name: "Tom Reyes", email: "tom@tallow.example" }],
      ...facts,
    },
  });
  return row!.id;
}

test("what was said becomes cards, a task and a concern that lowers the health, and the page says why", async ({
  browser,
}) => {
  const { csm, page, context } = await newCsm(browser);
  const customer = await addCustomer(csm);
  await asService("insights", {
    body: { customer_id: customer.id, source: "manual", type: "quote", content: "Noted" },
  });
  const score = async () =>
    (
      await asService<{ health_score: number }[]>(
        `customers?select=health_score&id=eq.${customer.id}`,
      )
    )[0]!.health_score;
  const before = await score();
  const meeting = await addMeeting(customer.id);
  await page.goto(`/meetings/${meeting}`);

  // A file that is none says so, and nothing is stored.
  await page
    .getByLabel("Choose a file")
    .filter({ visible: true })
    .setInputFiles({
      name: "talk.vtt",
      mimeType: "text/vtt",
      buffer: Buffer.from("No captions here"),
    });
  await expect(page.getByText("A VTT file begins with the word WEBVTT")).toBeVisible();
  await page.getByLabel("What was said").fill(said);
  await expect(page.getByText("5 turns, 2 speakers")).toBeVisible();
  await page.getByLabel("Iris Berg").selectOption("us");
  await expect(page.getByLabel("Tom Reyes")).toHaveValue("customer");
  await page.getByRole("button", { name: "Find what was said" }).click();

  // Reading and storing is the longest step of the page.
  await expect(cards(page, "Concerns")).toHaveCount(1, { timeout: 30_000 });
  await expect(cards(page, "Promises")).toHaveCount(2);
  // A press on a card lights its sentence in the transcript.
  const concern = cards(page, "Concerns").getByRole("button", { pressed: false }).first();
  await concern.click();
  await expect(
    page.getByRole("region", { name: "What was said" }).getByRole("button", { pressed: true }),
  ).toContainText("really worried about the export");

  // By the keyboard: the concern is accepted, then the rest at once.
  await page.keyboard.press("a");
  await expect(cards(page, "Concerns")).toContainText("Accepted");
  await expect(page.getByText("Card accepted").filter({ visible: true })).toBeVisible();
  await page.getByRole("button", { name: "Accept all promises" }).click();
  await expect(page.getByText("2 cards accepted, 1 task made")).toBeVisible();
  await expect.poll(score).toBeLessThan(before);

  await page.goto(`/customers/${customer.id}`);
  await expect(
    page.getByText("it keeps failing every Friday").filter({ visible: true }).first(),
  ).toBeVisible();
  await expect(page.getByText("1 high, open").filter({ visible: true }).first()).toBeVisible();

  await page.goto("/tasks?view=customers");
  const task = page.getByRole("list", { name: "Tasks" }).getByRole("listitem");
  await expect(task.filter({ hasText: "plan for the export" })).toHaveCount(1);

  // The ledger of both sides; what was promised and kept is told there.
  await page.goto(`/customers/${customer.id}/meetings`);
  const ours = page.getByRole("list", { name: "What we promised" });
  await expect(ours).toContainText("plan for the export");
  await ours.getByRole("button", { name: /^Kept/ }).click();
  await expect(ours).toContainText("Kept");

  await page.goto(`/meetings/${meeting}/follow-up`);
  await expect(page.getByLabel("Text")).toHaveValue(/list of users/);
  await expect(page.getByRole("link", { name: "Open in mail program" })).toHaveAttribute(
    "href",
    /^mailto:tom%40tallow\.example\?/,
  );
  await context.close();
});

test(
  "a meeting is planned with agenda and attendees, its calendar file opens, its brief is there, and it is called off and back on",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm);
    await page.goto("/meetings");
    await expect(page.getByRole("heading", { name: "No meeting ahead" })).toBeVisible();
    await page.getByRole("button", { name: "Plan a meeting" }).click();
    await page.getByRole("combobox").fill(customer.name.slice(0, 6));
    await page.getByRole("option", { name: customer.name }).click();
    const dialog = page.getByRole("dialog", { name: "Plan a meeting" });
    await dialog.getByLabel("Title").fill("Quarterly review");
    await dialog.getByLabel("When").fill(`${inDays(7)}T14:30`);
    await dialog.getByLabel("Agenda").fill("- Usage\n- Renewal");
    await dialog.getByLabel("Attendees").fill("Tom Reyes <tom@tallow.example>");
    await dialog.getByRole("button", { name: "Add meeting" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quarterly review");
    await expect(page.getByRole("list").filter({ hasText: "Renewal" }).first()).toBeVisible();

    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "Calendar file" }).click();
    expect((await file).suggestedFilename()).toMatch(/^meeting-.*\.ics$/);

    await page.getByRole("link", { name: "Brief before" }).click();
    await expect(page.getByRole("heading", { name: "What we promised" })).toBeVisible();
    await page.getByRole("button", { name: "Cancel meeting" }).click();
    await expect(page.getByText("Meeting cancelled")).toBeVisible();
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(page.getByText("Meeting planned again")).toBeVisible();
    await context.close();
  },
);

test(
  "another CSM finds neither the meeting nor its calendar file",
  { tag: "@full" },
  async ({ browser }) => {
    const one = await newCsm(browser);
    const customer = await addCustomer(one.csm);
    const meeting = await addMeeting(customer.id);
    const other = await newCsm(browser);
    await other.page.goto(`/meetings/${meeting}`);
    await expect(other.page.getByRole("heading", { level: 1 })).not.toContainText("Review");
    for (const below of ["brief", "follow-up"]) {
      await other.page.goto(`/meetings/${meeting}/${below}`);
      await expect(other.page.getByText(customer.name)).toHaveCount(0);
    }
    const answer = await other.page.request.get(`/api/meetings/${meeting}/calendar`);
    expect(answer.status()).toBe(404);
    const own = await one.page.request.get(`/api/meetings/${meeting}/calendar`);
    expect(await own.text()).toContain("BEGIN:VEVENT");
    await one.context.close();
    await other.context.close();
  },
);
