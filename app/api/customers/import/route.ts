import type { NextRequest } from "next/server";
import { getViewer } from "@/lib/identity/gate";
import { inMegabytes, limits, refuseSize } from "@/lib/customers/import-file/rules";
import { stageFile } from "@/lib/customers/import/mutations";
import { readFailure } from "@/lib/platform/action";
import { AppError, sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const statuses: { [code: string]: number } = {
  too_large: 413,
  session_ended: 401,
  not_allowed: 403,
  unavailable: 503,
  fault: 500,
};

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { "cache-control": "private, no-store" } });

const refuse = (code: string, message = sentenceFor(code)) =>
  answer({ code, message }, statuses[code] ?? 422);

/**
 * The bytes of the body, up to the limit of an import. A longer one is read to its end, up to a bound, and thrown away as
 * it comes: a browser that is still sending does not see the answer.
 */
async function readBody(request: NextRequest): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size <= limits.bytes) parts.push(part);
    else parts.length = 0;
    if (size > limits.bytes * 5) break;
  }
  const refusal = refuseSize(size);
  if (refusal)
    throw new AppError(
      refusal.code,
      size > limits.bytes * 5
        ? refusal.message.replace(inMegabytes(size), "more than 100 MB")
        : refusal.message,
    );
  return Buffer.concat(parts);
}

/** A file name as the browser sends it, without the folders that some put before it. */
function fileName(request: NextRequest): string | null {
  const sent = request.headers.get("x-file-name");
  if (!sent) return null;
  try {
    return decodeURIComponent(sent).split(/[/\\]/).at(-1)!.trim().slice(0, 255) || "Pasted table";
  } catch {
    return null;
  }
}

/** Takes a file of customers, reads it and stores its rows; nothing is written to a customer before somebody says so. */
export async function POST(request: NextRequest): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse("session_ended");
    const db = await getDb();
    if (viewer.role === "user") {
      await db.rpc("log_refusal", { p_action: "customer.import", p_details: {} });
      return refuse("not_allowed");
    }
    // No form of another site can send this header, so no other site can make a browser upload.
    const name = fileName(request);
    if (!name) return refuse("invalid_input", "This file came without a name. Choose it again.");
    return answer(await stageFile(db, viewer, { name, bytes: await readBody(request) }));
  } catch (error) {
    const { code, message } = readFailure(error, "customer.import");
    return refuse(code, message);
  }
}
