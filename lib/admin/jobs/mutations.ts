import "server-only";
import { asError } from "@/lib/platform/errors";
import { logger } from "@/lib/platform/logger";
import type { Db } from "@/lib/platform/supabase/server";

type Sealed = { rows: number; seals: number; seq: number; head: string; more: boolean };

/** A backlog is worked off in steps of 5,000 records, each well within a call's deadline; a run ends after so many. */
const mostSteps = 50;

/**
 * Seals what the past minutes wrote to the audit log. The newest digest also goes to the server's own log: whoever owned the
 * database and wrote the chain anew could not change it there.
 */
export async function sealAudit(db: Db): Promise<{ rows: number; seq: number; head: string }> {
  let rows = 0;
  let sealed: Sealed;
  let step = 0;
  do {
    const { data, error } = await db.rpc("seal_audit");
    if (error) throw asError(error);
    sealed = data as unknown as Sealed;
    rows += sealed.rows;
    step += 1;
  } while (sealed.more && step < mostSteps);
  if (rows > 0) logger.info({ seq: sealed.seq, head: sealed.head }, "audit sealed");
  return { rows, seq: sealed.seq, head: sealed.head };
}

/** Makes the month tables that are missing. */
export async function makePartitions(db: Db): Promise<{ made: number }> {
  const { data, error } = await db.rpc("make_partitions");
  if (error) throw asError(error);
  return { made: data as number };
}
