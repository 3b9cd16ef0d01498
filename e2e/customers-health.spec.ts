import { expect, test } from "./fixtures";
import { addCustomer, addRecords, inDays, newCsm } from "./pages/customers-page";
import { ready } from "./pages/form";
import { asService, freshName } from "./quality/accounts";

type Snapshot = { score: number | null; model_key: string; occasion: string };

const newest = async (customer: string) =>
  (
    await asService<Snapshot[]>(
      `health_snapshots?customer_id=eq.${customer}&order=computed_at.desc&limit=1`,
    )
  )[0];

test("a pulse wants a reason and moves a Balanced score; the plan says what would make it green", async ({
  browser,
}) => {
  const { csm, page, context } = await newCsm(browser);
  const { id } = await addCustomer(csm);
  await asService("meetings", {
    body: {
      customer_id: id,
      title: "Review",
      status: "completed",
      scheduled_at: `${inDays(-60)}T10:00:00Z`,
    },
  });
  await page.goto(`/customers/${id}/health`);
  const plan = page.getByRole("region", { name: "What would make it green" });
  await expect(plan.getByText("Meet them this week")).toBeVisible();
  await expect(plan.getByText("to 100", { exact: false })).toBeVisible();

  const before = (await newest(id))!.score!;
  await page.getByRole("button", { name: "Give pulse" }).click();
  const form = await ready(page, "Give pulse");
  await form.getByRole("button", { name: "Give pulse" }).click();
  await expect(page.getByText("Choose one of the five")).toBeVisible();
  await expect(page.getByText("Say why, in a sentence", { exact: false })).toBeVisible();
  await form.getByRole("radio", { name: /^\+2/ }).check();
  await form.getByRole("textbox", { name: "Why" }).fill("They speak for us at the fair.");
  await form.getByRole("button", { name: "Give pulse" }).click();
  const pulse = page.getByRole("region", { name: "CSM pulse" });
  await expect(pulse.getByText("They speak for us at the fair.")).toBeVisible();
  await expect.poll(async () => (await newest(id))?.score).toBeGreaterThan(before);
  const after = (await newest(id))!.score;
  await expect(page.getByRole("table", { name: `How health ${after} came about` })).toBeVisible();
  await context.close();
});

test(
  "any past day replays by its rules and today's, and two days are told apart",
  { tag: "@full" },
  async ({ csmPage: page }) => {
    const [found] = await asService<{ customer_id: string }[]>(
      `health_snapshots?model_key=eq.balanced&model_version=eq.1&score=not.is.null&order=computed_at&limit=1`,
    );
    const id = found!.customer_id;
    const [then] = await asService<(Snapshot & { computed_at: string })[]>(
      `health_snapshots?customer_id=eq.${id}&computed_at=lt.${inDays(-149)}&order=computed_at.desc&limit=1`,
    );
    await page.goto(`/customers/${id}/health`);
    const marker = page.getByRole("slider", { name: "Day" });
    await marker.focus();
    await marker.press("ArrowLeft");
    await expect(page).toHaveURL(new RegExp(`day=${inDays(-1)}`));
    await marker.press("Shift+ArrowLeft");
    await expect(page).toHaveURL(new RegExp(`day=${inDays(-8)}`));

    await page.getByLabel("Day", { exact: true }).last().fill(inDays(-150));
    const opened = page.getByRole("region", {
      name: new RegExp(`: ${then!.score ?? "no score"}$`),
    });
    await expect(opened).toBeVisible();
    await expect(opened.getByText("This is the stored number", { exact: false })).toBeVisible();
    await page.getByRole("link", { name: "With today's rules" }).click();
    await expect(
      page.getByText("The stored number stays what it was", { exact: false }),
    ).toBeVisible();

    await page.getByLabel("Compare with").fill(inDays(-7));
    const changed = page.getByRole("region", { name: /^What changed from/ });
    await expect(changed.getByRole("row", { name: /^Health/ })).toBeVisible();
    await expect(changed.getByRole("rowheader", { name: /Open concerns/ })).toBeVisible();
    await page.getByRole("button", { name: "Drop comparison" }).click();
    await expect(changed).toHaveCount(0);
  },
);

test(
  "a model is edited with its faults said, previewed, taken live and retired",
  { tag: "@full" },
  async ({ browser, adminPage: page }) => {
    const { csm, page: mine, context } = await newCsm(browser);
    const industry = freshName("Guild");
    const { id } = await addCustomer(csm, { industry });
    await addRecords(id, 2, [90]);
    expect((await newest(id))?.score).toBe(55);

    await page.goto("/admin/health");
    await page.getByRole("button", { name: "New model" }).click();
    const name = freshName("Guild model");
    await ready(page, "Create draft");
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await page.getByRole("button", { name: "Create draft" }).click();
    await expect(page.getByRole("heading", { level: 1, name: new RegExp(name) })).toBeVisible();

    const form = await ready(page, "Save draft");
    const rest = [
      "Meeting recency",
      "Open concerns",
      "Stakeholder sentiment",
      "Contract runway",
      "CSM pulse",
    ];
    for (const factor of rest)
      await form.getByRole("checkbox", { name: new RegExp(factor) }).uncheck();
    await expect(form.getByText(/^Weights: [1-9]\d of 100$/)).toBeVisible();
    await form.getByRole("button", { name: "Save draft" }).click();
    await expect(page.getByText(/^Weights add up to 100; these come to [1-9]\d$/)).toBeVisible();
    await expect(page.getByText("Say for whom it is", { exact: false })).toBeVisible();
    await form.getByRole("textbox", { name: "Weight, %" }).first().fill("10");
    await form.getByRole("textbox", { name: "Weight, %" }).nth(1).fill("90");
    await form.getByRole("textbox", { name: "Industry" }).fill(industry);
    await form.getByRole("button", { name: "Save draft" }).click();
    await expect(page.getByText(`Draft of ${name} saved`)).toBeVisible();

    await page.getByRole("link", { name: "Preview the effect" }).click();
    const effect = page.getByRole("region", { name: "What going live would do" });
    // 0.1 × 20 and 0.9 × 90.
    await expect(effect.getByRole("row").nth(1)).toContainText("83");
    await expect(effect.getByText("from Watch to Healthy")).toBeVisible();
    await effect.getByRole("button", { name: "Go live" }).click();
    await page.getByRole("button", { name: "Take live" }).click();
    await expect(page.getByText(`${name} 1 is live: 1 customer recomputed`)).toBeVisible();
    expect(await newest(id)).toMatchObject({ score: 83, occasion: "model" });
    await mine.goto(`/customers/${id}/health`);
    await expect(mine.getByText(`${name}, version 1`).first()).toBeVisible();

    await page.getByRole("link", { name: "Preview retiring it" }).click();
    await page.getByRole("button", { name: "Retire", exact: true }).click();
    await page.getByRole("button", { name: "Retire model" }).click();
    await expect(page.getByText(`${name} 1 retired: 1 customer recomputed`)).toBeVisible();
    expect(await newest(id)).toMatchObject({ score: 55, model_key: "documented" });
    await context.close();
  },
);

test(
  "the night's job wants its secret, counts everybody once a day and leaves a record",
  { tag: "@full" },
  async ({ request, csmPage }) => {
    const secret = process.env.E2E_CRON_SECRET!;
    const run = (bearer?: string) =>
      request.post("/api/cron/health", {
        headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
      });
    expect((await run()).status()).toBe(401);
    expect((await run(`${secret}x`)).status()).toBe(401);
    // A session is no secret.
    expect((await csmPage.request.post("/api/cron/health")).status()).toBe(401);
    const first = await run(secret);
    expect(first.status()).toBe(200);
    const looked = ((await first.json()) as { looked: number }).looked;
    expect(looked).toBeGreaterThan(40);
    const runs = await asService<{ state: string; details: { looked: number } }[]>(
      "job_runs?job=eq.health&order=started_at.desc&limit=1",
    );
    expect(runs[0]).toMatchObject({ state: "done", details: { looked } });
  },
);
