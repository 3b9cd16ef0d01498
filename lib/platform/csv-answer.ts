import "server-only";
import { unstable_rethrow } from "next/navigation";
import { isUnreachable, readFailure } from "./action";
import { csvLine, type CsvColumn } from "./csv";
import { sentenceFor } from "./errors";
import { logger } from "./logger";
import { getDb, type Db } from "./supabase/server";

const statuses: { [code: string]: number } = {
  invalid_input: 400,
  session_ended: 401,
  not_allowed: 403,
  not_found: 404,
  unavailable: 503,
  fault: 500,
};

/** A download that does not come, as a sentence: browsers show it, and no half file takes its place. */
export const refuseFile = (code: string, sentence = sentenceFor(code)) =>
  new Response(`${sentence}\n`, {
    status: statuses[code] ?? 400,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** What went wrong on the way to a file, as its refusal; what nobody foresaw is in the log. */
export function refuseFault(error: unknown, action: string): Response {
  // While building, Next says by an error that an address is asked for each time anew.
  unstable_rethrow(error);
  const fault = (error ?? {}) as Error;
  if (isUnreachable(fault) || fault.name === "UnavailableError")
    return refuseFile("unavailable", "The server did not answer. Export again in a few seconds.");
  const { code } = readFailure(error, action);
  return code === "fault" ? refuseFile("fault") : refuseFile(code);
}

export const fileHeaders = (type: string, name: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
  "cache-control": "private, no-store",
});

type Ask<Row, Viewer> = {
  /** What a refusal and the log call it. */
  action: string;
  /** The name of the file without its ending. */
  name: string;
  columns: readonly CsvColumn<Row>[];
  viewer: () => Promise<Viewer | null>;
  /** Who may have it; everybody signed in where nothing is said. A refusal is noted. */
  may?: (viewer: Viewer) => boolean;
  rows: (db: Db, viewer: Viewer) => AsyncGenerator<Row[]>;
};

/** The file's name with the day on which it was made. */
export const datedName = (name: string) => `${name}-${new Date().toISOString().slice(0, 10)}`;

/**
 * Answers a list as a CSV file. The first page is read before the answer begins, so that a refusal is a refusal; a fault
 * after that breaks the download off, because half a file must not look whole.
 */
export async function answerCsv<Row, Viewer>(ask: Ask<Row, Viewer>): Promise<Response> {
  try {
    const viewer = await ask.viewer();
    if (!viewer) return refuseFile("session_ended");
    const db = await getDb();
    if (ask.may && !ask.may(viewer)) {
      await db.rpc("log_refusal", { p_action: ask.action, p_details: {} });
      return refuseFile("not_allowed");
    }
    const pages = ask.rows(db, viewer);
    const first = await pages.next();
    return new Response(stream(ask.columns, first.value ?? [], pages, ask.action), {
      headers: fileHeaders("text/csv; charset=utf-8", `${ask.name}.csv`),
    });
  } catch (error) {
    return refuseFault(error, ask.action);
  }
}

function stream<Row>(
  columns: readonly CsvColumn<Row>[],
  first: Row[],
  rest: AsyncGenerator<Row[]>,
  action: string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const write = (rows: Row[]) =>
    encoder.encode(rows.map((row) => csvLine(columns.map(({ value }) => value(row)))).join(""));
  return new ReadableStream({
    start(controller) {
      // The mark at the beginning tells spreadsheets that the file is UTF-8.
      controller.enqueue(encoder.encode(`\ufeff${csvLine(columns.map(({ head }) => head))}`));
      controller.enqueue(write(first));
    },
    async pull(controller) {
      try {
        const next = await rest.next();
        if (next.done) controller.close();
        else controller.enqueue(write(next.value));
      } catch (error) {
        logger.error({ action, message: (error as Error).message }, "export broke off");
        throw error;
      }
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}
