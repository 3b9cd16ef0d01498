import { makePdf } from "../supabase/tests/support/contract-documents";
import { saasAgreement } from "../supabase/tests/support/contract-samples";
import { expect, test } from "./fixtures";
import { addContract, addCustomer, inDays, newCsm, type Row } from "./pages/customers-page";
import { ready } from "./pages/form";
import { asService } from "./quality/accounts";

test(
  "a contract that may renew another is asked about, and what it wants done becomes a task",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm);
    const before = await addContract(customer.id, {
      file_name: "First agreement",
      arr: 12_000,
      start_date: inDays(-340),
      end_date: inDays(20),
    });
    // Something else runs on, so the one that starts might as well be about that.
    await addContract(customer.id, { start_date: inDays(-900), end_date: inDays(900) });
    const next = await addContract(customer.id, {
      file_name: "Second agreement",
      arr: 15_000,
      start_date: inDays(21),
      end_date: inDays(386),
      next_steps: ["Send the security questionnaire", "Name a second admin"],
    });
    await page.goto(`/customers/${customer.id}/contracts`);
    const question = page.getByRole("region", { name: "Is this a renewal?" });
    await expect(question).toContainText("Second agreement starts");
    await question.getByRole("button", { name: "Yes, mark it renewed" }).click();
    await expect(page.getByText("Renewal won")).toBeVisible();
    await expect(question).toBeHidden();
    const won = await asService<{ outcome: string; renewed_amount: number }[]>(
      `renewals?select=outcome,renewed_amount&contract_id=eq.${before.id}`,
    );
    expect(won.map(({ outcome, renewed_amount }) => [outcome, Number(renewed_amount)])).toEqual([
      ["won", 15_000],
    ]);

    await page.goto(`/contracts/${next.id}`);
    const steps = page.getByRole("region", { name: "Next steps" });
    await steps.getByRole("button", { name: "Make tasks of them" }).click();
    await ready(page, "Make 2 tasks");
    const dialog = page.getByRole("dialog", { name: "Make tasks" });
    await dialog.getByRole("checkbox", { name: /second admin/ }).uncheck();
    await dialog.getByLabel("Due").fill(inDays(9));
    await dialog.getByRole("button", { name: "Make 1 task" }).click();
    await expect(page.getByText("1 task made")).toBeVisible();
    await expect(steps.getByRole("button", { name: "Make a task of it" })).toBeVisible();
    await steps.getByRole("link", { name: "Its task" }).click();
    await page.waitForURL("**/tasks?**");
    await expect(
      page.getByRole("main").getByText("Send the security questionnaire").first(),
    ).toBeVisible();
    await context.close();
  },
);

test(
  "a promise is noted by hand and kept, and ours stands among the tasks",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm);
    await page.goto(`/customers/${customer.id}/meetings`);
    await page.getByRole("button", { name: "Note a promise" }).click();
    await ready(page, "Note promise");
    const dialog = page.getByRole("dialog", { name: "Note a promise" });
    await dialog.getByRole("button", { name: "Note promise" }).click();
    await expect(dialog.getByRole("alert")).toBeVisible();
    await dialog.getByLabel("What was promised").fill("Send the migration plan");
    await dialog.getByLabel("Until when").fill(inDays(5));
    await dialog.getByRole("button", { name: "Note promise" }).click();
    await expect(page.getByText("Promise noted")).toBeVisible();
    const ours = page.getByRole("list", { name: "What we promised" });
    await expect(ours).toContainText("Send the migration plan");
    const { length: tasks } = await asService<Row[]>(
      `tasks?select=id&customer_id=eq.${customer.id}&title=ilike.*migration plan*`,
    );
    expect(tasks).toBe(1);
    await ours.getByRole("button", { name: /^Kept/ }).click();
    await expect(page.getByText("Promise kept")).toBeVisible();
    await expect(ours.getByRole("button", { name: /^Open again/ })).toBeVisible();
    await context.close();
  },
);

test(
  "a document whose reading broke off is read again; a term that a person adds cites the words that were marked",
  { tag: "@full" },
  async ({ browser }) => {
    const { csm, page, context } = await newCsm(browser);
    const customer = await addCustomer(csm);
    await page.goto(`/customers/${customer.id}/contracts`);
    await page.locator("html[data-shortcuts]").waitFor();
    const bytes = await makePdf(saasAgreement);
    await page
      .getByLabel("Choose documents")
      .filter({ visible: true })
      .setInputFiles([
        { name: "agreement.pdf", mimeType: "application/pdf", buffer: Buffer.from(bytes) },
      ]);
    const uploads = page.getByRole("list", { name: "Uploads" });
    await expect(uploads.getByText(/Read\./)).toBeVisible({ timeout: 60_000 });
    const [read] = await asService<Row[]>(`contract_files?select=id&customer_id=eq.${customer.id}`);
    // As a server leaves it that was stopped in the middle, once the night job has seen it.
    await asService(`contract_files?id=eq.${read!.id}`, {
      method: "PATCH",
      body: { status: "failed", failure: "The reading was broken off." },
    });
    await page.goto(`/contracts/files/${read!.id}`);
    await page.getByRole("button", { name: "Read again" }).click();
    const confirm = page.getByRole("button", { name: /^Confirm \d+ values/ });
    await expect(confirm).toBeVisible({ timeout: 60_000 });

    await page.getByLabel("Term to add").selectOption({ label: "Next step" });
    await page.getByRole("button", { name: "Add term" }).click();
    const added = page.getByRole("region", { name: "Added by you" });
    await added.getByRole("textbox").first().fill("Ask for the SAML metadata");
    await added.getByRole("button", { name: "Cite the marked words" }).click();
    await expect(added.getByText("Mark the words in the document first")).toBeVisible();
    const sentence = "Customer shall connect its identity provider through SAML single sign-on.";
    await page.getByRole("region", { name: /^Text of/ }).evaluate((box, words) => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.replaceAll("\n", " ").indexOf(words);
        if (at === -1) continue;
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
      }
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    }, sentence);
    await added.getByRole("button", { name: "Cite the marked words" }).click();
    await expect(added.getByRole("button", { name: /Page 2: “Customer shall/ })).toBeVisible();
    const right = page.getByRole("button", { name: "Looks right" });
    for (let left = await right.count(); left > 0; left -= 1) await right.first().click();
    await confirm.click();
    await page.waitForURL(/\/contracts\/[0-9a-f-]{36}$/, { timeout: 30_000 });
    const [cited] = await asService<{ page: number; quote: string; method: string }[]>(
      `evidence?select=page,quote,method&file_id=eq.${read!.id}&method=eq.person`,
    );
    expect({ ...cited, quote: cited!.quote.replaceAll(/\s+/g, " ") }).toEqual({
      page: 2,
      quote: sentence,
      method: "person",
    });
    await context.close();
  },
);
