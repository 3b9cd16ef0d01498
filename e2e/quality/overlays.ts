import type { Page } from "@playwright/test";
import { ready } from "../pages/form";
import { Shell } from "../pages/shell";
import { widths } from "./looks";
import { resultOverlays } from "./result-visits";
import type { Visit } from "./visits";
import { world } from "./world";

/** Something that lies over a page, or a state that a page takes on when it is used. */
export type Overlay = Visit & {
  open: (page: Page) => Promise<void>;
  /** The one width at which it exists. */
  only?: (typeof widths)[keyof typeof widths];
};

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).filter({ visible: true }).first();

/** Chooses from the menu of the first row. */
async function chooseForFirst(page: Page, deed: string | RegExp) {
  await button(page, /^Actions for/).click();
  await button(page, deed).click();
  await page.getByRole("dialog").waitFor();
}

const overTheShell: Overlay[] = [
  {
    who: "csm",
    what: "the dialog that puts a line off",
    at: "/home",
    async open(page) {
      await button(page, /^Snooze/).click();
      await ready(page, "Snooze");
    },
  },
  {
    who: "csm",
    what: "the palette",
    at: "/home",
    async open(page) {
      await new Shell(page).openPalette();
      await page.keyboard.type("an");
      await page.getByRole("group", { name: "Customers" }).waitFor();
    },
  },
  {
    who: "csm",
    what: "a palette that finds nothing",
    at: "/home",
    async open(page) {
      await new Shell(page).openPalette();
      await page.keyboard.type("qqzzqqzz");
      await page.getByText("Nothing found").waitFor();
    },
  },
  {
    who: "csm",
    what: "the list of shortcuts",
    at: "/home",
    async open(page) {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    },
  },
  {
    who: "csm",
    what: "the bell's news",
    at: "/home",
    async open(page) {
      const shell = new Shell(page);
      await shell.bell.click();
      await shell.news.getByRole("listitem").first().waitFor();
    },
  },
  {
    who: "csm",
    what: "the person's menu",
    at: "/home",
    only: widths.desk,
    open: (page) => button(page, /, your menu$/).click(),
  },
  {
    who: "csm",
    what: "the drawer",
    at: "/home",
    only: widths.phone,
    async open(page) {
      const shell = new Shell(page);
      await shell.openDrawer.click();
      await shell.drawer.waitFor();
    },
  },
  {
    who: "bothTeams",
    what: "the choice of an organization",
    at: "/home",
    only: widths.desk,
    open: (page) => button(page, /^Organization:/).click(),
  },
  {
    who: "csm",
    what: "the dialog that logs a touch",
    at: "/home",
    async open(page) {
      await page.keyboard.press("l");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    who: "member",
    what: "a message of what was done",
    at: "/settings",
    async open(page) {
      await ready(page, "Save profile");
      await button(page, "Save profile").click();
      await page.getByText("Profile saved").waitFor();
    },
  },
];

const dialogOf = (what: string, rest: string, opener: string): Overlay => ({
  who: "csm",
  what,
  at: () => world.customerPath("full", rest),
  async open(page) {
    await button(page, opener).click();
    await page.getByRole("dialog").waitFor();
  },
});

const fromMore = (what: string, deed: string): Overlay => ({
  ...dialogOf(what, "", deed),
  async open(page) {
    await button(page, "More actions").click();
    await button(page, deed).click();
    await page.getByRole("dialog").waitFor();
  },
});

const ofCustomers: Overlay[] = [
  {
    who: "csm",
    what: "the filters of the list",
    at: "/customers",
    open: (page) => button(page, /^Filter/).click(),
  },
  {
    who: "csm",
    what: "the orders of the list",
    at: "/customers",
    only: widths.desk,
    open: (page) => button(page, "Renewal, soonest first").click(),
  },
  {
    who: "csm",
    what: "a new customer with faults",
    at: "/customers/new",
    async open(page) {
      await ready(page, "Add customer");
      await page.getByLabel("ARR").fill("much");
      await button(page, "Add customer").click();
      await page.getByRole("main").getByRole("alert").waitFor();
    },
  },
  {
    who: "csm",
    what: "what else can be done with a customer",
    at: () => world.customerPath("full"),
    open: (page) => button(page, "More actions").click(),
  },
  fromMore("the question before archiving", "Archive"),
  fromMore("the dialog that hands a customer over", "Hand over"),
  dialogOf("a person to add", "/people", "Add a person"),
  dialogOf("a contract to add", "/contracts", "New contract"),
  dialogOf("a meeting to plan", "/meetings", "Plan a meeting"),
  // One width is enough for a form like the others.
  { ...dialogOf("a promise to note", "/meetings", "Note a promise"), only: widths.phone },
  {
    who: "csm",
    what: "the question before removing a person",
    at: () => world.customerPath("full", "/people"),
    open: (page) => chooseForFirst(page, "Remove"),
  },
  {
    who: "csm",
    what: "a chart as a table",
    at: () => world.customerPath("full", "/health"),
    async open(page) {
      // A disclosure has no role of a button in every engine, so it is found by its words.
      await page.getByText("Show as table").filter({ visible: true }).first().click();
      await page.getByRole("main").getByRole("table").filter({ visible: true }).first().waitFor();
    },
  },
];

const ofTeams: Overlay[] = [
  {
    who: "owner",
    what: "the dialog that invites people",
    at: "/team",
    async open(page) {
      await button(page, "Invite people").click();
      await ready(page, "Send invitations");
      await button(page, "Send invitations").click();
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
  },
  {
    who: "owner",
    what: "what can be done with a member",
    at: "/team",
    open: (page) => button(page, /^Actions for/).click(),
  },
  {
    who: "owner",
    what: "the question before removing a member",
    at: "/team",
    open: (page) => chooseForFirst(page, /^Remove/),
  },
  {
    who: "admin",
    what: "what can be done with an account",
    at: "/admin/users",
    open: (page) => button(page, /^Actions for/).click(),
  },
  {
    who: "admin",
    what: "the question before switching an account off",
    at: "/admin/users",
    open: (page) => chooseForFirst(page, /^Switch off/),
  },
  {
    who: "nobody",
    what: "sign-up with faults",
    at: "/sign-up",
    async open(page) {
      await ready(page);
      await button(page, "Create account").click();
      await page.getByRole("main").getByRole("alert").waitFor();
    },
  },
];

const overTheList: Overlay[] = [
  {
    who: "csm",
    what: "the columns of the list",
    at: "/customers",
    async open(page) {
      await button(page, /^Columns$/).click();
      await page.getByRole("dialog", { name: "Columns" }).waitFor();
    },
  },
  {
    who: "csm",
    what: "the name of a view to save",
    at: "/customers?band=risk",
    async open(page) {
      await button(page, /^Save view$/).click();
      await page.getByRole("dialog", { name: "Save this view" }).waitFor();
    },
  },
  {
    who: "csm",
    what: "a selection and what can be done with it",
    at: "/customers",
    only: widths.desk,
    async open(page) {
      for (const at of [0, 1])
        await page
          .getByRole("checkbox", { name: /^Select (?!all)/ })
          .nth(at)
          .check();
      await button(page, /^More with the selection$/).click();
    },
  },
  {
    who: "csm",
    what: "a change of many before it is made",
    at: "/customers",
    only: widths.desk,
    async open(page) {
      await page.getByRole("checkbox", { name: "Select all on this page" }).check();
      await button(page, /^Set stage$/).click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

/** A quick run looks at the shell's own and at one of each other kind: a menu, a bar, a question, a form. */
const ofEachKind =
  /^(the filters of the list|a selection and|the question before removing a person|a contract to)/;
const beyond = [...overTheList, ...ofCustomers, ...ofTeams, ...resultOverlays];

export const overlays = [...overTheShell, ...beyond].map((overlay) => ({
  overlay,
  quick: overTheShell.includes(overlay) || ofEachKind.test(overlay.what),
}));
