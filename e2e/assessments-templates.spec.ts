import { callApi, expect, people, test, tokenOf } from "./fixtures";
import { asService } from "./quality/accounts";

type Template = { id: string; version: number };

const offered = async (type: string) =>
  (
    await asService<Template[]>(
      `assessment_templates?select=id,version&assessment_type=eq.${type}&status=eq.published`,
    )
  )[0]!;

const ownRuns = () =>
  asService<object[]>(
    `assessment_sessions?select=id,tier2_users!assessment_sessions_u_id_fkey!inner(email)&tier2_users.email=eq.${people.admin.email}`,
  );

test(
  "a platform admin makes a version, corrects it where it is faulty, tries it out and publishes it",
  { tag: "@full" },
  async ({ adminPage: page }) => {
    const before = await offered("tech_stack");
    await page.goto("/admin/assessments");
    await page
      .getByRole("region", { name: "Tech stack" })
      .getByRole("link", { name: new RegExp(`version ${before.version}$`) })
      .click();
    // A press before the page listens goes nowhere.
    await expect(async () => {
      await page.getByRole("button", { name: "New version" }).click({ timeout: 1000 });
      await expect(page.getByText("A draft is offered to nobody")).toBeVisible({ timeout: 20_000 });
    }).toPass();
    const address = new URL(page.url()).pathname;
    expect(address).not.toContain(before.id);

    // What is wrong is said where it is, while one writes.
    await page.getByRole("button", { name: /^Questions/ }).click();
    const question = page.getByRole("region", { name: "Questions" }).getByRole("listitem").nth(2);
    await question.locator("summary").click();
    const words = question.getByLabel("Question", { exact: true });
    const text = await words.inputValue();
    await words.fill("");
    await expect(question.getByText("a text of 3 to 500 characters is missing")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Questions 1/ })).toBeVisible();
    await words.fill(`${text} And where?`);
    await expect(page.getByText("it may be published")).toBeVisible();
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/^Saved\./)).toBeVisible();

    // Tried out with the player of everybody; nothing is stored.
    const runs = await ownRuns();
    await page.getByRole("link", { name: "Try it out" }).click();
    await expect(page.getByText("nothing you answer is saved")).toBeVisible();
    const scale = page.locator("[data-question]").filter({ hasText: "And where?" });
    await scale.getByRole("radio").nth(4).check({ force: true });
    const next = page.getByRole("button", { name: /^Next/ });
    const finish = page.getByRole("button", { name: "Finish and see the result" });
    await expect(async () => {
      if (await next.isVisible()) await next.click();
      await expect(finish).toBeVisible({ timeout: 500 });
    }).toPass();
    await finish.click();
    await expect(page.getByRole("heading", { name: "What this version would say" })).toBeVisible();
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    await page.getByRole("link", { name: "Back to the version" }).click();

    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("link", { name: new RegExp(`^Version ${before.version},`) }).click();
    await expect(page.getByText("1 difference")).toBeVisible();
    await expect(page.getByText(/And where\?/)).toBeVisible();
    await page.getByRole("link", { name: "Close the comparison" }).click();

    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(/No run is open|keeps? the version it began with/);
    await dialog.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByText(/^Offered since/).filter({ visible: true })).toBeVisible();
    expect((await offered("tech_stack")).id).not.toBe(before.id);
    // Trying out leaves nothing behind; other people take assessments meanwhile.
    expect(await ownRuns()).toHaveLength(runs.length);
  },
);

test(
  "a file is exported, imported as a draft, and refused whole where it is faulty",
  { tag: "@full" },
  async ({ adminPage: page }) => {
    const { id } = await offered("bpm");
    await page.goto(`/admin/assessments/${id}`);
    const response = await page.request.get(`/api/assessments/templates/${id}`);
    expect(response.headers()["content-disposition"]).toContain("bpm-v");
    const file = (await response.json()) as { title: string; content: { categories: object[] } };

    const choose = (body: object, name = "bpm.json") =>
      page.getByLabel("File of an assessment").setInputFiles({
        name,
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(body)),
      });
    await page.goto("/admin/assessments");
    await expect(page.getByRole("button", { name: "Import JSON" })).toBeVisible();
    const count = async () =>
      (await asService<object[]>("assessment_templates?select=id&assessment_type=eq.bpm")).length;
    const before = await count();
    await choose({ ...file, content: { ...file.content, questions: [] } });
    const dialog = page.getByRole("dialog", { name: "Nothing was imported" });
    await expect(dialog).toContainText("1 to 100 questions");
    expect(await count()).toBe(before);
    await dialog.getByRole("button", { name: "Close" }).last().click();

    await choose({ ...file, title: "From a file" });
    await expect(page.getByRole("heading", { level: 1 })).toContainText("From a file");
    expect(await count()).toBe(before + 1);
  },
);

test(
  "the console of assessments is closed to everybody else",
  { tag: "@full" },
  async ({ csmPage, ownerPage }) => {
    const { id } = await offered("sales");
    for (const page of [csmPage, ownerPage]) {
      for (const path of ["", `/${id}`, `/${id}/preview`]) {
        await page.goto(`/admin/assessments${path}`);
        await expect(page).toHaveURL(/\/home$/);
      }
      expect((await page.request.get(`/api/assessments/templates/${id}`)).status()).toBe(403);
      const token = await tokenOf(page.context());
      for (const [name, body] of Object.entries({
        list_assessment_templates: {},
        get_assessment_template: { p_id: id },
        copy_assessment_template: { p_from: id },
        import_assessment_template: { p_doc: {} },
        try_assessment_content: { p_content: {}, p_answers: {} },
        publish_assessment_template: { p_template: id },
      })) {
        const { status } = await callApi(`/rest/v1/rpc/${name}`, { token, body });
        expect(status, name).toBeGreaterThanOrEqual(400);
      }
    }
  },
);
