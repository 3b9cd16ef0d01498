import { expect, freshAddress, test } from "./fixtures";
import { ready } from "./pages/form";
import { newOwner } from "./pages/people";
import { SignInPage } from "./pages/sign-in-page";
import { newPassword } from "./pages/sign-up-page";

// Each journey signs several people up by mail; on a busy machine that takes longer than one page does.
test.describe.configure({ timeout: 120_000 });

test.describe("password and address", () => {
  // The quick run has the same through the API, in the backend's tests.
  test(
    "a forgotten password is set by a link that serves once and ends other sessions",
    { tag: "@full" },
    async ({ strangerPage: page, openPage, readMail }) => {
      const { email } = await newOwner(page, "Forgetful Ltd");
      const other = await openPage();
      await other.goto("/forgot-password");
      await ready(other);
      await other.getByRole("textbox", { name: "E-mail" }).fill(email);
      await other.getByRole("button", { name: "Send a link" }).click();
      await expect(other.getByRole("heading", { name: "Check your mail" })).toBeVisible();
      const { link } = await readMail(email, { subject: /new password/ });
      await other.goto(link);
      await ready(other);
      const field = other.getByRole("textbox", { name: "New password" });
      await field.fill("short");
      await other.getByRole("button", { name: "Save password and sign in" }).click();
      await expect(field).toHaveAccessibleDescription(/Still missing/);
      await field.fill("Another-stone-2");
      await other.getByRole("button", { name: "Save password and sign in" }).click();
      await other.waitForURL("**/home");

      await page.goto("/team");
      await expect(page).toHaveURL(/\/sign-in/);
      const signIn = new SignInPage(page);
      await ready(page);
      await signIn.signIn(email, newPassword);
      await expect(signIn.alert).toContainText("do not match");
      await signIn.signIn(email, "Another-stone-2");
      await page.waitForURL("**/team");

      const third = await openPage();
      await third.goto(link);
      await ready(third);
      await third.getByRole("textbox", { name: "New password" }).fill("Third-stone-3");
      await third.getByRole("button", { name: "Save password and sign in" }).click();
      await expect(
        third.getByRole("heading", { name: "This link no longer serves" }),
      ).toBeVisible();
    },
  );

  test(
    "a password is changed only by whoever knows it",
    { tag: "@full" },
    async ({ strangerPage: page, openPage }) => {
      const { email } = await newOwner(page, "Changing Ltd");
      await page.goto("/settings/sign-in");
      await ready(page, "Change password");
      const region = page.getByRole("region", { name: "Password" });
      const current = region.getByRole("textbox", { name: "Password you have now" });
      await current.fill("Not-the-password-1");
      await region.getByRole("textbox", { name: "New password" }).fill("Another-stone-2");
      await region.getByRole("button", { name: "Change password" }).click();
      await expect(current).toHaveAccessibleDescription(/not your password/);
      await current.fill(newPassword);
      await region.getByRole("button", { name: "Change password" }).click();
      await expect(page.getByText("Password changed")).toBeVisible();
      await expect(current).toHaveValue("");
      const other = new SignInPage(await openPage());
      await other.open();
      await other.signIn(email, "Another-stone-2");
      await other.page.waitForURL("**/home");
    },
  );

  test(
    "an address changes by the link in the mail to the new one, and not before",
    { tag: "@full" },
    async ({ strangerPage: page, readMail }) => {
      const { email } = await newOwner(page, "Moving Ltd");
      const target = freshAddress("moved");
      await page.goto("/settings/sign-in");
      await ready(page, "Send a link");
      const region = page.getByRole("region", { name: "E-mail" });
      await region.getByRole("textbox", { name: "New e-mail" }).fill(target);
      await region.getByRole("textbox", { name: "Your password" }).fill(newPassword);
      await region.getByRole("button", { name: "Send a link to the new address" }).click();
      await expect(region.getByRole("status").filter({ hasText: target })).toBeVisible();
      await page.reload();
      await expect(region).toContainText(email);
      await page.goto((await readMail(target)).link);
      await page.waitForURL("**/settings/sign-in?changed=email");
      await expect(page.getByText(`Your address is ${target} now`)).toBeVisible();
    },
  );
});
