import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { readPlace } from "../portfolio/schema";
import { getInsight, getInsightBoard, listInsights } from "./data";
import { readInsightParams } from "./rules";

/** The insights as the address asks for them: a list, or a board by status or type. */
export const loadInsights = cache(async (raw: Record<string, string | string[] | undefined>) => {
  const viewer = await requireCsm();
  const params = readInsightParams(raw);
  const db = await getDb();
  const [shown, reader] = await Promise.all([
    params.by
      ? getInsightBoard(db, params, params.by).then((board) => ({ board, page: null }))
      : listInsights(db, params, readPlace(params.cursor)).then((page) => ({ board: null, page })),
    loadReader(),
  ]);
  return { viewer, params, ...shown, reader };
});

/** One insight with where it comes from; somebody else's leads to the same page as one that does not exist. */
export const loadInsight = cache(async (id: string) => {
  const viewer = await requireCsm();
  if (!z.uuid().safeParse(id).success) notFound();
  const [insight, reader] = await Promise.all([getInsight(await getDb(), id), loadReader()]);
  if (!insight) notFound();
  return { viewer, insight, reader };
});
