import "server-only";
import { AppError, asError } from "@/lib/platform/errors";
import type { Json } from "@/lib/platform/database.types";
import type { Db } from "@/lib/platform/supabase/server";
import { askedPageSize } from "./rules";
import type { AskedSort } from "./schema";
import type { AskedCursor, AskedPage, AskedRow, Participation } from "./types";

/** Participation per assessment; of the organization worked in where none is named. */
export async function getParticipation(db: Db, org?: string): Promise<Participation> {
  const { data, error } = await db.rpc("get_assessment_participation", { p_org: org });
  if (error) throw asError(error);
  return data as Participation;
}

type Ask = {
  org?: string;
  filter?: Record<string, string>;
  sort?: AskedSort;
  cursor?: AskedCursor | null;
  limit?: number;
};

/** One page of everybody who was asked. */
export async function listAsked(db: Db, ask: Ask): Promise<AskedPage> {
  const { data, error } = await db.rpc("list_assessment_asked", {
    p_org: ask.org,
    p_filter: ask.filter ?? {},
    p_sort: ask.sort ?? "asked",
    p_cursor: (ask.cursor ?? null) as Json,
    p_limit: ask.limit ?? askedPageSize,
  });
  if (error) throw asError(error);
  return data as AskedPage;
}

/** Every row of the list, page after page, for a file. */
export async function* walkAsked(db: Db, ask: Ask): AsyncGenerator<AskedRow[]> {
  let cursor: AskedCursor | null = null;
  // A list that changes while it is read must still end.
  for (let page = 0; page < 200; page += 1) {
    const list: AskedPage = await listAsked(db, { ...ask, cursor, limit: 500 });
    yield list.rows;
    if (!list.next) return;
    cursor = list.next;
  }
  throw new AppError("fault");
}
