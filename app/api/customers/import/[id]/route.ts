import type { NextRequest } from "next/server";
import * as z from "zod";
import { getViewer } from "@/lib/identity/gate";
import { getImport, walkBadRows } from "@/lib/customers/import/data";
import { badRowLine, badRowsHead, isStalled } from "@/lib/customers/import/rules";
import type { Counts, Import, ImportRow, Progress } from "@/lib/customers/import/types";
import { readFailure } from "@/lib/platform/action";
import { sentenceFor } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import { getDb, type Db } from "@/lib/platform/supabase/server";

const privately = { "cache-control": "private, no-store" };
const refuse = (status: number, code: string, message = sentenceFor(code)) =>
  Response.json({ code, message }, { status, headers: privately });

/** How far the work on an import is; with `?as=csv` the file of its bad rows, each with its reason. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/api/customers/import/[id]">,
): Promise<Response> {
  try {
    const viewer = await getViewer();
    if (!viewer) return refuse(401, "session_ended");
    const id = z.uuid().safeParse((await params).id);
    const db = await getDb();
    const file = id.success ? await getImport(db, id.data) : null;
    if (!file) return refuse(404, "not_found");
    return request.nextUrl.searchParams.get("as") === "csv"
      ? await badRows(db, file)
      : progress(file);
  } catch (error) {
    const { code, message } = readFailure(error, "customer.import.progress");
    return refuse(503, code, message);
  }
}

const counts = [
  "total",
  "staged",
  "checked",
  "reached",
  "to_create",
  "to_update",
  "unchanged",
  "faulty",
  "noted",
  "applied",
  "moved",
  "undone",
  "kept",
] as const satisfies (keyof Counts)[];

/** The counts alone: cells, headers and profiles stay here. */
function progress(file: Import): Response {
  const counted = Object.fromEntries(counts.map((name) => [name, file[name]])) as Counts;
  const body: Progress = { ...counted, state: file.state, stalled: isStalled(file, Date.now()) };
  return Response.json(body, { headers: privately });
}

/** The first page is read before the answer begins, so that a refusal is a refusal. */
async function badRows(db: Db, file: Import): Promise<Response> {
  const pages = walkBadRows(db, file.id);
  const first = await pages.next();
  const encoder = new TextEncoder();
  const lines = (rows: ImportRow[]) =>
    encoder.encode(rows.map((row) => badRowLine(row, file.headers)).join(""));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // The mark at the beginning tells spreadsheets that the file is UTF-8.
      controller.enqueue(encoder.encode(`\ufeff${badRowsHead(file.headers)}`));
      controller.enqueue(lines(first.value ?? []));
    },
    async pull(controller) {
      try {
        const page = await pages.next();
        if (page.done) controller.close();
        else controller.enqueue(lines(page.value));
      } catch (error) {
        logger.error(
          { action: "customer.import.rows", message: (error as Error).message },
          "download broke off",
        );
        controller.error(error);
      }
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
  const name = file.file_name.replace(/\.[a-z]{2,4}$/i, "").replace(/[^\p{L}\p{N} _-]/gu, "");
  return new Response(body, {
    headers: {
      ...privately,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="bad-rows.csv"; filename*=UTF-8''${encodeURIComponent(`${name} bad rows.csv`)}`,
    },
  });
}
