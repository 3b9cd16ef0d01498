import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireAdmin } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getTemplate, listTemplates } from "./data";
import type { Template, TemplateRow } from "./types";

/** All versions, for platform admins. */
export const loadTemplates = cache(async (): Promise<TemplateRow[]> => {
  await requireAdmin();
  return listTemplates(await getDb());
});

/** One version, for platform admins. */
export const loadTemplate = cache(async (id: string): Promise<Template> => {
  await requireAdmin();
  if (!z.uuid().safeParse(id).success) notFound();
  return (await getTemplate(await getDb(), id)) ?? notFound();
});
