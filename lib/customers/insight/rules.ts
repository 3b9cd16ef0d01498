import { unpackTurns } from "../transcript/rules";
import { insightParamsSchema } from "./schema";
import type {
  Importance,
  InsightKind,
  InsightParams,
  InsightSort,
  InsightSource,
  InsightStatus,
  InsightType,
} from "./schema";
import type { HealthMove, Insight, InsightDetail, ShownPlace } from "./types";

export const typeNames: Record<InsightType, string> = {
  concern: "Concern",
  action_item: "Action",
  decision: "Decision",
  quote: "Quote",
  sentiment: "Sentiment",
};
export const statusNames: Record<InsightStatus | "all", string> = {
  open: "Open",
  done: "Done",
  dismissed: "Dismissed",
  all: "All",
};
export const importanceNames: Record<Importance, string> = {
  high: "High",
  medium: "Medium",
  low: "Low",
};
export const sourceNames: Record<InsightSource, string> = {
  meeting: "Meeting",
  email: "Mail",
  crm: "CRM",
  agent: "Assistant",
  manual: "Typed by hand",
};
export const dueNames = { overdue: "Overdue", week: "In 7 days", none: "No day" } as const;
export const sortNames: Record<InsightSort, { label: string; first: "asc" | "desc" }> = {
  created: { label: "Newest", first: "desc" },
  importance: { label: "Importance", first: "asc" },
  due: { label: "Due", first: "asc" },
  customer: { label: "Customer", first: "asc" },
  type: { label: "Type", first: "asc" },
  owner: { label: "Owner", first: "asc" },
};

export const kindNames: Record<InsightKind, string> = {
  status: "state",
  owner: "owner",
  due_date: "day",
  importance: "importance",
};

/** Reads the address of the board. Never throws: what cannot be read is as if it were not there. */
export const readInsightParams = (raw: Record<string, unknown>): InsightParams =>
  insightParamsSchema.parse(raw);

export function sortOf(params: InsightParams) {
  const sort = params.sort ?? "created";
  return { sort, dir: params.dir ?? sortNames[sort].first };
}

/** The address of the board; what stands on its default is left out. */
export function insightsHref(
  params: Partial<InsightParams>,
  change: Partial<InsightParams> = {},
): string {
  const next = { ...params, cursor: undefined, ...change };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(next)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text && !(key === "status" && text === "open")) query.set(key, text);
  }
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `/insights?${text}` : "/insights";
}

/** The filter as the functions of the database take it. */
export function toFilter(params: InsightParams): Record<string, string | string[]> {
  const { by: _b, sort: _s, dir: _d, cursor: _c, ...filter } = params;
  return Object.fromEntries(
    Object.entries({ status: "open", ...filter }).filter(
      ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
    ),
  ) as Record<string, string | string[]>;
}

/** "3 insights done", "Owner of 1 insight set to Ines". */
export function doneWords(kind: InsightKind, value: string | null, count: number): string {
  const many = count === 1 ? "1 insight" : `${count} insights`;
  if (kind === "status") {
    const how: Record<string, string> = {
      open: "opened again",
      done: "done",
      dismissed: "dismissed",
    };
    return `${many} ${how[value ?? ""] ?? "changed"}`;
  }
  const name = kindNames[kind].charAt(0).toUpperCase() + kindNames[kind].slice(1);
  const words =
    kind === "importance" && value ? importanceNames[value as Importance].toLowerCase() : value;
  return value === null ? `${name} of ${many} emptied` : `${name} of ${many} set to ${words}`;
}

/** What an edit did to health, as a sentence; null where it did nothing. */
export function moveWords(move: HealthMove): string | null {
  if (move.before === move.after) return null;
  const word = (score: number | null) => (score === null ? "no data" : String(score));
  return `Health of ${move.name} went from ${word(move.before)} to ${word(move.after)}`;
}

const around = 2;

/** Each place with the turns around its sentence; a place whose transcript is gone keeps its quote alone. */
export function showPlaces(insight: Pick<InsightDetail, "places" | "transcripts">): ShownPlace[] {
  return insight.places.map((place) => {
    const transcript = place.transcript_id ? insight.transcripts[place.transcript_id] : undefined;
    if (!transcript) return { place, meeting: null, turns: [] };
    const { content, speakers, metadata, meeting_id, title, at } = transcript;
    const places =
      metadata !== null && typeof metadata === "object" && !Array.isArray(metadata)
        ? metadata.places
        : null;
    const all = unpackTurns(content, speakers, places);
    const turns = all
      .filter(({ number }) => place.turn !== null && Math.abs(number - place.turn) <= around)
      .map(({ number, speaker, text }) => ({
        number,
        speaker,
        text,
        cited: number === place.turn,
      }));
    return { place, meeting: { id: meeting_id, title, at }, turns };
  });
}

/** A text in three parts: before the quote, the quote, after it. */
export function splitAtQuote(
  text: string,
  place: Pick<ShownPlace["place"], "quote" | "start" | "end">,
) {
  const { quote, start, end } = place;
  const from =
    start !== null && end !== null && text.slice(start, end) === quote
      ? start
      : quote
        ? text.indexOf(quote)
        : -1;
  if (from < 0 || !quote) return { before: text, quote: "", after: "" };
  return { before: text.slice(0, from), quote, after: text.slice(from + quote.length) };
}

/** The columns of the exported file; days as ISO, so that a spreadsheet can sort by them. */
export const exportColumns: { head: string; value: (row: Insight) => string | null }[] = [
  { head: "Customer", value: (row) => row.customer.name },
  { head: "Type", value: (row) => typeNames[row.type] },
  { head: "Insight", value: (row) => row.content },
  { head: "Importance", value: (row) => importanceNames[row.importance] },
  { head: "Owner", value: (row) => row.owner },
  { head: "Due", value: (row) => row.due_date },
  { head: "State", value: (row) => statusNames[row.status] },
  { head: "Comes from", value: (row) => sourceNames[row.source] },
  { head: "Meeting", value: (row) => row.meeting?.title ?? null },
  { head: "Added", value: (row) => row.created_at.slice(0, 10) },
  { head: "Id", value: (row) => row.id },
];
