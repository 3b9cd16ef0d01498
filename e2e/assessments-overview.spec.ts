import { expect, test } from "./fixtures";

/** The number a link shows first: "12 of 30" is 12. */
const numberIn = (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0] ?? Number.NaN);

test(
  "an owner follows the overview's figures to the lists they count",
  { tag: "@full" },
  async ({ ownerPage: page }) => {
    await page.goto("/assessments/overview");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Assessments of Meridian/);

    // Coverage: the tile opens the members it counts.
    const took = page.getByRole("link", { name: /^Members who took one/ });
    const count = numberIn((await took.textContent())!.replace("Members who took one", ""));
    await took.click();
    await expect(page).toHaveURL(/took=any/);
    const people = page.getByRole("region", { name: "Who took what" });
    await expect(people.getByText(`1 to ${count} of ${count}`)).toBeVisible();
    await expect(people.getByText("Took an assessment")).toBeVisible();
    await people.getByRole("link", { name: "Show everybody" }).click();
    await expect(page).not.toHaveURL(/took/);

    // Those who did not take one kind, by its number in the table.
    const table = page.getByRole("table", { name: "Assessments by results" });
    const missing = table.getByRole("link", { name: /members did not take/ }).first();
    const absent = numberIn(await missing.textContent());
    await missing.click();
    await expect(people.getByText(`1 to ${absent} of ${absent}`)).toBeVisible();

    // The drawing says in words and as a table what it shows; each month leads to its results.
    await page.goto("/assessments/overview");
    await expect(page.getByRole("img", { name: /: \d\.\d\d in / })).toBeVisible();
    await page.getByText("Show as table").click();
    await expect(page.getByRole("columnheader", { name: "Results" }).first()).toBeVisible();
    const month = page.getByRole("list", { name: "Results by month" }).getByRole("link").last();
    await expect(month).toHaveAttribute("href", /type=\w+&org=[0-9a-f-]+&from=\d{4}-\d\d-01&to=/);
    await expect(
      page
        .locator('a[href*="/results?"]')
        .filter({ hasText: /^Results/ })
        .first(),
    ).toHaveAttribute("href", /^\/assessments\/results\?org=[0-9a-f-]+&from=\d{4}-\d\d-01$/);
    await expect(
      page.getByRole("region", { name: "Weakest categories" }).getByRole("link").first(),
    ).toHaveAttribute("href", /category=\w+/);
  },
);

test(
  "a CSM goes from the overview to a customer, and from its health to the results behind a category",
  { tag: "@full" },
  async ({ csmPage: page }) => {
    await page.goto("/customers?q=Meridian");
    await page
      .getByRole("link", { name: /Meridian/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Organization", exact: true }).click();
    const scores = page.getByRole("region", { name: "Their assessments" });
    await expect(scores.getByRole("link").nth(1)).toHaveAttribute(
      "href",
      /\/assessments\/results\?org=/,
    );
    const gap = page.getByRole("region", { name: "Perception gap" });
    await expect(gap.getByText("from 1 leader and 3 members on")).toBeVisible();
    await gap.getByRole("link", { name: "As they see themselves" }).click();
    await expect(page).toHaveURL(/\/health#assessments$/);
    const records = page.getByRole("region", { name: /^Assessments: what they say/ });
    await records.locator("summary").first().click();
    await expect(
      records
        .getByRole("list", { name: /^Results behind/ })
        .first()
        .getByRole("link")
        .first(),
    ).toHaveAttribute("href", /^\/assessments\/results\/[0-9a-f-]+$/);
    await expect(
      records.getByText(/what was answered is its person’s alone/).first(),
    ).toBeVisible();
    await page.goto("/assessments/overview");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Assessments/);
  },
);

test(
  "members are sent home, and an organization of others is not there",
  { tag: "@full" },
  async ({ memberPage, ownerPage, openPage }) => {
    await memberPage.goto("/assessments/overview");
    await expect(memberPage).toHaveURL(/\/home$/);
    await ownerPage.goto("/assessments/overview");
    const org = await ownerPage
      .locator('a[href*="/results?"]')
      .filter({ hasText: /^Results/ })
      .first()
      .getAttribute("href");
    const other = await openPage("owner2");
    await other.goto(`/assessments/overview?${/org=[0-9a-f-]+/.exec(org!)![0]}`);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
    await expect(other.getByText("Meridian")).toHaveCount(0);
  },
);
