import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { getSurvey } from "./data";
import type { SaveSurveyInput } from "./schema";

type Change = Partial<SaveSurveyInput> & { dismissed_at?: string };

/** Writes the person's one row: the first time a new one, after that the same. */
async function write(db: Db, person: string, change: Change): Promise<void> {
  const known = await getSurvey(db, person);
  const table = db.from("onboarding_assessments");
  const { error } = known
    ? await table.update(change).eq("o_id", known.id).eq("u_id", person)
    : await table.insert({ ...change, u_id: person });
  if (error) throw asError(error);
}

export const saveSurvey = (db: Db, person: string, input: SaveSurveyInput): Promise<void> =>
  write(db, person, input);

/** The catalogue asks no more; the survey stays open to whoever wants to answer it. */
export const dismissSurvey = (db: Db, person: string): Promise<void> =>
  write(db, person, { dismissed_at: new Date().toISOString() });
