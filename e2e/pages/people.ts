import { expect, type Page } from "@playwright/test";
import { freshAddress, type Mail } from "../fixtures";
import { newPassword, SignUpPage } from "./sign-up-page";

type ReadMail = (to: string, options?: { after?: number; subject?: RegExp }) => Promise<Mail>;

/** Signs up a person with an organization of their own and confirms by the mail; ends at home. */
export async function newOwner(
  page: Page,
  readMail: ReadMail,
  organization: string,
  first = "Anna",
) {
  const email = freshAddress(first.toLowerCase());
  const signUp = new SignUpPage(page);
  await signUp.open();
  await signUp.signUp({ email, organization, first });
  await page.goto((await readMail(email)).link);
  await page.waitForURL("**/home");
  return { email, password: newPassword, name: `${first} Tallow` };
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
