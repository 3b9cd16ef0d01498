import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { BaseContract } from "../contract-review/types";
import { stepsOf } from "../contract-step/rules";
import type { Page } from "../contract-terms/types";
import { contractTitle } from "../contract/rules";
import { currentTerms } from "./rules";
import type { ContractFile, ContractRecord, ReadFile, TermHistory } from "./types";

const columns =
  "id,customer_id,contract_id,amends_contract_id,file_name,kind,size,status,failure,page_count,has_object,created_at,confirmed_at";
const termColumns =
  "id,file_name,company_name,arr,contract_term,start_date,end_date,status,parsed_data,pricing_terms,technical_requirements,missing_info,next_steps,updated_at";

/** The documents of a customer, the newest first; those that are still being read are not there. */
export async function listFiles(db: Db, customer: string): Promise<ContractFile[]> {
  const { data, error } = await db
    .from("contract_files")
    .select(columns)
    .eq("customer_id", customer)
    .neq("status", "uploaded")
    .order("created_at", { ascending: false })
    .limit(200);
  if (error) throw asError(error);
  return data as ContractFile[];
}

/** A document with its pages and what was read from it. */
export async function getFile(db: Db, id: string): Promise<ReadFile | null> {
  const { data, error } = await db
    .from("contract_files")
    .select(
      `${columns},notes,proposal,second,second_state,customers!contract_files_customer_id_fkey(id,name,currency),contract_pages(number,text)`,
    )
    .eq("id", id)
    .neq("status", "uploaded")
    .order("number", { referencedTable: "contract_pages" })
    .limit(1);
  if (error) throw asError(error);
  const [row] = data;
  if (!row) return null;
  const { customers, contract_pages, ...file } = row;
  return { ...file, customer: customers, pages: contract_pages as Page[] } as unknown as ReadFile;
}

/** Where a document lies; null where it is not the caller's to see. */
export async function getFilePlace(db: Db, id: string) {
  const { data, error } = await db
    .from("contract_files")
    .select("path,file_name,kind,has_object,second_state")
    .eq("id", id)
    .limit(1);
  if (error) throw asError(error);
  return data[0] ?? null;
}

/** The contracts that an amendment of this customer's may change, with their terms as they are now. */
export async function listBases(db: Db, customer: string): Promise<BaseContract[]> {
  const { data, error } = await db
    .from("contracts")
    .select(termColumns)
    .eq("customer_id", customer)
    .order("end_date", { ascending: false, nullsFirst: true })
    .limit(100);
  if (error) throw asError(error);
  return data.map((row) => ({
    id: row.id,
    title: contractTitle(row),
    start_date: row.start_date,
    updated_at: row.updated_at,
    terms: currentTerms(row),
  }));
}

/** The documents in which a contract stands, the oldest first. */
async function listFilesOf(db: Db, contract: string): Promise<ContractFile[]> {
  const { data, error } = await db
    .from("contract_files")
    .select(columns)
    .eq("contract_id", contract)
    .order("created_at")
    .limit(100);
  if (error) throw asError(error);
  return data as ContractFile[];
}

/** What amendments changed of a contract, the newest first. */
async function listHistory(db: Db, contract: string): Promise<TermHistory[]> {
  const { data, error } = await db
    .from("contract_terms_history")
    .select("id,file_id,field,old_value,new_value,effective_from,changed_at")
    .eq("contract_id", contract)
    .order("changed_at", { ascending: false })
    .limit(500);
  if (error) throw asError(error);
  return data as TermHistory[];
}

/** The tasks that were made of a contract's next steps, as far as the caller may see them. */
async function listStepTasks(db: Db, contract: string) {
  const { data, error } = await db
    .from("tasks")
    .select("id,title,status,end_time,contract_step")
    .eq("contract_id", contract)
    .is("deleted_at", null)
    .limit(200);
  if (error) throw asError(error);
  return data;
}

/**
 * A contract with its line items, the documents it stands in and what amendments changed. The customer is named by
 * the key that leads to it: documents and evidence lie between both as well.
 */
export async function getContract(db: Db, id: string): Promise<ContractRecord | null> {
  const [{ data, error }, files, history, tasks] = await Promise.all([
    db
      .from("contracts")
      .select(
        `${termColumns},customers!contracts_customer_id_fkey(id,name,currency),entitlements(id,name,quantity,unit,price,category,metadata)`,
      )
      .eq("id", id)
      .order("name", { referencedTable: "entitlements" })
      .limit(1),
    listFilesOf(db, id),
    listHistory(db, id),
    listStepTasks(db, id),
  ]);
  if (error) throw asError(error);
  const [row] = data;
  if (!row) return null;
  return {
    id: row.id,
    title: contractTitle(row),
    status: row.status as ContractRecord["status"],
    customer: row.customers,
    start_date: row.start_date,
    end_date: row.end_date,
    updated_at: row.updated_at,
    terms: currentTerms(row),
    entitlements: row.entitlements.map(({ metadata, ...line }) => ({
      ...line,
      period: ((metadata as { period?: string } | null) ?? {}).period ?? null,
    })),
    history,
    steps: stepsOf(row.next_steps, tasks),
    files,
  };
}
