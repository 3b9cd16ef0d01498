import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { peopleIn, writeMark } from "./rules";
import type { ActivityPage, ActivityRow } from "./types";

const pageSize = 30;

/** The changes of a customer, latest first, with the names of the people in them. */
export async function listActivity(
  db: Db,
  customer: string,
  after: { at: string; id: string } | null,
): Promise<ActivityPage> {
  // What was seen of customers that were merged into this one stays with them, and is read along.
  const merged = await db.from("customers").select("id").eq("merged_into", customer);
  if (merged.error) throw asError(merged.error);
  const same = [customer, ...(merged.data as { id: string }[]).map(({ id }) => id)];
  let query = db
    .from("activity_log")
    .select("id,user_id,action,entity_type,entity_id,old_values,new_values,created_at")
    .in("customer_id", same)
    .order("created_at", { ascending: false })
    .order("id", { ascending: false })
    .limit(pageSize + 1);
  if (after)
    query = query.or(
      `created_at.lt."${after.at}",and(created_at.eq."${after.at}",id.lt.${after.id})`,
    );
  const { data, error } = await query;
  if (error) throw asError(error);
  const found = data as ActivityRow[];
  const rows = found.slice(0, pageSize);
  const names = await listNames(db, peopleIn(rows));
  return { rows, names, next: found.length > pageSize ? writeMark(rows.at(-1)!) : null };
}

async function listNames(db: Db, people: string[]): Promise<Record<string, string>> {
  if (people.length === 0) return {};
  const { data, error } = await db
    .from("tier2_profiles")
    .select("u_id,display_name")
    .in("u_id", people);
  if (error) throw asError(error);
  return Object.fromEntries(
    (data as { u_id: string; display_name: string }[]).map((row) => [row.u_id, row.display_name]),
  );
}
