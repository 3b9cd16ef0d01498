import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Field } from "../import-columns/schema";
import { optionsSchema, type Options, type Show, type ShowParams } from "./schema";
import type { Import, ImportRow, ImportSummary } from "./types";

/** An import, or null when it is not the person's to see. */
export async function getImport(db: Db, id: string): Promise<Import | null> {
  const { data, error } = await db
    .from("imports")
    .select(
      "id,u_id,file_name,source,headers,header_row,columns,options,state,reached,total,staged,checked,to_create,to_update,unchanged,faulty,noted,applied,moved,undone,kept,started_at,finished_at,created_at,updated_at",
    )
    .eq("id", id)
    .maybeSingle();
  if (error) throw asError(error);
  if (!data) return null;
  return { ...(data as unknown as Import), options: optionsSchema.parse(data.options) };
}

/** The imports of a person, the newest first. */
export async function listImports(db: Db, user: string, limit = 20): Promise<ImportSummary[]> {
  const { data, error } = await db
    .from("imports")
    .select(
      "id,file_name,state,total,staged,checked,reached,unchanged,noted,faulty,applied,moved,undone,kept,to_create,to_update,created_at,updated_at",
    )
    .eq("u_id", user)
    .order("created_at", { ascending: false })
    .limit(limit);
  if (error) throw asError(error);
  return data as ImportSummary[];
}

/** How the person read the last file with the same headers: the field of each header and the options. */
export async function findMapping(
  db: Db,
  user: string,
  headerKey: string,
): Promise<{ known: Map<string, Field | null>; options: Options } | null> {
  const { data, error } = await db
    .from("imports")
    .select("headers,columns,options")
    .eq("u_id", user)
    .eq("header_key", headerKey)
    // Only what somebody has looked at: a first guess is no memory.
    .in("state", ["checked", "running", "done", "undoing", "undone"])
    .order("created_at", { ascending: false })
    .limit(1)
    .maybeSingle();
  if (error) throw asError(error);
  if (!data) return null;
  const { headers, columns } = data as unknown as Pick<Import, "headers" | "columns">;
  return {
    known: new Map(headers.map((label, at) => [label, columns[at] ?? null])),
    options: optionsSchema.parse(data.options),
  };
}

/** The cells of the next rows, in their order. */
export async function listCells(
  db: Db,
  id: string,
  after: number,
  limit: number,
): Promise<Pick<ImportRow, "row_no" | "cells">[]> {
  const { data, error } = await db
    .from("import_rows")
    .select("row_no,cells")
    .eq("import_id", id)
    .gt("row_no", after)
    .order("row_no")
    .limit(limit);
  if (error) throw asError(error);
  return data as unknown as Pick<ImportRow, "row_no" | "cells">[];
}

/** What the rows of a list have in common, as the filter language says it. */
const filterOf: Record<Show, string> = {
  create: "outcome.eq.create",
  update: "outcome.eq.update",
  unchanged: "outcome.eq.unchanged",
  faulty: "outcome.eq.faulty",
  notes: "notes.not.is.null",
  moved: "state.eq.moved",
  kept: "state.eq.kept",
  all: "outcome.not.is.null",
};

/** One page of rows below or above a row, with one more to tell whether there is a next one. */
export async function listRows(
  db: Db,
  id: string,
  show: Show,
  { after, before }: Pick<ShowParams, "after" | "before">,
  limit = 25,
): Promise<ImportRow[]> {
  let query = db
    .from("import_rows")
    .select("row_no,cells,outcome,state,faults,notes,plan,customer_id,left_over")
    .eq("import_id", id)
    .or(filterOf[show])
    .order("row_no", { ascending: before === undefined })
    .limit(limit);
  if (show === "notes") query = query.neq("outcome", "faulty");
  if (before !== undefined) query = query.lt("row_no", before);
  else query = query.gt("row_no", after ?? 0);
  const { data, error } = await query;
  if (error) throw asError(error);
  const rows = data as unknown as ImportRow[];
  return before === undefined ? rows : rows.reverse();
}

/** Every bad row, page after page: those with faults and those left alone by the run. */
export async function* walkBadRows(db: Db, id: string): AsyncGenerator<ImportRow[]> {
  let after = 0;
  for (;;) {
    const { data, error } = await db
      .from("import_rows")
      .select("row_no,cells,faults,state")
      .eq("import_id", id)
      .or("outcome.eq.faulty,state.eq.moved")
      .gt("row_no", after)
      .order("row_no")
      .limit(500);
    if (error) throw asError(error);
    const rows = data as unknown as ImportRow[];
    yield rows;
    if (rows.length < 500) return;
    after = rows.at(-1)!.row_no;
  }
}
