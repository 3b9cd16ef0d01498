import type { Json } from "@/lib/platform/database.types";
import { renewalParamsSchema } from "./schema";
import type { LostReason, RenewalParams, RenewalShow, RenewalSort } from "./schema";
import type { Figure, Renewal, RenewalCell, RenewalState } from "./types";

type Terms = { [key: string]: Json | undefined };
const asTerms = (terms: Json | null): Terms =>
  terms !== null && typeof terms === "object" && !Array.isArray(terms) ? terms : {};

/** A number among the terms of a contract, read as `private.term_number` reads it. */
function termNumber(terms: Terms, key: string): number | null {
  const text = String(terms[key] ?? "");
  return /^\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
}

export type RenewalTerms = {
  arr: number | null;
  pricing_terms: Json | null;
  start_date: string | null;
  end_date: string | null;
};

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const oneDay = 86_400_000;
const perYear: Record<string, number> = { month: 12, quarter: 4, year: 1 };

/** What a contract costs a year at its end: the last step of a ramp, the yearly amount, one that is scaled to a year. */
export function contractYearly(contract: RenewalTerms): number | null {
  const terms = asTerms(contract.pricing_terms);
  const { start_date: start, end_date: end, arr } = contract;
  const steps = (Array.isArray(terms.schedule) ? terms.schedule : [])
    .map((step) => asTerms(step))
    .filter((step) => {
      const from = String(step.from ?? "");
      return (
        /^\d{4}-\d\d-\d\d$/.test(from) &&
        end !== null &&
        from <= end &&
        termNumber(step, "yearly") !== null
      );
    })
    .sort((a, b) => String(b.from).localeCompare(String(a.from)));
  if (steps[0]) return termNumber(steps[0], "yearly");
  if (arr !== null) return arr;
  const amount = termNumber(terms, "amount");
  const times = perYear[String(terms.period ?? "")];
  if (amount !== null && times !== undefined) return amount * times;
  const total = termNumber(terms, "total_value");
  if (total === null || start === null || end === null) return null;
  const months = Math.max(1, Math.round(((utc(end) - utc(start)) / oneDay + 1) / 30.4375));
  return (total * 12) / months;
}

/** The yearly amount a renewal is about; where it renews by itself, with the rise that was agreed. */
export function renewalAmount(contract: RenewalTerms): number | null {
  const yearly = contractYearly(contract);
  if (yearly === null) return null;
  const terms = asTerms(contract.pricing_terms);
  const automatic = String(terms.auto_renewal ?? "") === "true";
  const rise = automatic ? (termNumber(terms, "uplift_percent") ?? 0) : 0;
  return Math.round(yearly * (100 + rise)) / 100;
}

/** The last day of the next term. Terms end on their last day, so the day after is what moves. */
export function nextTermEnd(end: string, months: number): string {
  const after = new Date(utc(end) + oneDay);
  const first = Date.UTC(after.getUTCFullYear(), after.getUTCMonth() + months, 1);
  const lastOfMonth = new Date(
    Date.UTC(after.getUTCFullYear(), after.getUTCMonth() + months + 1, 0),
  ).getUTCDate();
  return iso(first + (Math.min(after.getUTCDate(), lastOfMonth) - 2) * oneDay);
}

/** The day itself, or the Friday before a weekend: by then somebody has to act. */
export function workingDay(day: string): string {
  const weekday = new Date(utc(day)).getUTCDay();
  return iso(utc(day) - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0) * oneDay);
}

/** "Saturday" or "Sunday" where a day falls on one. */
export function weekendOf(day: string): "Saturday" | "Sunday" | null {
  const weekday = new Date(utc(day)).getUTCDay();
  return weekday === 6 ? "Saturday" : weekday === 0 ? "Sunday" : null;
}

/** How likely a customer renews, in percent: 30 + 0.7 × health, 60 without a score; less in silence and after the day. */
export function likelihoodOf(facts: {
  score: number | null;
  silent: boolean;
  overdue: boolean;
}): number {
  const base = facts.score === null ? 60 : 30 + Math.round((7 * facts.score) / 10);
  return Math.max(5, Math.min(95, base - (facts.silent ? 10 : 0) - (facts.overdue ? 15 : 0)));
}

/** The parts of a likelihood in words. */
export const likelihoodWords =
  "30 plus 0.7 times health, 60 without a score; 10 less for a silent customer, 15 less after the day has passed; 5 to 95";

/** What the days make of a renewal. */
export function stateOf(
  renewal: Pick<Renewal, "outcome" | "due_on" | "notice_on">,
  today: string,
): RenewalState {
  const { outcome, due_on, notice_on } = renewal;
  if (outcome !== "open") return outcome;
  if (due_on < today) return "overdue";
  if (notice_on !== null && notice_on < today) return "notice_passed";
  const soon = iso(utc(today) + 90 * oneDay);
  const next = notice_on !== null && notice_on < due_on ? notice_on : due_on;
  return next <= soon ? "due" : "upcoming";
}

export const stateNames: Record<RenewalState, string> = {
  upcoming: "Later",
  due: "Due",
  notice_passed: "Notice passed",
  overdue: "Overdue",
  won: "Won",
  lost: "Lost",
};

export const showNames: Record<RenewalShow, string> = {
  open: "Open",
  due: "Due in 90 days",
  notice_passed: "Notice passed",
  overdue: "Overdue",
  at_risk: "At risk",
  won: "Won",
  lost: "Lost",
  all: "All",
  kept: "Won or open",
};
export const tabShows = [
  "open",
  "due",
  "notice_passed",
  "overdue",
  "at_risk",
  "won",
  "lost",
  "all",
] as const;

export const lostNames: Record<LostReason, string> = {
  price: "Price",
  product: "The product lacks something",
  competitor: "Went to a competitor",
  budget: "No budget any more",
  sponsor_left: "The sponsor left",
  closed_down: "Closed down or was bought",
  terminated: "Ended before its term",
  other: "Something else",
};

/** How a won renewal compares with what was due. */
export function growthOf(
  renewal: Pick<Renewal, "amount_due" | "renewed_amount">,
): "up" | "down" | "same" {
  const { amount_due: due, renewed_amount: renewed } = renewal;
  if (due === null || renewed === null || due === renewed) return "same";
  return renewed > due ? "up" : "down";
}

export const sortNames: Record<RenewalSort, { label: string; first: "asc" | "desc" }> = {
  due: { label: "End", first: "asc" },
  notice: { label: "Notice", first: "asc" },
  customer: { label: "Customer", first: "asc" },
  health: { label: "Health", first: "asc" },
  likelihood: { label: "Likelihood", first: "asc" },
  amount: { label: "Amount due", first: "desc" },
  forecast: { label: "Forecast", first: "desc" },
};

export function sortOf(params: RenewalParams) {
  const sort = params.sort ?? "due";
  return { sort, dir: params.dir ?? sortNames[sort].first };
}

/** Reads the address of the list. Never throws: what cannot be read is as if it were not there. */
export const readRenewalParams = (raw: Record<string, unknown>): RenewalParams =>
  renewalParamsSchema.parse(raw);

/** The address of the list; what stands on its default is left out. */
export function renewalsHref(params: RenewalParams, change: Partial<RenewalParams> = {}): string {
  const next = { ...params, cursor: undefined, ...change };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(next))
    if (value !== undefined && value !== "" && !(key === "show" && value === "open"))
      query.set(key, value);
  const text = query.toString();
  return text ? `/renewals?${text}` : "/renewals";
}

/** The filter as `list_renewals` takes it. */
export function toFilter(params: RenewalParams): Record<string, string> {
  const { sort: _s, dir: _d, start: _t, cursor: _c, ...filter } = params;
  return Object.fromEntries(
    Object.entries({ show: "open", ...filter }).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
}

/** Which rows a figure counts. */
export const figureShow: Record<Figure, RenewalShow> = {
  due: "all",
  forecast: "kept",
  won: "won",
  lost: "lost",
  at_risk: "at_risk",
};
export const figures: Figure[] = ["due", "forecast", "won", "lost", "at_risk"];
export const figureNames: Record<Figure, string> = {
  due: "Due",
  forecast: "Forecast",
  won: "Won",
  lost: "Lost",
  at_risk: "At risk",
};

const lastOf = (month: string) => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return iso(Date.UTC(year, number, 0));
};

/** The twelve months from the first day of one. */
export function monthsFrom(start: string): string[] {
  const [year, month] = start.split("-").map(Number) as [number, number];
  return Array.from({ length: 12 }, (_, at) => iso(Date.UTC(year, month - 1 + at, 1)).slice(0, 7));
}

/** A month so many months on. */
export const monthAfter = (start: string, by: number) => {
  const [year, month] = start.split("-").map(Number) as [number, number];
  return iso(Date.UTC(year, month - 1 + by, 1)).slice(0, 7);
};

/** The days that a figure of a month, or of all twelve, counts. */
export const monthDays = (from: string, to = from) => ({ from: `${from}-01`, to: lastOf(to) });

/** Cells of one key as amounts by currency and the number of rows. */
export function amountsOf(cells: RenewalCell[], figure: Figure) {
  return {
    count: cells.reduce((sum, cell) => sum + cell[`${figure}_n`], 0),
    amounts: cells.flatMap((cell) =>
      cell[`${figure}_n`] > 0 && cell[figure] !== null
        ? [{ currency: cell.currency, amount: cell[figure] }]
        : [],
    ),
  };
}

/** The columns of the exported file; days as ISO, amounts as numbers, so that a spreadsheet can count with them. */
export const exportColumns: { head: string; value: (row: Renewal) => string | number | null }[] = [
  { head: "Customer", value: (row) => row.name },
  { head: "Contract", value: (row) => row.contract },
  { head: "CSM", value: (row) => row.owner?.name ?? null },
  { head: "Ends", value: (row) => row.due_on },
  { head: "Notice", value: (row) => row.notice_on },
  { head: "State", value: (row) => stateNames[row.state] },
  { head: "Health", value: (row) => row.health_score },
  { head: "Likelihood, %", value: (row) => row.likelihood },
  { head: "Likelihood from health, %", value: (row) => row.computed },
  { head: "Reason", value: (row) => row.override_reason },
  { head: "Amount due", value: (row) => row.amount_due },
  { head: "Forecast", value: (row) => row.expected },
  { head: "Renewed", value: (row) => row.renewed_amount },
  { head: "Currency", value: (row) => row.currency },
  { head: "Renewed until", value: (row) => row.next_end },
  { head: "Lost because", value: (row) => row.lost_reason && lostNames[row.lost_reason] },
  { head: "Decided", value: (row) => row.closed_on },
];
