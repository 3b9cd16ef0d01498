import { expect, test } from "./fixtures";
import { ready } from "./pages/form";
import { asService, makeAccount, storageOf } from "./quality/accounts";

test("a new organization begins with the survey: five steps by the keyboard, kept in the browser, saved at the end", async ({
  browser,
}) => {
  const person = await makeAccount("Nia");
  const context = await browser.newContext({
    storageState: storageOf(person, process.env.E2E_BASE_URL!),
  });
  const page = await context.newPage();
  await page.goto("/welcome");
  await ready(page, "Create organization");
  await page.getByRole("textbox", { name: "Name" }).fill("Surveyed Ltd");
  await page.getByRole("button", { name: "Create organization" }).click();
  await page.waitForURL("**/welcome/survey");
  await expect(page.getByText("Step 1 of 5")).toBeVisible();

  await page.getByLabel(/^What does your company do/).fill("We build lamps.");
  await page.getByRole("radio", { name: /^Fast, 10/ }).check();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Step 2 of 5")).toBeVisible();
  await expect(page.getByRole("heading", { name: "How you grow" })).toBeFocused();

  // Closed and opened again: nothing is lost.
  await page.reload();
  await expect(page.getByText("Step 2 of 5")).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByLabel(/^What does your company do/)).toHaveValue("We build lamps.");
  for (let step = 2; step <= 5; step += 1) {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(`Step ${step} of 5`)).toBeVisible();
  }
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Say whether this describes your company")).toBeVisible();
  await page.getByRole("radio", { name: "Yes, this describes us" }).check();
  await page.getByRole("button", { name: "Save survey" }).click();
  await page.waitForURL("**/home");

  const stored = await asService<object[]>(`onboarding_assessments?u_id=eq.${person.id}`);
  expect(stored).toHaveLength(1);
  expect(stored[0]).toMatchObject({
    business_overview: "We build lamps.",
    growth_pace: "fast",
    final_confirmation: "confirmed",
    friction_points: [],
  });

  // Later it is the same survey, changed in place.
  await page.goto("/assessments/survey");
  await expect(page.getByText(/^Only you read these answers.*Saved today/)).toBeVisible();
  await expect(page.getByLabel(/^What does your company do/)).toHaveValue("We build lamps.");
  await context.close();
});
