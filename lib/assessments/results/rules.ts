import { brackets, typeNames, type Bracket } from "../template/schema";
import {
  cursorSchema,
  listParamsSchema,
  pageSize,
  type Cursor,
  type ListParams,
  type SortKey,
} from "./schema";
import type { ResultLine, ResultList } from "./types";

export type RawParams = Record<string, string | string[] | undefined>;

export const firstDir: Record<SortKey, "asc" | "desc"> = {
  date: "desc",
  score: "asc",
  type: "asc",
  person: "asc",
};

export const sortNames: Record<SortKey, { label: string; asc: string; desc: string }> = {
  date: { label: "Day", asc: "oldest first", desc: "newest first" },
  score: { label: "Score", asc: "lowest first", desc: "highest first" },
  type: { label: "Assessment", asc: "A to Z", desc: "Z to A" },
  person: { label: "Person", asc: "A to Z", desc: "Z to A" },
};

/** The half that a bracket stands for: "3.5" of `score_3_5`. */
export function halfOf(bracket: Bracket): string {
  return bracket.replace("score_", "").replace("_", ".");
}

export const bracketOptions = brackets.map((value) => ({
  value,
  label: `Bracket ${halfOf(value)}`,
}));
export const typeOptions = Object.entries(typeNames).map(([value, label]) => ({ value, label }));

/** Reads the address of the list. Never throws: what cannot be read is as if it were not there. */
export function readListParams(raw: RawParams): ListParams {
  return listParamsSchema.parse(raw);
}

export function sortOf(params: ListParams): { sort: SortKey; dir: "asc" | "desc" } {
  const sort = params.sort ?? "date";
  return { sort, dir: params.dir ?? firstDir[sort] };
}

/** The address of a list. Whatever stands on its default is left out; a change of anything begins at the first page. */
export function listHref(
  params: ListParams,
  change: Partial<ListParams> = {},
  path = "/assessments/results",
): string {
  const next: ListParams = { ...params, cursor: undefined, ...change };
  const { sort, dir } = sortOf(next);
  const query = new URLSearchParams();
  const put = (key: string, value: string | undefined) => {
    if (value) query.set(key, value);
  };
  put("q", next.q);
  put("type", next.type.join(","));
  put("bracket", next.bracket.join(","));
  for (const key of ["org", "person", "category", "mine", "period", "from", "to"] as const)
    put(key, next[key]);
  if (sort !== "date") put("sort", sort);
  if (dir !== firstDir[sort]) put("dir", dir);
  put("cursor", next.cursor);
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `${path}?${text}` : path;
}

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();

/** The filter as `list_results` takes it; days count from midnight UTC. */
export function toFilter(
  params: ListParams,
  now: Date,
): Record<string, string | string[] | boolean> {
  const from =
    params.from ??
    (params.period
      ? new Date(now.getTime() - Number(params.period) * 86_400_000).toISOString()
      : undefined);
  return {
    ...(params.q ? { q: params.q } : {}),
    ...(params.type.length ? { type: params.type } : {}),
    ...(params.bracket.length ? { bracket: params.bracket } : {}),
    ...(params.org ? { org: params.org } : {}),
    ...(params.person ? { person: params.person } : {}),
    ...(params.category ? { category: params.category } : {}),
    ...(params.mine ? { mine: true } : {}),
    ...(from ? { from } : {}),
    ...(params.to ? { to: dayAfter(params.to) } : {}),
  };
}

/** How many filters narrow the list. */
export function countFilters(params: ListParams): number {
  return Object.keys(toFilter(params, new Date(0))).length;
}

const encode = (cursor: Cursor) =>
  Buffer.from(JSON.stringify(cursor), "utf8").toString("base64url");

/** A cursor that cannot be read is the start of the list. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}

/** Which rows a page shows and where Before and After lead. */
export function placeOf(params: ListParams, list: ResultList) {
  const skipped = readCursor(params.cursor)?.skipped ?? 0;
  const step = (to: Omit<Cursor, "skipped"> | null, rows: number) =>
    to && listHref(params, { cursor: encode({ ...to, skipped: Math.max(0, rows) }) });
  return {
    from: skipped + 1,
    before: step(list.prev, skipped - pageSize),
    after:
      skipped + list.rows.length < list.total ? step(list.next, skipped + list.rows.length) : null,
  };
}

export const exportColumns: { head: string; value: (row: ResultLine) => string | number | null }[] =
  [
    { head: "Assessment", value: (row) => row.title },
    { head: "Version", value: (row) => row.version },
    { head: "Day", value: (row) => row.at.slice(0, 10) },
    { head: "Person", value: (row) => row.person },
    { head: "Organization", value: (row) => row.org },
    { head: "Score", value: (row) => row.score },
    { head: "Bracket", value: (row) => halfOf(row.bracket) },
    { head: "Bracket title", value: (row) => row.bracket_title },
    { head: "Confidence", value: (row) => row.confidence },
    { head: "Change since the run before", value: (row) => row.change },
    { head: "Id", value: (row) => row.id },
  ];
