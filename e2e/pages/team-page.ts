import type { Page } from "@playwright/test";
import { ready } from "./form";

/** Members and invitations of an organization. */
export class TeamPage {
  readonly members;
  readonly invitations;
  readonly invite;

  constructor(readonly page: Page) {
    this.members = page.getByRole("region", { name: "Members" });
    this.invitations = page.getByRole("region", { name: "Open invitations" });
    this.invite = page.getByRole("button", { name: "Invite people" });
  }

  async open() {
    await this.page.goto("/team");
    await this.members.waitFor();
  }

  member(text: string) {
    return this.members.getByRole("row").filter({ hasText: text });
  }

  invitation(email: string) {
    return this.invitations.getByRole("row").filter({ hasText: email });
  }

  async invitePeople(emails: string[], role: "Member" | "Admin" = "Member") {
    await this.invite.click();
    const dialog = this.page.getByRole("dialog");
    await ready(this.page, "Send invitations");
    await dialog.getByRole("textbox", { name: "E-mail addresses" }).fill(emails.join(", "));
    await dialog.getByRole("radio", { name: new RegExp(`^${role}`) }).check();
    await dialog.getByRole("button", { name: "Send invitations" }).click();
  }

  /** Opens the menu of a member and chooses what to do. */
  async act(name: string, deed: string) {
    await this.page.getByRole("button", { name: `Actions for ${name}` }).click();
    await this.page.getByRole("button", { name: deed, exact: true }).click();
  }

  async confirm(name: string) {
    await this.page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  }
}
