import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getDb } from "@/lib/platform/supabase/server";
import { refuseOrgs, requireOverseer } from "../participation/loaders";
import { readPlace } from "../participation/rules";
import { assessmentTypes, type AssessmentType } from "../template/schema";
import { getSpread, listRespondents } from "./data";
import { readSpreadParams, type RawParams } from "./rules";

const isType = (text: string): text is AssessmentType =>
  (assessmentTypes as readonly string[]).includes(text);

/** One assessment of an organization: what its people say together, and the results behind the cell that is open. */
export const loadSpread = cache(async (type: string, raw: RawParams) => {
  await requireOverseer();
  if (!isType(type)) notFound();
  const db = await getDb();
  const params = readSpreadParams(raw);
  const spread = await getSpread(db, type, params.org).catch(refuseOrgs);
  const team = spread.teams.find(({ id }) => id === params.team);
  // A team below the rule opens no list; the page says why instead.
  const list =
    team && !team.shown
      ? null
      : await listRespondents(db, {
          org: spread.org.id,
          type,
          team: team?.id,
          category: params.category,
          cursor: readPlace(params.cursor),
        });
  return { params, spread, team: team ?? null, list };
});
