import type { Page } from "@playwright/test";
import { ready } from "./form";

export const newPassword = "Stone-on-stone-1";

type Person = {
  email?: string;
  password?: string;
  organization?: string;
  first?: string;
  last?: string;
};

/** A new account, by oneself or by an invitation. */
export class SignUpPage {
  readonly submit;
  readonly checkMail;
  readonly alert;

  constructor(readonly page: Page) {
    this.submit = page.getByRole("button", { name: "Create account" });
    this.checkMail = page.getByRole("heading", { name: "Check your mail" });
    this.alert = page.getByRole("main").getByRole("alert");
  }

  field(name: string) {
    return this.page.getByRole("textbox", { name, exact: false });
  }

  async open() {
    await this.page.goto("/sign-up");
    await ready(this.page);
  }

  /** Fills in what is given and agrees to the terms. */
  async fill({
    email,
    password = newPassword,
    organization,
    first = "Anna",
    last = "Tallow",
  }: Person) {
    await ready(this.page);
    await this.field("First name").fill(first);
    await this.field("Last name").fill(last);
    if (email) await this.field("E-mail").fill(email);
    await this.field("Password").fill(password);
    if (organization) await this.field("Organization").fill(organization);
    await this.page.getByRole("checkbox", { name: /terms of use/ }).check();
  }

  async signUp(person: Person) {
    await this.fill(person);
    await this.submit.click();
    await this.checkMail.waitFor();
  }
}
