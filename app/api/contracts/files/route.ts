import { after, type NextRequest } from "next/server";
import * as z from "zod";
import { getViewer } from "@/lib/identity/gate";
import { readSecond, takeFile } from "@/lib/customers/contract-file/mutations";
import { fileLimits } from "@/lib/customers/file-text/rules";
import { readFailure } from "@/lib/platform/action";
import { AppError } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
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
  const { bytes, size } = await readUpload(request, fileLimits.bytes);
  if (size <= fileLimits.bytes) return bytes;
  const words = size > uploadEnd ? "more than 100" : (size / 1024 / 1024).toFixed(1);
  throw new AppError(
    "too_large",
    `This file has ${words} MB; files of up to 10 MB are read. Leave out pictures or attachments, or split it.`,
  );
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
    // The end of a long name has its kind.
    const name = sentFileName(request)?.slice(-255);
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
