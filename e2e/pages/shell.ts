import type { Page } from "@playwright/test";

/** The frame around every signed-in page. */
export class Shell {
  readonly palette;
  readonly search;
  readonly bell;
  readonly news;
  readonly drawer;
  readonly openDrawer;
  readonly navigation;
  readonly connection;

  constructor(readonly page: Page) {
    this.palette = page.getByRole("dialog", { name: "Search or jump to" });
    this.search = page.getByRole("combobox", { name: "Search or jump to" });
    this.bell = page.getByRole("button", { name: /^Notifications/ });
    this.news = page.getByRole("group", { name: "Notifications" });
    this.drawer = page.getByRole("dialog", { name: "Menu" });
    this.openDrawer = page.getByRole("button", { name: "Open menu" });
    this.navigation = page.getByRole("navigation", { name: "Main" });
    this.connection = page
      .getByRole("status")
      .filter({ hasText: /offline|does not answer|session ended/ });
  }

  /** Opens a page and waits until the shell listens to keys. */
  async open(path: string) {
    await this.page.goto(path);
    await this.ready();
  }

  async ready() {
    await this.page.locator("html[data-shortcuts]").waitFor();
  }

  async openPalette() {
    await this.page.keyboard.press("Control+k");
    await this.search.waitFor();
  }

  userMenu(name: string) {
    return this.page.getByRole("button", { name: `${name}, your menu` });
  }

  /** The menu is a group of the same name as its button. */
  panel(name: string) {
    return this.page.getByRole("group", { name, exact: true });
  }
}

/** Presses an entry of a menu that opens by a button. */
export async function choose(page: Page, menu: string, entry: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("group", { name: menu, exact: true }).getByText(entry).click();
}
