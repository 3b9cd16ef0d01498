import { sizeNames, stageNames } from "../customer/rules";
import type { Cursor, ListParams } from "./schema";
import { usuallyHidden, type SortKey, type ViewCounts } from "./types";

export const pageSize = 20;

export const defaultSort: SortKey = "renewal";

/** The way each column is wanted first: what is worst, soonest, largest. */
export const firstDir: Record<SortKey, "asc" | "desc"> = {
  name: "asc",
  health: "asc",
  arr: "desc",
  stage: "asc",
  industry: "asc",
  renewal: "asc",
  last_touch: "asc",
  owner: "asc",
  created: "desc",
};

export const sortNames: Record<SortKey, { label: string; asc: string; desc: string }> = {
  renewal: { label: "Renewal", asc: "soonest first", desc: "latest first" },
  health: { label: "Health", asc: "lowest first", desc: "highest first" },
  arr: { label: "ARR", asc: "smallest first", desc: "largest first" },
  last_touch: { label: "Last touch", asc: "longest ago first", desc: "newest first" },
  name: { label: "Name", asc: "A to Z", desc: "Z to A" },
  stage: { label: "Stage", asc: "in order", desc: "in reverse order" },
  industry: { label: "Industry", asc: "A to Z", desc: "Z to A" },
  owner: { label: "Owner", asc: "A to Z", desc: "Z to A" },
  created: { label: "Created", asc: "oldest first", desc: "newest first" },
};

export const bandNames = {
  healthy: "Healthy",
  watch: "Watch",
  risk: "At risk",
  none: "Not enough data",
} as const;

export const linkNames = {
  not_invited: "Not invited",
  invited: "Invited",
  expired: "Invitation expired",
  joined: "Joined",
} as const;

export const unknownNames = { arr: "ARR", industry: "Industry", size: "Size" } as const;

export const movedNames = { up: "Up by 3 or more", down: "Down by 3 or more" } as const;

/** "Balanced, version 2" of "balanced.2"; a key is made of a model's name, so that it can be read as one. */
export function modelName(model: string): string {
  const [key = "", version] = model.split(".");
  const words = key.replace(/^model_/, "").replaceAll("_", " ");
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return version ? `${name}, version ${version}` : name;
}

/** The customers a version of a health model scores: all of them, also those that lists leave out by themselves. */
export function modelHref(key: string, version: number): string {
  return listHref({ ...nothing, stage_not: [], archived: "all", model: `${key}.${version}` });
}

/** The order asked for, or the one the list has by itself. */
export function sortOf(params: ListParams): { sort: SortKey; dir: "asc" | "desc" } {
  const sort = params.sort ?? defaultSort;
  return { sort, dir: params.dir ?? firstDir[sort] };
}

/** The address of a list. Whatever stands on its default is left out; a change of anything begins at the first page. */
export function listHref(params: ListParams, change: Partial<ListParams> = {}): string {
  const next: ListParams = { ...params, cursor: undefined, ...change };
  const { sort, dir } = sortOf(next);
  const query = new URLSearchParams();
  const put = (key: string, value: string | number | undefined) => {
    if (value !== undefined && value !== "") query.set(key, String(value));
  };
  put("q", next.q);
  put("stage", next.stage.join(","));
  if (next.stage.length === 0 && next.stage_not.join() !== usuallyHidden.join()) {
    put("stage_not", next.stage_not.join(",") || "none");
  }
  put("industry", next.industry);
  put("band", next.band);
  put("renewal_within", next.renewal_within);
  put("silent", next.silent);
  put("link", next.link);
  put("owner", next.owner);
  put("currency", next.currency);
  put("size", next.size);
  put("without", next.without);
  put("renewal_from", next.renewal_from);
  put("renewal_to", next.renewal_to);
  put("moved", next.moved);
  put("model", next.model);
  put("archived", next.archived);
  if (sort !== defaultSort) put("sort", sort);
  if (dir !== firstDir[sort]) put("dir", dir);
  put("columns", next.columns?.join(","));
  put("view", next.view);
  put("cursor", next.cursor);
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `/customers?${text}` : "/customers";
}

export type ListFilter = Record<string, string | number | boolean | string[]>;

/** The filter as `list_customers` takes it. */
export function toFilter(params: ListParams): ListFilter {
  return {
    archived: params.archived ?? "hidden",
    ...(params.q ? { q: params.q } : {}),
    ...(params.stage.length > 0 ? { stage: params.stage } : {}),
    ...(params.stage_not.length > 0 ? { stage_not: params.stage_not } : {}),
    ...(params.industry ? { industry: params.industry } : {}),
    ...(params.band ? { band: params.band } : {}),
    ...(params.renewal_within ? { renewal_within: params.renewal_within } : {}),
    ...(params.silent ? { silent: true } : {}),
    ...(params.link ? { link: params.link } : {}),
    ...(params.owner ? { owner: params.owner } : {}),
    ...(params.currency ? { currency: params.currency } : {}),
    ...(params.size ? { size: params.size } : {}),
    ...(params.without ? { without: params.without } : {}),
    ...(params.renewal_from ? { renewal_from: params.renewal_from } : {}),
    ...(params.renewal_to ? { renewal_to: params.renewal_to } : {}),
    ...(params.moved ? { moved: params.moved } : {}),
    ...(params.model ? { model: params.model } : {}),
  };
}

type FilterKey =
  | "q"
  | "stage"
  | "stage_not"
  | "industry"
  | "band"
  | "renewal_within"
  | "silent"
  | "link"
  | "owner"
  | "currency"
  | "size"
  | "without"
  | "renewal_from"
  | "renewal_to"
  | "moved"
  | "model"
  | "archived";

export type ActiveFilter = {
  key: FilterKey;
  name: string;
  value: string;
  without: Partial<ListParams>;
};

/** The filters in force, in words, each with the change that takes it away. */
export function activeFilters(params: ListParams, ownerName?: string): ActiveFilter[] {
  const found: ActiveFilter[] = [];
  const add = (
    key: FilterKey,
    name: string,
    value: string,
    without: Partial<ListParams> = { [key]: undefined },
  ) => found.push({ key, name, value, without });
  if (params.q) add("q", "Search", `“${params.q}”`);
  if (params.stage.length > 0) {
    add("stage", "Stage", inWords(params.stage, "or"), { stage: [], stage_not: usuallyHidden });
  }
  if (params.stage_not.length > 0)
    add("stage_not", "Stage is not", inWords(params.stage_not, "or"), { stage_not: [] });
  if (params.industry) add("industry", "Industry", params.industry);
  if (params.band) add("band", "Health", bandNames[params.band]);
  if (params.renewal_within) add("renewal_within", "Renewal", `in ${params.renewal_within} days`);
  if (params.silent) add("silent", "Last touch", "Silent");
  if (params.link) add("link", "Their organization", linkNames[params.link]);
  if (params.owner)
    add("owner", "Owner", params.owner === "none" ? "Nobody" : (ownerName ?? "One CSM"));
  if (params.currency) add("currency", "Currency", params.currency);
  if (params.size) add("size", "Size", sizeNames[params.size]);
  if (params.without) add("without", "Not known", unknownNames[params.without]);
  if (params.renewal_from) add("renewal_from", "Renewal from", params.renewal_from);
  if (params.renewal_to) add("renewal_to", "Renewal until", params.renewal_to);
  if (params.moved) add("moved", "Score in 30 days", movedNames[params.moved]);
  if (params.model) add("model", "Health model", modelName(params.model));
  if (params.archived) add("archived", "Archived", params.archived === "only" ? "Only" : "Shown");
  else add("archived", "Archived", "Hidden", { archived: "all" });
  return found;
}

function inWords(stages: ListParams["stage"], word: string): string {
  const names = stages.map((stage) => stageNames[stage]);
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}

/** What the list is asked when its address says nothing. */
const nothing: ListParams = { stage: [], stage_not: usuallyHidden, columns: undefined };

/** The built-in views, each of them an address with filters; their counts come with the list. */
export const views: { key: keyof ViewCounts; label: string; filters: Partial<ListParams> }[] = [
  { key: "all", label: "All", filters: {} },
  { key: "renewals_90", label: "Renewals in 90 days", filters: { renewal_within: 90 } },
  { key: "at_risk", label: "At risk", filters: { band: "risk" } },
  { key: "silent", label: "Silent", filters: { silent: "1" } },
  { key: "not_invited", label: "Not invited yet", filters: { link: "not_invited" } },
];

export function viewHref(view: (typeof views)[number]): string {
  return listHref(nothing, view.filters);
}

/** Which view the filters make up, if any. Searching inside a view and sorting it do not leave it. */
export function currentView(params: ListParams): keyof ViewCounts | null {
  const filters = JSON.stringify(toFilter({ ...params, q: undefined }));
  return (
    views.find((view) => JSON.stringify(toFilter({ ...nothing, ...view.filters })) === filters)
      ?.key ?? null
  );
}

/** A state of the list, as `stateOf` wrote it, opened as the saved view that keeps it. */
export function stateHref(state: string, view: string): string {
  return `/customers?${[state, `view=${view}`].filter(Boolean).join("&")}`;
}

/** A place in the list, and the way to go from it, as one word of the address. */
export function writePlace(cursor: Cursor): string {
  const text = JSON.stringify([cursor.dir, cursor.value, cursor.id]);
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
