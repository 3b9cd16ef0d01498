import { after, type NextRequest } from "next/server";
import * as z from "zod";
import { getViewer } from "@/lib/identity/gate";
import { readSecond, takeFile } from "@/lib/customers/contract-file/mutations";
import { fileLimits } from "@/lib/customers/file-text/rules";
import { readFailure } from "@/lib/platform/action";
import { AppError, sentenceFor } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import { getDb } from "@/lib/platform/supabase/server";

const statuses: { [code: string]: number } = {
  too_large: 413,
  session_ended: 401,
  not_allowed: 403,
  not_found: 404,
  busy: 503,
  unavailable: 503,
  fault: 500,
};

const answer = (body: object, status = 200) =>
  Response.json(body, { status, headers: { "cache-control": "private, no-store" } });

const refuse = (code: string, message = sentenceFor(code)) =>
  answer({ code, message }, statuses[code] ?? 422);

/**
 * The bytes of the body, up to the limit of a file. A longer one is read to its end, up to a bound, and thrown away as it
 * comes: a browser that is still sending does not see the answer.
 */
async function readBody(request: NextRequest): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size <= fileLimits.bytes) parts.push(part);
    else parts.length = 0;
    if (size > fileLimits.bytes * 10) break;
  }
  if (size > fileLimits.bytes) {
    const words = size > fileLimits.bytes * 10 ? "more than 100" : (size / 1024 / 1024).toFixed(1);
    throw new AppError(
      "too_large",
      `This file has ${words} MB; files of up to 10 MB are read. Leave out pictures or attachments, or split it.`,
    );
  }
  return Buffer.concat(parts);
}

/** A file name as the browser sends it, without folders and without signs that no name has. */
function fileName(request: NextRequest): string | null {
  try {
    const sent = decodeURIComponent(request.headers.get("x-file-name") ?? "");
    const name = sent
      .split(/[/\\]/)
      .at(-1)!
      .replaceAll(/\p{Cc}/gu, " ")
      .trim();
    return name ? name.slice(-255) : null;
  } catch {
    return null;
  }
}

/** Takes the document of a contract, reads it and stores it; nothing is written to a contract before somebody confirms. */
export async function POST(request: NextRequest): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse("session_ended");
    const db = await getDb();
    if (viewer.role === "user") {
      await db.rpc("log_refusal", { p_action: "contract.file.add", p_details: {} });
      return refuse("not_allowed");
    }
    const customer = z.uuid().safeParse(request.nextUrl.searchParams.get("customer"));
    if (!customer.success) return refuse("not_found");
    // No form of another site can send this header, so no other site can make a browser upload.
    const name = fileName(request);
    if (!name) return refuse("invalid_input", "This file came without a name. Choose it again.");
    const bytes = await readBody(request);
    const uploaded = await takeFile(db, { customer: customer.data, name, bytes });
    if ("id" in uploaded && uploaded.asksModel) {
      after(() =>
        readSecond(db, uploaded.id).catch((error: Error) =>
          logger.warn({ action: "contract.file.second", message: error.message }, "not kept"),
        ),
      );
    }
    return answer(uploaded);
  } catch (error) {
    const { code, message } = readFailure(error, "contract.file.add");
    return refuse(code, message);
  }
}
