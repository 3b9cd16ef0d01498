import type { SearchHit } from "./types";

/** Thrown with the status of the answer, so that the palette can tell an ended session from a silent server. */
export class SearchFailed extends Error {
  override name = "SearchFailed";
  constructor(readonly status: number) {
    super(`search answered ${status}`);
  }
}

/** Asks the server; the caller aborts the question when another one replaces it. */
export async function fetchSearch(q: string, signal: AbortSignal): Promise<SearchHit[]> {
  const response = await fetch(`/api/search?q=${encodeURIComponent(q)}`, { signal });
  if (!response.ok) throw new SearchFailed(response.status);
  const body = (await response.json()) as { hits: SearchHit[] };
  return body.hits;
}
