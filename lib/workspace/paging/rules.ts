/** A place in a list that is paged by key: where the page starts, and the starts of the pages before it. */
export type Place = {
  /** The key of the row before the first one; null at the start of the list. */
  cursor: Record<string, unknown> | null;
  /** How many pages lie before this one. */
  page: number;
  before: Record<string, string | null> | null;
  after: (next: Record<string, unknown> | null) => Record<string, string | null> | null;
};

type Param = string | string[] | undefined;

/** So many steps back are remembered in the address; beyond them "Before" leads to the start. */
const remembered = 20;

const encode = (key: Record<string, unknown>) =>
  Buffer.from(JSON.stringify(key), "utf8").toString("base64url");

function decode(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return value && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const first = (value: Param) => (Array.isArray(value) ? value[0] : value) ?? "";

/**
 * Reads where in the list the address stands. `cursor` is this page, `trail` the pages on the way to it, `page` their
 * number. A cursor that cannot be read is the start of the list.
 */
export function readPlace(params: { cursor?: Param; trail?: Param; page?: Param }): Place {
  const here = first(params.cursor);
  const cursor = here ? decode(here) : null;
  const trail = cursor
    ? first(params.trail)
        .split(".")
        .filter((key) => decode(key))
    : [];
  const counted = Number.parseInt(first(params.page), 10);
  const page = cursor ? (counted > 0 && counted < 1_000_000 ? counted : 1) : 0;
  const back = trail.at(-1);
  return {
    cursor,
    page,
    before: cursor
      ? back && page > 1
        ? { cursor: back, trail: trail.slice(0, -1).join(".") || null, page: String(page - 1) }
        : { cursor: null, trail: null, page: null }
      : null,
    after: (next) =>
      next && {
        cursor: encode(next),
        trail: (cursor ? [...trail, here] : []).slice(-remembered).join(".") || null,
        page: String(page + 1),
      },
  };
}
