import type { Page } from "@playwright/test";
import { makeResults, shareOf, type LinkKind } from "./results";
import type { Overlay } from "./overlays";
import type { Visit } from "./visits";
import { world } from "./world";

let made: ReturnType<typeof makeResults> | undefined;
const results = () => (made ??= makeResults());

const linkTo = (kind: LinkKind) => async () => {
  const { owner, result } = await results();
  return shareOf(owner, result, kind);
};

/** One of the demonstration's results: of the person, or of somebody they look after. */
const resultOf = (person: "owner" | "member") => async () =>
  `/assessments/results/${await world.resultOf(person)}`;

export const resultVisits: Record<string, Visit[]> = {
  "/assessments": [
    { who: "member", what: "the assessments, with some to do", at: "/assessments" },
    { who: "csm", what: "the assessments for oneself", at: "/assessments" },
    { who: "newOwner", what: "the assessments, with none taken", at: "/assessments" },
  ],
  "/assessments/take/[session]": [
    {
      who: "member",
      what: "a part of an assessment",
      at: async () => `/assessments/take/${await world.openRun()}`,
    },
    {
      who: "member",
      what: "the look back over an assessment",
      at: async () => `/assessments/take/${await world.openRun()}?part=review`,
      heading: /Look it over/,
    },
    {
      who: "owner",
      what: "somebody else's assessment",
      at: async () => `/assessments/take/${await world.openRun()}`,
      heading: /There is no such assessment/,
      status: 200,
    },
  ],
  "/assessments/results": [
    { who: "owner", what: "the results of an organization", at: "/assessments/results" },
    {
      who: "csm",
      what: "the results of linked organizations",
      at: "/assessments/results?sort=score",
    },
    { who: "member", what: "the own results", at: "/assessments/results" },
    {
      who: "owner",
      what: "results, with nothing found",
      at: "/assessments/results?q=zzzzzz&bracket=score_5",
    },
    { who: "newOwner", what: "results, with none yet", at: "/assessments/results" },
  ],
  "/assessments/results/[id]": [
    { who: "owner", what: "the own result", at: resultOf("owner") },
    {
      who: "owner",
      what: "the own result with its answers",
      at: async () => `${await resultOf("owner")()}?answers=1`,
    },
    { who: "csm", what: "the result of somebody they look after", at: resultOf("owner") },
    {
      who: "member",
      what: "a result of somebody else",
      at: resultOf("owner"),
      heading: /no such result/,
    },
    {
      who: "owner",
      what: "a result that does not exist",
      at: "/assessments/results/00000000-0000-4000-8000-000000000000",
      heading: /no such result/,
    },
    {
      who: "nothingApplied",
      what: "a run that ended without a result",
      at: async () => `/assessments/results/${await world.emptyRun()}`,
    },
  ],
  "/share/[token]": [
    { who: "nobody", what: "a shared total", at: linkTo("total"), heading: /.+/ },
    { who: "nobody", what: "a shared result with details", at: linkTo("details") },
    {
      who: "nobody",
      what: "a shared link that has expired",
      at: linkTo("expired"),
      heading: /expired/,
    },
    {
      who: "nobody",
      what: "a shared link that was withdrawn",
      at: linkTo("revoked"),
      heading: /opens nothing/,
    },
    {
      who: "nobody",
      what: "a shared link nobody knows",
      at: `/share/${"x".repeat(43)}`,
      heading: /opens nothing/,
    },
  ],
};

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).filter({ visible: true }).first().click();

export const resultOverlays: Overlay[] = [
  {
    who: "owner",
    what: "the dialog that makes a task of a recommendation",
    at: resultOf("owner"),
    async open(page) {
      await press(page, /^Make a task/);
      await page.getByRole("dialog").locator("form[data-ready]").waitFor();
    },
  },
  {
    who: "owner",
    what: "the dialog that shares a result",
    at: resultOf("owner"),
    async open(page) {
      await press(page, "Share");
      await page.getByRole("dialog").locator("form[data-ready]").waitFor();
    },
  },
  {
    who: "owner",
    what: "the dialog that has the text written again",
    at: resultOf("owner"),
    async open(page) {
      await press(page, "Write again");
      await page.getByRole("dialog").locator("form[data-ready]").waitFor();
    },
  },
  {
    who: "owner",
    what: "a SWOT that is being edited",
    at: resultOf("owner"),
    async open(page) {
      await press(page, "Edit");
      await page.getByRole("button", { name: "Save changes" }).waitFor();
    },
  },
  {
    who: "owner",
    what: "a result with everything opened",
    at: resultOf("owner"),
    async open(page) {
      await page.evaluate(() =>
        document.querySelectorAll("main details").forEach((one) => one.setAttribute("open", "")),
      );
    },
  },
];
