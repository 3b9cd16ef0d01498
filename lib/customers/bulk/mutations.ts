import "server-only";
import { readFailure } from "@/lib/platform/action";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { toFilter } from "../portfolio/rules";
import { readQuery } from "../portfolio/schema";
import { isWorking } from "./rules";
import type { StartBulkInput } from "./schema";
import type { BulkOperation } from "./types";

const chunk = 500;

/** Freezes what is to be changed; refuses when it is not as much as the person saw. */
export async function startBulk(db: Db, input: StartBulkInput): Promise<BulkOperation> {
  const filter = input.ids ? { ids: input.ids, archived: "all" } : toFilter(readQuery(input.query));
  const { data, error } = await db.rpc("start_bulk", {
    p_kind: input.kind,
    p_value: input.value ?? undefined,
    p_filter: filter,
    p_expected: input.expected,
  });
  if (error?.message === "csm_unknown")
    throw AppError.field("value", "Not an active CSM any more. Choose another");
  if (error) throw asError(error);
  return data as BulkOperation;
}

async function step(db: Db, what: "run_bulk" | "undo_bulk", id: string): Promise<BulkOperation> {
  const { data, error } = await db.rpc(what, { p_id: id, p_limit: chunk });
  if (error) throw asError(error);
  return data as BulkOperation;
}

/** Does the first chunk of an undo, so that what forbids it is said at once. */
export async function beginUndo(db: Db, id: string): Promise<BulkOperation> {
  return step(db, "undo_bulk", id);
}

/**
 * Works through an operation chunk by chunk, each a statement of its own, so that others get their turn between two. Runs
 * after the answer: a fault is recorded, the operation stays where it was, and the page offers to go on.
 */
export async function driveBulk(db: Db, operation: BulkOperation): Promise<void> {
  try {
    let now = operation;
    while (isWorking(now)) {
      now = await step(db, now.state === "running" ? "run_bulk" : "undo_bulk", now.id);
    }
  } catch (error) {
    readFailure(error, "customer.bulk");
  }
}
