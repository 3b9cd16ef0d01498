import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getTimeline } from "./data";
import { timelineKinds, type TimelineKind } from "./types";

/** As many as stand beside the health without making the page longer than it. */
const firstEvents = 8;

/** The newest events of a customer, of one kind where the address names one. */
export const loadTimeline = cache(async (customer: string, asked: string | undefined) => {
  await requireCsm();
  const kind: TimelineKind | null = timelineKinds.find((known) => known === asked) ?? null;
  const page = await getTimeline(await getDb(), { customer, kind, cursor: null }, firstEvents);
  return { kind, page };
});
