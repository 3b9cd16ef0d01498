import "server-only";
import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/identity/viewer/types";
import { AppError, asError } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import type { Db } from "@/lib/platform/supabase/server";
import { listCsms } from "../customer/data";
import { findHead, plainHeader, profileColumns, recogniseColumns } from "../import-columns/rules";
import { decode, limits, readTable } from "../import-file/rules";
import { ownerKey, readRow } from "../import-row/rules";
import type { Reader } from "../import-row/types";
import { findMapping, getImport, listCells } from "./data";
import { isStalled, likelyKey, questionOf, reasonHeader } from "./rules";
import { optionsSchema, type CheckImportInput } from "./schema";
import type { Import } from "./types";

type Who = Pick<Viewer, "id" | "role" | "email" | "display_name">;

/** Rows that go in one call: at most 500, and no more than the API takes in a request. */
function* chunks<Row>(rows: Row[]): Generator<Row[]> {
  let chunk: Row[] = [];
  let size = 0;
  for (const row of rows) {
    const bytes = Buffer.byteLength(JSON.stringify(row));
    if (chunk.length === 500 || (chunk.length > 0 && size + bytes > 700_000)) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(row);
    size += bytes;
  }
  if (chunk.length > 0) yield chunk;
}

async function call<Answer>(db: Db, name: string, args: object): Promise<Answer> {
  const { data, error } = await db.rpc(name as never, args as never);
  if (error) throw asError(error);
  return data as Answer;
}

/** While the database works on one chunk, the next one is made ready; what fails is told at the next step. */
function oneBehind() {
  let sent: Promise<unknown> = Promise.resolve();
  return {
    async send(work: () => Promise<unknown>): Promise<void> {
      await sent;
      sent = work();
      // Somebody waits for it later; until then a failure is not nobody's.
      sent.catch(() => undefined);
    },
    end: () => sent,
  };
}

/** The same headers in another order are the same set. */
function digest(labels: string[]): string {
  const names = labels.filter((label) => label !== reasonHeader).map(plainHeader);
  return createHash("sha256").update(JSON.stringify(names.sort())).digest("hex");
}

/**
 * Reads a file and stores its rows, as they came, for the steps that follow. What cannot be read is refused with the
 * reason before anything is stored.
 */
export async function stageFile(
  db: Db,
  viewer: Who,
  file: { name: string; bytes: Uint8Array },
): Promise<{ id: string; rows: number }> {
  const text = decode(file.bytes);
  if (!text.ok) throw new AppError(text.code, text.message);
  const table = readTable(text.value.text, text.value.encoding);
  if (!table.ok) throw new AppError(table.code, table.message);
  const { records, encoding, delimiter } = table.value;
  const head = findHead(records);
  if (records.length === 1 && head.row > 0)
    throw new AppError(
      "empty",
      "This table has a row of headers and nothing below it. Choose the one with your customers in it.",
    );
  if (head.labels.length > limits.columns)
    throw new AppError(
      "too_wide",
      `This table has more than ${limits.columns} columns. Leave out those that are not needed.`,
    );
  const profiles = profileColumns(records, head);
  const header_key = digest(head.row === 0 ? [`${head.labels.length} columns`] : head.labels);
  const memory = head.row === 0 ? null : await findMapping(db, viewer.id, header_key);
  const columns = recogniseColumns(records, head, memory?.known);
  const rows = records.filter(({ no }) => no > head.row).length;
  const filled = profiles.map((profile) => profile.filled);
  const options = memory
    ? { ...memory.options, day_order: null }
    : optionsSchema.parse({
        key: likelyKey(columns, filled, rows),
        stage: "active",
        currency: "EUR",
      });
  const id = await call<string>(db, "begin_import", {
    p_file: {
      file_name: file.name,
      source: { encoding, delimiter, bytes: file.bytes.length, profiles },
      header_key,
      headers: head.labels,
      header_row: head.row,
      columns,
      options,
      total: records.length,
    },
  });
  const line = oneBehind();
  for (const chunk of chunks(records.map(({ no, cells }) => [no, cells])))
    await line.send(() => call(db, "stage_import_rows", { p_import: id, p_rows: chunk }));
  await line.end();
  return { id, rows };
}

/** What decides how the rows of a file are read. A CSM may name nobody but themselves as owner. */
export async function readerFor(db: Db, viewer: Who, file: Import): Promise<Reader> {
  const admin = viewer.role === "admin";
  const staff = admin
    ? await listCsms(db)
    : [{ id: viewer.id, name: viewer.display_name, email: viewer.email }];
  const owners = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name, email } of staff) {
    if (email) owners.set(ownerKey(email), id);
    const key = ownerKey(name);
    if (owners.has(key)) twice.add(key);
    owners.set(key, id);
  }
  // Two people of one name: only the address says who is meant.
  for (const key of twice) owners.delete(key);
  const { columns, headers: labels, options, source } = file;
  return { columns, labels, profiles: source.profiles, options, owners, admin };
}

/** Begins a dry run with this mapping. A question that is still open is asked again. */
export async function startCheck(db: Db, input: CheckImportInput): Promise<string> {
  const file = await getImport(db, input.id);
  if (!file) throw new AppError("not_found");
  const columns = file.headers.map((_, at) => input.columns[at] ?? null);
  const used = columns.filter((field) => field !== null);
  const double = used.find((field, at) => used.indexOf(field) !== at);
  if (double)
    throw new AppError("invalid_input", "Two columns fill the same field. Choose one of them.");
  const question = questionOf({ ...file, columns, options: input.options });
  if (question)
    throw new AppError(
      "invalid_input",
      question.kind === "day_order"
        ? "Say which of the two days is meant."
        : `Say which column holds the customer's name${question.days ? ", and which of the two days is meant" : ""}.`,
    );
  return call<string>(db, "start_import", {
    p_import: file.id,
    p_act: "check",
    p_setup: { columns, options: input.options, header_row: file.header_row },
  });
}

export const startImport = (db: Db, id: string, act: "check" | "run" | "undo") =>
  call<string>(db, "start_import", { p_import: id, p_act: act });

/** The dry run: reads every row, then lets the database decide what would happen to it. */
export async function checkImport(db: Db, viewer: Who, id: string, token: string): Promise<void> {
  const file = await getImport(db, id);
  if (!file) return;
  const reader = await readerFor(db, viewer, file);
  const line = oneBehind();
  let after = file.header_row;
  for (;;) {
    const rows = await listCells(db, id, after, 500);
    const read = rows.map(({ row_no, cells }) => readRow(row_no, cells, reader));
    for (const chunk of chunks(read))
      await line.send(() =>
        call(db, "check_import_rows", { p_import: id, p_token: token, p_rows: chunk }),
      );
    if (rows.length < 500) break;
    after = rows.at(-1)!.row_no;
  }
  await line.end();
  await repeat(db, "match_import_chunk", id, token);
}

/** Calls a function chunk by chunk until it says that there is no more. */
async function repeat(db: Db, name: string, id: string, token: string): Promise<void> {
  while (await call<boolean>(db, name, { p_import: id, p_token: token }));
}

export const applyImport = (db: Db, id: string, token: string) =>
  repeat(db, "apply_import_chunk", id, token);
export const undoImport = (db: Db, id: string, token: string) =>
  repeat(db, "undo_import_chunk", id, token);

export const discardImport = (db: Db, id: string) =>
  call<null>(db, "discard_import", { p_import: id });

/** Takes over work that stands still, and answers what is to be done; null when nothing is. */
export async function resumeImport(
  db: Db,
  viewer: Who,
  id: string,
): Promise<(() => Promise<void>) | null> {
  const file = await getImport(db, id);
  if (!file) throw new AppError("not_found");
  if (!isStalled(file, Date.now())) return null;
  if (file.state === "running") {
    const token = await startImport(db, id, "run");
    return () => applyImport(db, id, token);
  }
  if (file.state === "undoing") {
    const token = await startImport(db, id, "undo");
    return () => undoImport(db, id, token);
  }
  const token = await startImport(db, id, "check");
  return () => checkImport(db, viewer, id, token);
}

/** Work behind an answer has nobody to tell; what ends it early is logged, and the next visit goes on. */
export async function watched(step: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    logger.warn({ action: `customer.import.${step}`, code, message }, "import stopped");
  }
}
