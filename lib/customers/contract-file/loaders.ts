import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { listContractEvidence } from "../evidence/data";
import { getContract, getFile, listBases, listFiles } from "./data";

const idSchema = z.uuid();

export const loadFiles = cache(async (customer: string) => {
  await requireCsm();
  return listFiles(await getDb(), customer);
});

/** A document with the contracts it may amend and, once confirmed, the evidence that points into it. */
export const loadFile = cache(async (id: string) => {
  await requireCsm();
  const db = await getDb();
  const file = idSchema.safeParse(id).success ? await getFile(db, id) : null;
  if (!file) notFound();
  const [bases, evidence] = await Promise.all([
    file.status === "read" ? listBases(db, file.customer_id) : [],
    file.contract_id ? listContractEvidence(db, file.contract_id) : [],
  ]);
  return { file, bases, evidence: evidence.filter(({ file_id }) => file_id === id) };
});

/** One contract with everything its page shows. Somebody else's is not there. */
export const loadContract = cache(async (id: string) => {
  const viewer = await requireCsm();
  const db = await getDb();
  if (!idSchema.safeParse(id).success) notFound();
  const [contract, evidence] = await Promise.all([
    getContract(db, id),
    listContractEvidence(db, id),
  ]);
  if (!contract) notFound();
  return { viewer, contract, evidence };
});
