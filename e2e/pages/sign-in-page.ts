import type { Page } from "@playwright/test";
import { ready } from "./form";

/** Sign-in by password or code, and the way to a new password. */
export class SignInPage {
  readonly email;
  readonly password;
  readonly submit;
  readonly sendCode;
  readonly code;
  readonly alert;

  constructor(readonly page: Page) {
    this.email = page.getByRole("textbox", { name: "E-mail" });
    this.password = page.getByRole("textbox", { name: "Password" });
    this.submit = page.getByRole("button", { name: "Sign in", exact: true });
    this.sendCode = page.getByRole("button", { name: "Send me a code instead" });
    this.code = page.getByRole("textbox", { name: "Code" });
    this.alert = page.getByRole("main").getByRole("alert");
  }

  async open(query = "") {
    await this.page.goto(`/sign-in${query}`);
    await ready(this.page);
  }

  async signIn(email: string, password: string) {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }

  async askForCode(email: string) {
    await this.email.fill(email);
    await this.sendCode.click();
    await this.code.waitFor();
  }
}
