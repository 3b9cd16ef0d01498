import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { BulkLeft, BulkOperation } from "./types";

const columns =
  "id,u_id,kind,value,state,total,changed,unchanged,undone,kept,created_at,updated_at,finished_at";

/** How far a change is; somebody else's reads like one that does not exist. */
export async function getBulk(db: Db, id: string): Promise<BulkOperation> {
  const { data, error } = await db
    .from("bulk_operations")
    .select(columns)
    .eq("id", id)
    .maybeSingle();
  if (error) throw asError(error);
  if (!data) throw new AppError("not_found");
  return data as BulkOperation;
}

/** The newest changes of a person. */
export async function listBulk(db: Db, user: string): Promise<BulkOperation[]> {
  const { data, error } = await db
    .from("bulk_operations")
    .select(columns)
    .eq("u_id", user)
    .order("created_at", { ascending: false })
    .limit(50);
  if (error) throw asError(error);
  return data as BulkOperation[];
}

/** The customers that were left, with the reason; the first two hundred. */
export async function listLeft(db: Db, id: string): Promise<BulkLeft[]> {
  const { data, error } = await db
    .from("bulk_rows")
    .select("customer_id,name,state,reason")
    .eq("operation_id", id)
    .in("state", ["unchanged", "kept"])
    .order("place")
    .limit(200);
  if (error) throw asError(error);
  return data as BulkLeft[];
}
