import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Json } from "@/lib/platform/database.types";
import type { Db } from "@/lib/platform/supabase/server";
import type { AssessmentType } from "../template/schema";
import type { RespondentCursor, RespondentPage, TypeSpread } from "./types";

/** Spread per category and teams × categories. */
export async function getSpread(db: Db, type: AssessmentType, org?: string): Promise<TypeSpread> {
  const { data, error } = await db.rpc("get_assessment_spread", { p_type: type, p_org: org });
  if (error) throw asError(error);
  return data as TypeSpread;
}

/** The results behind a figure, lowest first. */
export async function listRespondents(
  db: Db,
  ask: {
    org: string;
    type: AssessmentType;
    team?: string;
    category: string;
    cursor: RespondentCursor | null;
  },
): Promise<RespondentPage> {
  const { data, error } = await db.rpc("list_assessment_respondents", {
    p_org: ask.org,
    p_type: ask.type,
    p_team: ask.team,
    p_category: ask.category,
    p_cursor: ask.cursor as Json,
  });
  if (error) throw asError(error);
  return data as RespondentPage;
}
