import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getHandOver, listHanded } from "./data";
import { readHandedParams, type RawParams } from "./rules";

/** What was handed to the viewer, or by the viewer. */
export const loadHanded = cache(async (raw: RawParams) => {
  await requireViewer();
  const params = readHandedParams(raw);
  return { params, page: await listHanded(await getDb(), params) };
});

/** The form for a run of the viewer; somebody else's reads as one that does not exist. */
export const loadHandOver = cache(async (raw: RawParams) => {
  await requireViewer();
  const session = z.uuid().safeParse(raw.run);
  if (!session.success) notFound();
  return (await getHandOver(await getDb(), session.data)) ?? notFound();
});
