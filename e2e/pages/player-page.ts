import { expect, type Page } from "@playwright/test";

/** The page on which an assessment is taken. */
export class PlayerPage {
  constructor(readonly page: Page) {}

  get heading() {
    return this.page.getByRole("heading", { level: 1 });
  }
  get questions() {
    return this.page.locator("main [data-question]");
  }
  /** The questions with the six points. */
  get scales() {
    return this.page.locator('main [data-question]:has(input[value="5"])');
  }
  get progress() {
    return this.page.getByRole("progressbar", { name: "Answered" });
  }
  get saving() {
    return this.page.getByRole("banner").getByRole("status");
  }
  get next() {
    return this.page.getByRole("button", { name: /^Next/ });
  }
  get finish() {
    return this.page.getByRole("button", { name: /^Finish and see/ });
  }

  /** Opens the catalogue and begins the assessment of that title. */
  async start(title: string) {
    await this.page.goto("/assessments");
    await this.page.getByRole("button", { name: `Start ${title}`, exact: true }).click();
    await this.page.waitForURL(/\/assessments\/take\//);
    await expect(this.questions.first()).toBeVisible();
  }

  point(question: number, value: number) {
    return this.scales.nth(question).getByRole("radio").nth(value);
  }

  async saved() {
    await expect(this.saving).toContainText(/Saved \d/);
  }

  /** How many are answered, as the page says it. */
  async answered(): Promise<number> {
    return Number(await this.progress.getAttribute("aria-valuenow"));
  }

  /** Answers everything on the page that has radios; each question the point that `pick` names. */
  async answerPart(pick: (at: number) => number) {
    let at = 0;
    // A question may appear once an earlier one is answered, so the number is read again each time.
    while (at < (await this.questions.count())) {
      const radios = this.questions.nth(at).getByRole("radio");
      const count = await radios.count();
      if (count > 0) await radios.nth(Math.min(pick(at), count - 1)).check({ force: true });
      else await this.questions.nth(at).getByRole("textbox").fill("What the figures leave out.");
      at += 1;
    }
  }

  /** To the next part; what stands there is its own. */
  async turn() {
    const before = await this.heading.textContent();
    await this.next.click();
    await expect(this.heading).not.toHaveText(before!);
  }

  /** Goes through all parts to the look back. */
  async answerAll(pick: (at: number) => number) {
    for (;;) {
      await this.answerPart(pick);
      await this.turn();
      if (await this.finish.isVisible()) return;
    }
  }
}
