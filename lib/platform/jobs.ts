import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "./env";
import { asError } from "./errors";
import { logger } from "./logger";
import type { Json } from "./database.types";
import type { Db } from "./supabase/server";

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Compared as hashes: they have one length, and how long it takes says nothing about where two secrets part. */
function isSecret(given: string, secret: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}

/**
 * Answers a scheduler's call of `/api/cron/<job>`: checks `Authorization: Bearer <CRON_SECRET>`, runs the job and writes a
 * row of `job_runs` that says how it ended. `db` is asked for only after the door has opened.
 */
export async function runCronJob(
  request: Request,
  job: string,
  db: () => Db,
  work: (db: Db) => Promise<Record<string, Json>>,
): Promise<Response> {
  const secret = env().CRON_SECRET;
  if (!secret) {
    return answer(503, {
      code: "not_configured",
      message: `Set CRON_SECRET to a long random text and let a scheduler call this address with "Authorization: Bearer <CRON_SECRET>".`,
    });
  }
  const given = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if (!isSecret(given, secret)) {
    return answer(401, { code: "not_allowed", message: "The secret of the scheduler is wrong." });
  }
  const client = db();
  let run: string | undefined;
  try {
    run = await beginRun(client, job);
    const details = await work(client);
    await endRun(client, run, { state: "done", details });
    return answer(200, { job, ...details });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    logger.error({ job, run, message }, "job failed");
    // The database may be what failed; then the log alone remembers.
    if (run) await endRun(client, run, { state: "failed", error: message }).catch(() => undefined);
    return answer(500, { code: "fault", message: "The job failed; its run says why.", run });
  }
}

async function beginRun(db: Db, job: string): Promise<string> {
  // A run that was killed never said so.
  await db
    .from("job_runs")
    .update({
      state: "failed",
      error: "It was interrupted.",
      finished_at: new Date().toISOString(),
    })
    .eq("job", job)
    .eq("state", "running")
    .lt("started_at", new Date(Date.now() - 3_600_000).toISOString());
  const { data, error } = await db.from("job_runs").insert({ job }).select("id").single();
  if (error) throw asError(error);
  return data.id;
}

async function endRun(
  db: Db,
  id: string,
  end: { state: "done" | "failed"; details?: NonNullable<Json>; error?: string },
): Promise<void> {
  const { error } = await db
    .from("job_runs")
    .update({ ...end, finished_at: new Date().toISOString() })
    .eq("id", id);
  if (error) throw asError(error);
}
