import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { noticeDays } from "./rules";
import type { Contract } from "./types";

/** The contracts of a customer with their line items, the one that ends last first. */
export async function listContracts(db: Db, customer: string): Promise<Contract[]> {
  const { data, error } = await db
    .from("contracts")
    .select(
      "id,file_name,company_name,arr,contract_term,start_date,end_date,status,pricing_terms,updated_at,entitlements(id,name,quantity,unit,price,category)",
    )
    .eq("customer_id", customer)
    .order("end_date", { ascending: false, nullsFirst: true })
    .limit(200);
  if (error) throw asError(error);
  return data.map(({ pricing_terms, ...facts }) => ({
    ...facts,
    notice_days: noticeDays(pricing_terms),
  })) as Contract[];
}
