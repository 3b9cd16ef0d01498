import type { Locator, Page } from "@playwright/test";

/** Waits until the form listens: before that a press would send it the old way. */
export async function ready(page: Page, name?: string | RegExp): Promise<Locator> {
  const button = name ? { has: page.getByRole("button", { name }) } : {};
  const form = page.locator("form[data-ready]", button).filter({ visible: true }).first();
  await form.waitFor();
  return form;
}
