import type { PreviewChunk } from "./types";

const silent = "The server did not answer. Nothing was changed; ask again in a few seconds.";

/** What a version would do to the next customers, or why it was not said. */
export async function fetchPreviewChunk(
  id: string,
  after: string | null,
  signal: AbortSignal,
): Promise<{ chunk: PreviewChunk } | { message: string }> {
  try {
    const query = after ? `?after=${after}` : "";
    const response = await fetch(`/api/customers/health-models/${id}${query}`, { signal });
    const answer = (await response.json()) as PreviewChunk & { message?: string };
    return response.ok ? { chunk: answer } : { message: answer.message ?? silent };
  } catch {
    return { message: silent };
  }
}
