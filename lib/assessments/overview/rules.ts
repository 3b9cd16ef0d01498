import { orgRoleWords } from "@/lib/identity/membership/rules";
import type { CsvColumn } from "@/lib/platform/csv";
import { assessmentTypes, typeNames, type AssessmentType } from "../template/schema";
import { overviewParamsSchema, placeSchema, type OverviewParams, type Place } from "./schema";
import type { CategoryMove, OrganizationLine, Overview, Taker } from "./types";

export const overviewPath = "/assessments/overview";

type RawParams = Record<string, string | string[] | undefined>;

/** Reads the address. Never throws: what cannot be read is as if it were not there. */
export const readOverviewParams = (raw: RawParams): OverviewParams =>
  overviewParamsSchema.parse(raw);

export const writePlace = (place: Place) =>
  Buffer.from(JSON.stringify(place), "utf8").toString("base64url");

/** A place that cannot be read is the start of the list. */
export function readPlace(text: string | undefined): Place | null {
  if (!text) return null;
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}

const address = (path: string, params: Record<string, string | undefined>) => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value) query.set(key, value);
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `${path}?${text}` : path;
};

/** The address of the page with something changed; a new question about the members begins at their first page. */
export function overviewHref(
  params: OverviewParams,
  change: Partial<OverviewParams> = {},
  anchor = "",
): string {
  const asksAnew = "took" in change || "missing" in change || "q" in change || "org" in change;
  const next = {
    ...params,
    ...(asksAnew ? { people: undefined } : {}),
    ...("org" in change ? { orgs: undefined } : {}),
    ...change,
  };
  return address(overviewPath, next) + (anchor && `#${anchor}`);
}

export type ResultFilter = {
  type?: AssessmentType;
  person?: string;
  category?: string;
  from?: string;
  to?: string;
  org?: string;
};

/** The results behind a figure: of the organization, or of all that are somebody's, since the first day that counts. */
export function resultsHref(
  overview: Pick<Overview, "org" | "from">,
  filter: ResultFilter = {},
): string {
  return address("/assessments/results", {
    type: filter.type,
    org: filter.org ?? overview.org?.id ?? "any",
    person: filter.person,
    category: filter.category,
    from: filter.from ?? overview.from,
    to: filter.to,
  });
}

/** Who was asked and has not answered, or is late. Of several organizations there is no one list: theirs is on the page. */
export function askedHref(
  org: string | undefined,
  state: "missing" | "overdue",
  filter: { type?: AssessmentType; kind?: "assignment" | "invitation" } = {},
): string {
  return org ? address("/assessments/manage", { org, ...filter, state }) : "#organizations";
}

/** The twelve months of the page, oldest first, each by its first day. */
export function monthsFrom(from: string): string[] {
  const [year, month] = from.split("-").map(Number) as [number, number];
  return Array.from({ length: 12 }, (_, at) =>
    new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 10),
  );
}

/** The first and last day of a month. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return { from: month, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

export type CoursePoint = { month: string; average: number | null; results: number };

/** An assessment month by month; a month without results has none. */
export function courseOf(overview: Overview, type: AssessmentType): CoursePoint[] {
  const known = overview.scores.months.filter((one) => one.type === type);
  return monthsFrom(overview.from).map((month) => {
    const found = known.find((one) => one.month === month);
    return { month, average: found?.average ?? null, results: found?.results ?? 0 };
  });
}

/** The assessment to draw: the one asked for, else the one with most results. */
export function typeToDraw(overview: Overview, asked?: AssessmentType): AssessmentType | null {
  const found = overview.scores.types.find((one) => one.type === asked);
  return (found ?? overview.scores.types[0])?.type ?? null;
}

export type TypeLine = {
  type: AssessmentType;
  results: number;
  average: number | null;
  people: number;
  open: number;
  overdue: number;
};

/** One line for each assessment that somebody took or was asked to take, most results first. */
export function typeLines(overview: Overview): TypeLine[] {
  const { scores, open, people } = overview;
  const types = new Set([...scores.types.map((one) => one.type), ...open.map((one) => one.type)]);
  return [...types].map((type) => {
    const score = scores.types.find((one) => one.type === type);
    const asked = open.find((one) => one.type === type);
    return {
      type,
      results: score?.results ?? 0,
      average: score?.average ?? null,
      people: people.by_type[type] ?? 0,
      open: (asked?.assignments ?? 0) + (asked?.invitations ?? 0),
      overdue: asked?.overdue ?? 0,
    };
  });
}

/** What is open in all, by kind. */
export function openInAll(overview: Overview) {
  const sum = (key: "assignments" | "invitations" | "overdue") =>
    overview.open.reduce((all, one) => all + one[key], 0);
  const [assignments, invitations] = [sum("assignments"), sum("invitations")];
  return { assignments, invitations, all: assignments + invitations, overdue: sum("overdue") };
}

export const moveName = (move: Pick<CategoryMove, "title" | "type">) =>
  move.title ?? `${typeNames[move.type]} in all`;

/** What twelve months did to an average, in a sentence with its numbers. */
export function courseFinding(
  points: readonly CoursePoint[],
  words: { score: (value: number) => string; month: (month: string) => string },
): string {
  const known = points.filter(
    (one): one is CoursePoint & { average: number } => one.average !== null,
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return "There is no result in these twelve months.";
  if (first === last)
    return `${words.score(last.average)} in ${words.month(last.month)}, the only month with results.`;
  const change = Math.round((last.average - first.average) * 100) / 100;
  const verb =
    change === 0
      ? "as high"
      : `${words.score(Math.abs(change))} ${change > 0 ? "higher" : "lower"}`;
  return `${words.score(last.average)} in ${words.month(last.month)}, ${verb} ${change === 0 ? "as" : "than"} in ${words.month(first.month)}.`;
}

/** Nothing was taken and nobody was asked. */
export const isBare = (overview: Overview) =>
  overview.scores.results === 0 && overview.open.length === 0;

/** The file of members: who, where, and of each assessment the latest score. */
export const takerColumns: CsvColumn<Taker>[] = [
  { head: "Member", value: ({ name }) => name },
  { head: "Role", value: ({ role }) => orgRoleWords[role] },
  { head: "Organization", value: ({ org }) => org },
  { head: "Last result", value: ({ took }) => took[0]?.at.slice(0, 10) },
  ...assessmentTypes.map((type): CsvColumn<Taker> => ({
    head: typeNames[type],
    value: ({ took }) => {
      const taken = took.find((one) => one.type === type);
      return taken && Number(taken.score);
    },
  })),
];

/** The file of organizations, as the table has them. */
export const organizationColumns: CsvColumn<OrganizationLine>[] = [
  { head: "Organization", value: ({ name }) => name },
  { head: "Members", value: ({ members }) => members },
  { head: "Took one", value: ({ took }) => took },
  { head: "Results", value: ({ results }) => results },
  { head: "Open assignments", value: ({ assignments }) => assignments },
  { head: "Open invitations", value: ({ invitations }) => invitations },
  { head: "Overdue", value: ({ overdue }) => overdue },
  { head: "Last result", value: ({ last }) => last?.slice(0, 10) },
];
