import type { NoticeFeed } from "./types";

/** Thrown with the status of the answer, so that the bell can tell an ended session from a silent server. */
export class FeedFailed extends Error {
  override name = "FeedFailed";
  constructor(readonly status: number) {
    super(`notifications answered ${status}`);
  }
}

/** The newest news and the number that is unread. */
export async function fetchNotices(signal?: AbortSignal): Promise<NoticeFeed> {
  const response = await fetch("/api/notifications", { signal });
  if (!response.ok) throw new FeedFailed(response.status);
  return (await response.json()) as NoticeFeed;
}
