import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Evidence } from "./types";

const columns =
  "id,field,file_id,transcript_id,page,turn,quote,span_start,span_end,confidence,method,state,proposed,value,decided_at,decided_by";

/** The evidence of a contract's values, the newest decision first. */
export async function listContractEvidence(db: Db, contract: string): Promise<Evidence[]> {
  const { data, error } = await db
    .from("evidence")
    .select(columns)
    .eq("contract_id", contract)
    .order("decided_at", { ascending: false })
    .order("id")
    .limit(1000);
  if (error) throw asError(error);
  return data as Evidence[];
}
