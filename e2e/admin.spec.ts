import { callApi, expect, test, tokenOf } from "./fixtures";
import { ready } from "./pages/form";
import { newOwner } from "./pages/people";
import { SignInPage } from "./pages/sign-in-page";

// Each journey signs several people up by mail; on a busy machine that takes longer than one page does.
test.describe.configure({ timeout: 120_000 });

test("a platform admin finds a person, changes the role and switches the account off; the log shows it", async ({
  adminPage: page,
  strangerPage,
  openPage,
}) => {
  const { email, password, name } = await newOwner(strangerPage, "Administered Ltd", "Ida");
  await page.goto("/admin/users");
  const row = page.getByRole("row").filter({ hasText: email });
  await page.getByRole("searchbox", { name: "Search users" }).fill(email);
  await expect(page).toHaveURL(/q=ida/);
  await expect(row).toContainText("User");

  const act = async (deed: string, confirm: string) => {
    await row.getByRole("button", { name: `Actions for ${name}` }).click();
    await row.getByRole("button", { name: deed, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: confirm }).click();
  };
  await act("CSM", "Make CSM");
  await expect(row.getByText("CSM", { exact: true }).first()).toBeVisible();
  await act("User", "Make User");
  await expect(page.getByText(`${name} is User now`)).toBeVisible();

  const token = await tokenOf(strangerPage.context());
  expect((await callApi("/rest/v1/tier2_users?select=email", { token })).data).toEqual([{ email }]);
  await act("Switch off", "Switch off");
  await expect(row).toContainText("Switched off");
  expect((await callApi("/rest/v1/tier2_users?select=email", { token })).data).toEqual([]);
  await strangerPage.goto("/team");
  await expect(strangerPage).toHaveURL(/\/sign-in/);
  const signIn = new SignInPage(await openPage());
  await signIn.open();
  await signIn.signIn(email, password);
  await expect(signIn.alert).toContainText("switched off");

  await row.getByRole("link", { name }).click();
  await page.waitForURL("**/admin/audit?user=**");
  await page.goto("/admin/audit?table=tier2_users&operation=UPDATE");
  const record = page.getByRole("listitem").filter({ hasText: "is_active" }).first();
  await record.getByText("is_active").first().click();
  await expect(record.getByRole("row").filter({ hasText: "is_active" })).toContainText("truefalse");
  await expect(record).toContainText("Nora Adams");
});

test(
  "an admin has no controls over the own account",
  { tag: "@full" },
  async ({ adminPage: page }) => {
    await page.goto("/admin/users?q=admin@cairn.test");
    const row = page.getByRole("row").filter({ hasText: "admin@cairn.test" });
    await expect(row).toContainText("you");
    await expect(row.getByRole("button")).toHaveCount(0);
  },
);

test(
  "the audit log goes forward and back by key and answers a filter that finds nothing",
  { tag: "@full" },
  async ({ adminPage: page }) => {
    await page.goto("/admin/audit");
    const times = page.getByRole("list", { name: "Records" }).getByRole("time");
    const oldestOfFirst = await times.last().getAttribute("datetime");
    await page.getByRole("link", { name: "After" }).click();
    await expect(page.getByText(/^51 to \d+, newest first$/)).toBeVisible();
    const newestOfSecond = await times.first().getAttribute("datetime");
    expect(Date.parse(newestOfSecond!)).toBeLessThanOrEqual(Date.parse(oldestOfFirst!));
    await page.getByRole("link", { name: "Before" }).click();
    await expect(page.getByText("1 to 50, newest first")).toBeVisible();
    await page.goto("/admin/audit?user=nobody@example.test");
    await expect(
      page.getByRole("heading", { name: "No record matches these filters" }),
    ).toBeVisible();
  },
);

test(
  "the console is closed to everybody else, and the attempt at a deed is recorded",
  { tag: "@full" },
  async ({ csmPage, memberPage }) => {
    for (const page of [csmPage, memberPage]) {
      for (const path of ["/admin/users", "/admin/audit"]) {
        await page.goto(path);
        await page.waitForURL("**/home");
      }
    }
    const token = await tokenOf(csmPage.context());
    for (const [name, body] of [
      ["list_users", {}],
      ["list_audit", {}],
    ] as const) {
      const answer = await callApi(`/rest/v1/rpc/${name}`, { token, body });
      expect(answer.data).toMatchObject({ message: "not_allowed" });
    }
  },
);

test("settings keep what was typed and save it", { tag: "@full" }, async ({ ownerPage: page }) => {
  await page.goto("/settings/organization");
  await ready(page, "Save organization");
  const employees = page.getByRole("textbox", { name: "Employees" });
  const stood = await employees.inputValue();
  await employees.fill("many");
  await page.getByRole("button", { name: "Save organization" }).click();
  await expect(employees).toHaveAccessibleDescription(/A whole number/);
  await expect(employees).toHaveValue("many");
  await employees.fill("3,450");
  await page.getByRole("button", { name: "Save organization" }).click();
  await expect(page.getByText("Organization saved")).toBeVisible();
  await page.reload();
  await expect(employees).toHaveValue("3,450");
  await employees.fill(stood);
  await ready(page, "Save organization");
  await page.getByRole("button", { name: "Save organization" }).click();
  await expect(page.getByText("Organization saved")).toBeVisible();
});
