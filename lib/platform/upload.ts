import "server-only";
import type { NextRequest } from "next/server";
import { sentenceFor } from "./errors";

const statuses: { [code: string]: number } = {
  too_large: 413,
  session_ended: 401,
  not_allowed: 403,
  not_found: 404,
  busy: 503,
  unavailable: 503,
  fault: 500,
};

/** What a route that takes a file answers. */
export const answerUpload = (body: object, status = 200) =>
  Response.json(body, { status, headers: { "cache-control": "private, no-store" } });

/** A refusal with its sentence; a file that is no good is 422. */
export const refuseUpload = (code: string, message = sentenceFor(code)) =>
  answerUpload({ code, message }, statuses[code] ?? 422);

/** Where reading ends, however long the body is. */
export const uploadEnd = 100 * 1024 * 1024;

/**
 * The bytes of the body, none where it is longer than `most`, and how many came. A longer one is read to its end, up to a
 * bound, and thrown away as it comes: a browser that is still sending does not see the answer.
 */
export async function readUpload(
  request: NextRequest,
  most: number,
): Promise<{ bytes: Uint8Array; size: number }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts.length = 0;
    if (size > uploadEnd) break;
  }
  return { bytes: Buffer.concat(parts), size };
}

/** A file's name as the browser sends it, without the folders that some put before it; null where none came. */
export function sentFileName(request: NextRequest): string | null {
  const sent = request.headers.get("x-file-name");
  if (!sent) return null;
  try {
    return decodeURIComponent(sent)
      .split(/[/\\]/)
      .at(-1)!
      .replaceAll(/\p{Cc}/gu, " ")
      .trim();
  } catch {
    return null;
  }
}
