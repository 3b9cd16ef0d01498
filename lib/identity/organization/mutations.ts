import "server-only";
import { readLimit } from "@/lib/identity/limits/rules";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";

/** Creates an organization that the person owns and works in from now on. */
export async function createOrganization(db: Db, input: { name: string }): Promise<string> {
  const { data, error } = await db.rpc("create_organization", { p_name: input.name });
  if (error) throw readLimit(error);
  return data as string;
}

/** Chooses the organization that a person of several works in now. */
export async function setCurrentOrganization(db: Db, org: string): Promise<void> {
  const { error } = await db.rpc("set_current_organization", { p_org: org });
  if (error) throw asError(error);
}
