import "server-only";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getSurvey } from "./data";
import { isAsked } from "./rules";

/** The viewer's own survey, and whether it is still asked for. */
export const loadSurvey = cache(async () => {
  const viewer = await requireViewer();
  const survey = await getSurvey(await getDb(), viewer.id);
  return { viewer, survey, asked: isAsked(viewer, survey) };
});
