import type { Page } from "@playwright/test";
import { callApi, expect, people, test, tokenOf } from "./fixtures";
import { ready } from "./pages/form";

test(
  "a member hands a question to a colleague, who proposes an answer; it counts once it is taken over",
  { tag: "@full" },
  async ({ memberPage: page, ownerPage }) => {
    const token = await tokenOf(page.context());
    const started = await callApi("/rest/v1/rpc/start_assessment", {
      token,
      body: { p_type: "ai_readiness", p_org: await orgOf(token) },
    });
    const run = started.data as string;
    await page.goto(`/assessments/delegated/new?run=${run}`);
    await ready(page, "Hand over");
    const part = page.getByRole("combobox", { name: "Part" });
    const question = await part
      .locator("option[value^='question:']:not([disabled])")
      .first()
      .textContent();
    await part.selectOption({ label: question! });
    await page
      .getByRole("combobox", { name: "Colleague" })
      .selectOption({ label: await optionOf(page, people.owner.name) });
    await page.getByRole("textbox", { name: "Message" }).fill("You decided this.");
    await page.getByRole("button", { name: "Hand over", exact: true }).click();
    await page.waitForURL(/side=from/);
    await expect(page.getByRole("heading", { name: question! })).toBeVisible();

    await ownerPage.goto("/assessments/delegated");
    const form = ownerPage.locator("form").filter({ hasText: question! });
    await expect(form).toHaveAttribute("data-ready", "true");
    await form.getByRole("radio").nth(2).check({ force: true });
    await form.getByRole("textbox", { name: "Comment" }).fill("As of last month.");
    await form.getByRole("button", { name: /^Propose this answer/ }).click();
    await expect(ownerPage.getByText("Answer proposed")).toBeVisible();
    // The colleague sees the question and nothing else of the run.
    const theirs = await callApi(`/rest/v1/assessment_sessions?id=eq.${run}`, {
      token: await tokenOf(ownerPage.context()),
    });
    expect(theirs.data).toEqual([]);

    await page.reload();
    // By role: what still streams in, or a page that was left, is hidden and has none.
    const handed = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: question! }) });
    await expect(handed).toContainText("As of last month.");
    await handed.getByRole("button", { name: /^Take over/ }).click();
    await expect(page.getByText("Answer taken over")).toBeVisible();
    const answers = await callApi(
      `/rest/v1/assessment_responses?select=answered_by,u_id&session_id=eq.${run}`,
      { token },
    );
    expect(answers.data).toHaveLength(1);
    const [answer] = answers.data as { answered_by: string; u_id: string }[];
    expect(answer!.answered_by).not.toBe(answer!.u_id);
  },
);

async function orgOf(token: string): Promise<string> {
  const { data } = await callApi("/rest/v1/rpc/get_viewer", { token, body: {} });
  return (data as { org: { id: string } }).org.id;
}

/** The words of an option that names somebody: their title stands behind the name. */
async function optionOf(page: Page, name: string): Promise<string> {
  const option = page
    .getByRole("combobox", { name: "Colleague" })
    .locator("option")
    .filter({ hasText: name });
  return (await option.textContent())!;
}
