import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { getImport, listImports, listRows } from "./data";
import { showSchema, type Show, type ShowParams } from "./schema";

const idSchema = z.uuid();

/** The imports of the signed-in person. */
export const loadImports = cache(async () => {
  const viewer = await requireCsm();
  return { viewer, imports: await listImports(await getDb(), viewer.id) };
});

/** What is worth looking at first: what is wrong, else what would happen. */
function firstShow(file: {
  state: string;
  faulty: number;
  moved: number;
  kept: number;
  to_create: number;
  to_update: number;
}): Show {
  if (file.state === "undone" && file.kept > 0) return "kept";
  if (file.moved > 0) return "moved";
  if (file.faulty > 0) return "faulty";
  if (file.to_create > 0) return "create";
  return file.to_update > 0 ? "update" : "all";
}

/** One import with the page of its rows that the address asks for. Somebody else's is not there. */
export const loadImport = cache(
  async (id: string, raw: { [key: string]: string | string[] | undefined }) => {
    const viewer = await requireCsm();
    const db = await getDb();
    const file = idSchema.safeParse(id).success ? await getImport(db, id) : null;
    if (!file) notFound();
    const params: ShowParams = showSchema.parse(raw);
    const show = params.show ?? firstShow(file);
    const listed = ["checked", "done", "undone"].includes(file.state);
    const rows = listed ? await listRows(db, id, show, params) : [];
    return { viewer, file, params, show, rows };
  },
);
