import "server-only";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getComparison, getResult } from "./data";
import { peerGroups } from "./schema";
import type { Comparison, NoResult, Result } from "./types";

const groupSchema = z.enum(peerGroups).catch("both");

export type ResultRead =
  | { none: NoResult; result?: undefined; comparison?: undefined }
  | { none?: undefined; result: Result; comparison: Comparison | null };

/** A result with what it is compared with. Both are asked at once; the page is as slow as the slower one. */
export const loadResult = cache(
  async (id: string, group?: string | string[]): Promise<ResultRead> => {
    await requireViewer();
    if (!z.uuid().safeParse(id).success) notFound();
    const db = await getDb();
    const [result, comparison] = await Promise.all([
      getResult(db, id),
      getComparison(db, id, groupSchema.parse(group)),
    ]);
    if (!result) notFound();
    if (!("none" in result)) return { result, comparison };
    if (result.result_id) redirect(`/assessments/results/${result.result_id}` as Route);
    return { none: result };
  },
);
