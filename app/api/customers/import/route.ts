import type { NextRequest } from "next/server";
import { getViewer } from "@/lib/identity/gate";
import { inMegabytes, limits, refuseSize } from "@/lib/customers/import-file/rules";
import { stageFile } from "@/lib/customers/import/mutations";
import { readFailure } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";
import {
  answerUpload as answer,
  readUpload,
  refuseUpload as refuse,
  sentFileName,
  uploadEnd,
} from "@/lib/platform/upload";

/** The body, or the refusal of its size. */
async function readBody(request: NextRequest): Promise<Uint8Array> {
  const { bytes, size } = await readUpload(request, limits.bytes);
  const refusal = refuseSize(size);
  if (!refusal) return bytes;
  throw new AppError(
    refusal.code,
    size > uploadEnd
      ? refusal.message.replace(inMegabytes(size), "more than 100 MB")
      : refusal.message,
  );
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
    const sent = sentFileName(request);
    if (sent === null)
      return refuse("invalid_input", "This file came without a name. Choose it again.");
    const name = sent.slice(0, 255) || "Pasted table";
    return answer(await stageFile(db, viewer, { name, bytes: await readBody(request) }));
  } catch (error) {
    const { code, message } = readFailure(error, "customer.import");
    return refuse(code, message);
  }
}
