import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { NewView } from "./types";

type Saved = { id: string; name: string };

/** Row level security answers a view that is not the person's with no row. */
function requireOne(rows: Saved[] | null): Saved {
  const row = rows?.[0];
  if (!row)
    throw new AppError(
      "not_found",
      "This view does not exist any more, or it is not yours to change.",
    );
  return row;
}

/** Saves a new view behind the others, or brings a deleted one back where it was. */
export async function insertView(db: Db, view: NewView): Promise<Saved> {
  const { data, error } = await db.from("saved_views").insert(view).select("id,name");
  if (error) throw asError(error);
  return requireOne(data as Saved[]);
}

export async function updateView(
  db: Db,
  id: string,
  change: Partial<Pick<NewView, "name" | "query" | "filter" | "visibility">>,
): Promise<Saved> {
  const { data, error } = await db
    .from("saved_views")
    .update(change)
    .eq("id", id)
    .select("id,name");
  if (error) throw asError(error);
  return requireOne(data as Saved[]);
}

export async function moveView(db: Db, id: string, to: number): Promise<void> {
  const { error } = await db.rpc("move_saved_view", { p_id: id, p_to: to });
  if (error) throw asError(error);
}

export async function deleteView(db: Db, id: string): Promise<Saved> {
  const { data, error } = await db.from("saved_views").delete().eq("id", id).select("id,name");
  if (error) throw asError(error);
  return requireOne(data as Saved[]);
}

/** Remembers the columns of a list as it comes; null goes back to the usual ones. */
export async function saveColumns(
  db: Db,
  list: string,
  user: string,
  columns: string | null,
): Promise<void> {
  const { error } = columns
    ? await db.from("list_columns").upsert({ u_id: user, list, columns })
    : await db.from("list_columns").delete().eq("u_id", user).eq("list", list);
  if (error) throw asError(error);
}
