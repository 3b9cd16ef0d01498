import type { BulkOperation } from "./types";

/** How far a change is, for a page that waits; null when the server did not answer this time. */
export async function fetchBulk(id: string): Promise<BulkOperation | null> {
  try {
    const response = await fetch(`/api/customers/bulk/${id}`);
    return response.ok ? ((await response.json()) as BulkOperation) : null;
  } catch {
    return null;
  }
}
