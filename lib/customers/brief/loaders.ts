import "server-only";
import { notFound } from "next/navigation";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getBrief } from "./data";

export async function loadBrief(meeting: string) {
  await requireCsm();
  const brief = /^[0-9a-f-]{36}$/i.test(meeting) ? await getBrief(await getDb(), meeting) : null;
  if (!brief) notFound();
  return brief;
}
