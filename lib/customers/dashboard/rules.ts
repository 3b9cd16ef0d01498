import { sizeNames, stageNames } from "../customer/rules";
import type { Size, Stage } from "../customer/schema";
import type { HealthBand } from "../health/types";
import { listHref } from "../portfolio/rules";
import { readListParams } from "../portfolio/schema";
import type { ListParams } from "../portfolio/schema";
import type { Amounts, BandMonth, Portfolio, Split, SplitLine } from "./types";

export const bandOrder: readonly HealthBand[] = ["healthy", "watch", "risk", "none"];

const nothing: SplitLine = {
  key: null,
  customers: 0,
  at_risk: 0,
  silent: 0,
  arr: {},
  arr_at_risk: {},
};

/** One part of a split; all zero where nobody is in it. */
export function partOf(portfolio: Portfolio, split: Split, key: string | null): SplitLine {
  return portfolio.splits[split]?.find((line) => line.key === key) ?? { ...nothing, key };
}

/** The whole portfolio as one line. */
export const wholeOf = (portfolio: Portfolio) => partOf(portfolio, "all", "all");

/** The currency that most customers pay in: its amounts stand in the figures, the others beside them. */
export function mainCurrency(portfolio: Portfolio): string {
  const lines = portfolio.splits.currency ?? [];
  return (lines.find((line) => Object.keys(line.arr).length > 0) ?? lines[0])?.key ?? "EUR";
}

/** Amounts with the main currency first, the rest by their size. */
export function inOrder(amounts: Amounts, main: string): [string, number][] {
  return Object.entries(amounts).sort(
    ([a, x], [b, y]) => Number(b === main) - Number(a === main) || y - x || a.localeCompare(b),
  );
}

const lastDay = (month: string) => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The days of a month that lie in the ninety days from today. */
export function renewalDays(month: string, today: string): { from: string; to: string } {
  const from = `${month}-01` < today ? today : `${month}-01`;
  const end = plusDays(today, 90);
  const last = lastDay(month);
  return { from, to: last > end ? end : last };
}

const base = readListParams({});

/** The list that a figure counts, of the CSM whose portfolio it is. */
export function figureHref(owner: string | undefined, change: Partial<ListParams>): string {
  const stages = change.stage ? { stage_not: [] } : {};
  return listHref({ ...base, owner, ...stages, ...change });
}

/** The filter of one part of a split. */
export function partFilter(split: Split, key: string | null, today: string): Partial<ListParams> {
  switch (split) {
    case "band":
      return { band: key as HealthBand };
    case "stage":
      return { stage: [key as Stage] };
    case "size":
      return key === null ? { without: "size" } : { size: key as Size };
    case "industry":
      return key === null ? { without: "industry" } : { industry: key };
    case "currency":
      return { currency: key ?? undefined };
    case "csm":
      return { owner: key ?? "none" };
    case "renewal": {
      const { from, to } = renewalDays(key ?? today.slice(0, 7), today);
      return { renewal_from: from, renewal_to: to };
    }
    case "all":
      return {};
  }
}

/** A part in words; months are written by the reader's formats. */
export function partName(split: Split, line: Pick<SplitLine, "key" | "name">): string {
  if (split === "csm") return line.key === null ? "No CSM" : (line.name ?? "A closed account");
  if (line.key === null) return "Not known";
  if (split === "stage") return stageNames[line.key as Stage] ?? line.key;
  if (split === "size") return (sizeNames[line.key as Size] ?? line.key).split(",")[0]!;
  return line.key;
}

const stageOrder = Object.keys(stageNames);
const sizeOrder = Object.keys(sizeNames);

/** Sizes and stages in their own order, months by time, the rest by how many there are; what is not known comes last. */
export function sortedParts(portfolio: Portfolio, split: Split): SplitLine[] {
  const order = { size: sizeOrder, stage: stageOrder }[split as string];
  const place = (key: string) => (order ? order.indexOf(key) : 0);
  return [...(portfolio.splits[split] ?? [])].sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (split === "renewal") return a.key.localeCompare(b.key);
    return place(a.key) - place(b.key) || b.customers - a.customers || a.key.localeCompare(b.key);
  });
}

/** The months of the drawing with today as the last point. */
export function movement(portfolio: Portfolio): BandMonth[] {
  const now = Object.fromEntries(
    bandOrder.map((band) => [band, partOf(portfolio, "band", band).customers]),
  ) as Record<HealthBand, number>;
  return [...portfolio.months, { day: portfolio.today, ...now }];
}

/** What twelve months did to those at risk, in a sentence with its numbers. */
export function movementFinding(
  points: readonly BandMonth[],
  day: (day: string) => string,
): string {
  const first = points.find((point) => point.healthy + point.watch + point.risk > 0);
  const last = points.at(-1);
  if (!first || !last || first === last) return "There is no score of an earlier month yet.";
  const all = (point: BandMonth) => point.healthy + point.watch + point.risk + point.none;
  const at = (point: BandMonth) => `${point.risk} of ${all(point)}`;
  const change = last.risk - first.risk;
  const verb = change === 0 ? "as many" : change > 0 ? `${change} more` : `${-change} fewer`;
  return `At risk: ${at(last)} now, ${at(first)} on ${day(first.day)}; ${verb} than then.`.replace(
    "as many than then",
    "as many as then",
  );
}
