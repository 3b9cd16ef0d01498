import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Json } from "@/lib/platform/database.types";
import type { Db } from "@/lib/platform/supabase/server";
import { walkPages } from "@/lib/platform/walk-pages";
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
export const walkAsked = (db: Db, ask: Ask): AsyncGenerator<AskedRow[]> =>
  walkPages((cursor: AskedCursor | null) => listAsked(db, { ...ask, cursor, limit: 500 }));
