import { expect, type Page } from "@playwright/test";
import { freshAddress, type Mail } from "../fixtures";
import { cookiesOf, makeOwner } from "../quality/accounts";
import { newPassword, SignUpPage } from "./sign-up-page";

type ReadMail = (to: string, options?: { after?: number; subject?: RegExp }) => Promise<Mail>;

/** Signs up a person with an organization of their own and confirms by the mail; ends at home. */
export async function signUpOwner(page: Page, readMail: ReadMail, organization: string) {
  const email = freshAddress("anna");
  const signUp = new SignUpPage(page);
  await signUp.open();
  await signUp.signUp({ email, organization, first: "Anna" });
  await page.goto((await readMail(email)).link);
  await page.waitForURL("**/home");
  return email;
}

/** A person with an organization of their own, at home: as one who signed up, in a tenth of the time. */
export async function newOwner(page: Page, organization: string, first = "Anna") {
  const owner = await makeOwner(first, organization);
  await page.context().addCookies(cookiesOf(owner, process.env.E2E_BASE_URL!));
  await page.goto("/home");
  return { email: owner.email, password: newPassword, name: `${first} Tallow` };
}

/** Follows an invitation as somebody without an account: signs up with the invited address, confirms, accepts. */
export async function joinByLink(page: Page, readMail: ReadMail, mail: Mail, first: string) {
  await page.goto(mail.link);
  await page.getByRole("link", { name: /Create an account/ }).click();
  const signUp = new SignUpPage(page);
  await signUp.signUp({ first });
  const confirmation = await readMail(mail.to, { subject: /Confirm/ });
  await page.goto(confirmation.link);
  await page.waitForURL("**/invite/**");
  await page.getByRole("button", { name: /^(Join|Accept)/ }).click();
  await page.waitForURL("**/home");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return { email: mail.to, password: newPassword, name: `${first} Tallow` };
}
