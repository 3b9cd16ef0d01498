import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { SavedView } from "@/lib/workspace/saved-views/types";

export type CustomerViews = {
  views: SavedView[];
  /** The columns the person chose for the list as it comes. */
  columns: string | null;
};

/** Tabs with their counts and the chosen columns, in one call. */
export async function listCustomerViews(db: Db): Promise<CustomerViews> {
  const { data, error } = await db.rpc("list_customer_views");
  if (error) throw asError(error);
  return data as CustomerViews;
}
