import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Progress } from "./types";

type Row = Omit<Progress, "module" | "person"> & {
  training_modules: Progress["module"];
  stakeholders: Progress["person"];
};

/** Everything that counts as training of a customer. */
export async function listProgress(db: Db, customer: string): Promise<Progress[]> {
  const { data, error } = await db
    .from("training_progress")
    .select(
      "id,progress,status,score,started_at,completed_at,updated_at,training_modules(id,title,level,duration),stakeholders(id,name)",
    )
    .eq("customer_id", customer)
    .order("updated_at", { ascending: false })
    .limit(1000);
  if (error) throw asError(error);
  return (data as unknown as Row[]).map(({ training_modules, stakeholders, ...row }) => ({
    ...row,
    module: training_modules,
    person: stakeholders,
  }));
}
