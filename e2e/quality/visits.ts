import { readdirSync } from "node:fs";
import path from "node:path";
import type { Role } from "../fixtures";
import { contractVisits } from "./contract-visits";
import { organizingVisits } from "./organizing-visits";
import type { ImportPage } from "./imports";
import { resultVisits } from "./result-visits";
import { meetingVisits } from "./meeting-visits";
import { renewalVisits } from "./visits-renewals";
import { workVisits } from "./visits-work";
import { world, type CustomerState, type Extra } from "./world";

export type Who = Role | Extra | "nobody";

/** One page in one state, as one person sees it. */
export type Visit = {
  who: Who;
  /** What is to be seen, in words that end a sentence: "customers, with nothing found". */
  what: string;
  at: string | (() => Promise<string>);
  /** The level-one heading, where it tells the states of a page apart. */
  heading?: RegExp;
  status?: number;
};

/** The pages of the app folder as addresses: groups in brackets are no part of one. */
export function routesOfApp(): string[] {
  const app = path.join(import.meta.dirname, "..", "..", "app");
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => {
      const parts = path.dirname(file).split(path.sep);
      return `/${parts.filter((part) => part !== "." && !/^\(.*\)$/.test(part)).join("/")}`;
    })
    .sort();
}

const each = (whos: Who[], what: string, at: Visit["at"], heading?: RegExp): Visit[] =>
  whos.map((who) => ({ who, what, at, heading }));

const importStates: ImportPage[] = ["mapping", "asking", "checked", "stalled", "done", "undone"];

const everybody: Who[] = ["csm", "owner", "member", "admin"];

/** A tab of a customer: with much to show, and of a customer of whom nothing is known. */
const tab = (name: string, rest: string): Visit[] =>
  (["full", "bare"] as CustomerState[]).map((state) => ({
    who: "csm",
    what: `${name} of a customer ${state === "full" ? "with data" : "without data"}`,
    at: () => world.customerPath(state, rest),
  }));

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** How each page is reached, in each state it can be in. A page of the app folder without an entry fails the tests. */
export const visits: Record<string, Visit[]> = {
  ...resultVisits,
  ...organizingVisits,
  ...meetingVisits,
  ...workVisits,
  ...renewalVisits,
  "/": each(["nobody"], "the start page", "/"),
  "/sign-in": [
    ...each(["nobody"], "sign-in", "/sign-in"),
    ...each(["nobody"], "sign-in after the end of a session", "/sign-in?reason=ended"),
    ...each(["csm"], "sign-in in a second tab", "/sign-in?return=close", /You are signed in/),
  ],
  "/sign-up": [
    ...each(["nobody"], "sign-up", "/sign-up"),
    ...each(
      ["nobody"],
      "sign-up by an invitation",
      async () => `/sign-up?invitation=${await world.invitation("open")}`,
      /Create your account/,
    ),
  ],
  "/forgot-password": each(["nobody"], "the way to a new password", "/forgot-password"),
  "/auth/confirm": [
    ...each(["nobody"], "half a link of a mail", "/auth/confirm", /incomplete/),
    ...each(["nobody"], "a link that was used", "/auth/confirm?refused=signup", /no longer serves/),
    ...each(
      ["nobody"],
      "the link to a new password",
      `/auth/confirm?type=recovery&token_hash=${"0".repeat(56)}`,
      /Set a new password/,
    ),
  ],
  "/invite/[token]": [
    ...(["open", "accepted", "expired", "revoked"] as const).map((state) => ({
      who: "nobody" as const,
      what: `an invitation that is ${state}`,
      at: async () => `/invite/${await world.invitation(state)}`,
    })),
    ...each(["nobody"], "an invitation nobody knows", `/invite/${"x".repeat(43)}`),
    ...each(
      ["member"],
      "an invitation for somebody else",
      async () => `/invite/${await world.invitation("open")}`,
    ),
    ...each(
      ["invited"],
      "an invitation to accept",
      async () => `/invite/${await world.invitation("open")}`,
    ),
  ],
  "/welcome": each(["newcomer"], "the welcome of somebody without an organization", "/welcome"),
  "/home": [
    ...each(everybody, "home", "/home"),
    ...each(["newCsm", "newOwner"], "home with nothing in it", "/home"),
    ...each(["bothTeams"], "home of somebody in two organizations", "/home"),
  ],
  "/home/needs": [
    ...each(["csm"], "everything that needs one", "/home/needs"),
    ...each(
      ["csm"],
      "one kind of what needs one, of which there is none",
      "/home/needs?show=snoozed&kind=notice",
    ),
    ...each(["newCsm"], "everything that needs one, with nothing in it", "/home/needs"),
    ...each(["csm"], "what is snoozed, with nothing in it", "/home/needs?show=snoozed"),
    ...each(["admin"], "what needs the CSMs, before one is chosen", "/home/needs"),
    ...each(["admin"], "what needs a CSM", async () => `/home/needs?csm=${await world.csm()}`),
  ],
  "/notifications": [
    ...each(everybody, "notifications", "/notifications"),
    ...each(["newCsm"], "notifications, with none yet", "/notifications"),
  ],
  ...contractVisits,
  "/customers": [
    ...each(["csm", "admin"], "customers", "/customers"),
    ...each(
      ["csm"],
      "customers that are hidden or churned",
      "/customers?archived=all&stage_not=none",
    ),
    ...each(["csm"], "customers, with nothing found", "/customers?q=zzzzzz&band=risk"),
    ...each(["newCsm"], "customers, with none yet", "/customers"),
  ],
  "/customers/dashboard": [
    ...each(["csm", "admin"], "the portfolio", "/customers/dashboard"),
    ...each(["newCsm"], "the portfolio, with nothing in it", "/customers/dashboard"),
    ...each(
      ["admin"],
      "the portfolio of a CSM",
      async () => `/customers/dashboard?csm=${await world.csm()}`,
    ),
  ],
  "/customers/duplicates": [
    ...each(["csm", "admin"], "likely duplicates", "/customers/duplicates"),
    ...each(["newCsm"], "likely duplicates, with none found", "/customers/duplicates"),
  ],
  "/customers/duplicates/merge": [
    ...each(["csm"], "a merge", () => world.mergePath()),
    ...each(["csm"], "a merge of nobody", "/customers/duplicates/merge"),
  ],
  "/customers/changes": [
    ...each(["csm"], "changes and merges", "/customers/changes"),
    ...each(["newCsm"], "changes and merges, with none yet", "/customers/changes"),
  ],
  "/customers/changes/[id]": each(["csm"], "one change", () => world.changePath()),
  "/customers/new": each(["csm", "admin"], "a new customer", "/customers/new"),
  "/customers/import": [
    ...each(["csm", "admin"], "importing customers", "/customers/import"),
    ...each(["newCsm"], "importing, with nothing imported yet", "/customers/import"),
  ],
  "/customers/import/[id]": importStates.map((state) => ({
    // Work that stands still is taken up again when its owner looks; a platform admin only sees it.
    who: state === "stalled" ? ("admin" as const) : ("csm" as const),
    what: `an import that is ${state}`,
    at: async () => `/customers/import/${await world.importIn(state)}`,
  })),
  "/customers/[id]": [
    ...tab("the overview", ""),
    ...(["linked", "invited", "archived"] as const).map((state) => ({
      who: "csm" as const,
      what: `the overview of a customer who is ${state}`,
      at: () => world.customerPath(state),
    })),
    ...each(["admin"], "the overview of a customer", () => world.customerPath("full")),
    {
      who: "csm",
      what: "a customer who does not exist",
      at: "/customers/00000000-0000-4000-8000-000000000000",
    },
    { who: "csm2", what: "a customer of somebody else", at: () => world.customerPath("full") },
  ],
  "/customers/[id]/edit": each(["csm"], "the form of a customer", () =>
    world.customerPath("full", "/edit"),
  ),
  "/customers/[id]/health": [
    ...tab("health", "/health"),
    ...each(["csm"], "two days of health beside each other", () =>
      world.customerPath("full", `/health?day=${daysAgo(20)}&against=${daysAgo(80)}&rules=now`),
    ),
  ],
  "/customers/[id]/people": tab("people", "/people"),
  "/customers/[id]/contracts": tab("contracts", "/contracts"),
  "/customers/[id]/meetings": tab("meetings", "/meetings"),
  "/customers/[id]/training": tab("training", "/training"),
  "/customers/[id]/activity": tab("activity", "/activity"),
  "/customers/[id]/organization": [
    ...tab("the organization", "/organization"),
    ...(["linked", "invited", "expired"] as const).map((state) => ({
      who: "csm" as const,
      what: `the organization of a customer whose owner is ${state}`,
      at: () => world.customerPath(state, "/organization"),
    })),
  ],
  "/assessments/overview": [
    ...each(["csm", "owner", "admin"], "the overview of assessments", "/assessments/overview"),
    ...each(
      ["owner"],
      "the overview with members who did not take one",
      "/assessments/overview?missing=any&type=bpm",
    ),
    ...each(["owner"], "the overview, with no member found", "/assessments/overview?q=zzzzzz"),
    ...each(["newOwner"], "the overview, with nothing taken yet", "/assessments/overview"),
    ...each(["newCsm"], "the overview of a CSM nobody has joined", "/assessments/overview"),
  ],
  "/team": [
    ...each(["owner", "member"], "the team", "/team"),
    ...each(["owner"], "the team, with nobody found", "/team?q=zzzzzz"),
    ...each(["newOwner"], "a team of one", "/team"),
    ...each(["csm"], "the team page of somebody in no organization", "/team"),
  ],
  "/settings": each(everybody, "the profile", "/settings"),
  "/settings/sign-in": each(["csm", "member"], "how one signs in", "/settings/sign-in"),
  "/settings/appearance": each(["csm", "member"], "the appearance", "/settings/appearance"),
  "/settings/organization": each(
    ["owner"],
    "the organization's own facts",
    "/settings/organization",
  ),
  "/admin/health": each(["admin"], "the health models", "/admin/health"),
  "/admin/health/[id]": [
    ...each(["admin"], "a health model in force", () => world.modelPath("live")),
    ...each(["admin"], "the draft of a health model", () => world.modelPath("draft")),
    ...each(["admin"], "the effect of a draft", () => world.modelPath("draft", "?preview=1")),
  ],
  "/admin": each(["admin"], "the console", "/admin"),
  "/admin/jobs": each(["admin"], "the background jobs", "/admin/jobs"),
  "/admin/users": [
    ...each(["admin"], "the users", "/admin/users"),
    ...each(["admin"], "the users, with nobody found", "/admin/users?q=zzzzzz"),
  ],
  "/admin/audit": [
    ...each(["admin"], "the audit list", "/admin/audit"),
    ...each(
      ["admin"],
      "the audit list, with nothing found",
      "/admin/audit?table=customers&operation=DELETE",
    ),
  ],
};

/** Addresses that no page of the app folder owns. */
export const strays: Visit[] = [
  { who: "nobody", what: "an address that leads nowhere", at: "/nowhere", status: 404 },
  { who: "csm", what: "an address that leads nowhere", at: "/nowhere", status: 404 },
  {
    who: "csm",
    what: "a tab that does not exist",
    at: () => world.customerPath("full", "/nothing"),
    status: 404,
  },
];
