import type { NextRequest } from "next/server";
import * as z from "zod";
import { getViewer } from "@/lib/identity/gate";
import { getFilePlace } from "@/lib/customers/contract-file/data";
import { disposition, mimeTypes } from "@/lib/customers/contract-file/rules";
import { openObject } from "@/lib/customers/contract-file/service";
import type { FileKind } from "@/lib/customers/file-text/types";
import { readFailure } from "@/lib/platform/action";
import { sentenceFor } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";

const privately = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };
const refuse = (status: number, code: string, message = sentenceFor(code)) =>
  Response.json({ code, message }, { status, headers: privately });

/**
 * The original file of a contract's document, for whoever may see its row. `?open` shows a PDF in the browser; `?reading`
 * says only whether a language model still reads it, for a page that waits.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/contracts/files/[id]">,
): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse(401, "session_ended");
    if (viewer.role === "user") return refuse(404, "not_found");
    const id = z.uuid().safeParse((await params).id);
    const file = id.success ? await getFilePlace(await getDb(), id.data) : null;
    if (!file) return refuse(404, "not_found");
    if (request.nextUrl.searchParams.has("reading"))
      return Response.json({ second_state: file.second_state }, { headers: privately });
    const kept = file.has_object ? await openObject(file.path) : null;
    if (!kept) {
      return refuse(
        404,
        "file_not_kept",
        "Of this document the text is kept, not the original file. The text stands on its page.",
      );
    }
    const kind = file.kind as FileKind;
    const open = kind === "pdf" && request.nextUrl.searchParams.has("open");
    return new Response(kept.stream(), {
      headers: {
        ...privately,
        "content-type": kind === "txt" ? "text/plain; charset=utf-8" : mimeTypes[kind],
        "content-length": String(kept.size),
        "content-disposition": disposition(open ? "inline" : "attachment", file.file_name),
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      },
    });
  } catch (error) {
    const { code, message } = readFailure(error, "contract.file.open");
    return refuse(503, code, message);
  }
}
