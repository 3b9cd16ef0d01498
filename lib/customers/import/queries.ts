import type { Progress } from "./types";

/** Thrown with what the server said; `status` 0 is a server that did not answer. */
export class ImportFailed extends Error {
  override name = "ImportFailed";
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

const silent = "The server did not answer. The file was not imported; try again in a few seconds.";

/** Hands a file or pasted text to the server, which reads it and answers the import to go on with. */
export async function uploadFile(name: string, body: Blob): Promise<{ id: string; rows: number }> {
  let response: Response;
  try {
    response = await fetch("/api/customers/import", {
      method: "POST",
      body,
      headers: {
        "content-type": "application/octet-stream",
        "x-file-name": encodeURIComponent(name),
      },
    });
  } catch {
    throw new ImportFailed(0, silent);
  }
  const answer = (await response.json().catch(() => null)) as {
    id?: string;
    rows?: number;
    message?: string;
  } | null;
  if (response.ok && answer?.id) return { id: answer.id, rows: answer.rows ?? 0 };
  throw new ImportFailed(response.status, answer?.message ?? silent);
}

/** How far the work on an import is. */
export async function fetchProgress(id: string, signal?: AbortSignal): Promise<Progress> {
  const response = await fetch(`/api/customers/import/${id}`, { signal });
  if (!response.ok) throw new ImportFailed(response.status, silent);
  return (await response.json()) as Progress;
}
