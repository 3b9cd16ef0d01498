import "server-only";
import { notFound } from "next/navigation";
import * as z from "zod";
import { requireCsm } from "@/lib/identity/gate";
import { AppError } from "@/lib/platform/errors";
import { getDb } from "@/lib/platform/supabase/server";
import { listCsms } from "../customer/data";
import { listMerges } from "../merge/data";
import { getBulk, listBulk, listLeft } from "./data";

/** Changes of many customers and merges, newest first, with the names of those they were handed to. */
export async function loadChanges() {
  const viewer = await requireCsm();
  const db = await getDb();
  const [operations, merges, csms] = await Promise.all([
    listBulk(db, viewer.id),
    listMerges(db, viewer.id),
    listCsms(db),
  ]);
  return { viewer, operations, merges, csms };
}

/** One change with the customers it left; somebody else's leads to the same page as one that does not exist. */
export async function loadBulk(id: string) {
  await requireCsm();
  if (!z.uuid().safeParse(id).success) notFound();
  const db = await getDb();
  try {
    const [operation, left, csms] = await Promise.all([
      getBulk(db, id),
      listLeft(db, id),
      listCsms(db),
    ]);
    return { operation, left, csms };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
