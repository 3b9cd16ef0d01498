import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireViewer } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getRun } from "./data";
import type { Run } from "./types";

/** The viewer's own run; anybody else's reads as one that does not exist. */
export const loadRun = cache(async (session: string): Promise<Run> => {
  await requireViewer();
  if (!z.uuid().safeParse(session).success) notFound();
  const run = await getRun(await getDb(), session);
  return run ?? notFound();
});
