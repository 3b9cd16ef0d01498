import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import type { Json } from "./database.types";
import { env } from "./env";
import { asError } from "./errors";
import jobs from "./job-list.json";
import { logger } from "./logger";
import type { Db } from "./supabase/server";

/** Every job there is, with its interval in seconds; the launcher reads the same list. */
export type JobName = keyof typeof jobs;

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Compared as hashes: they have one length, and how long it takes says nothing about where two secrets part. */
function isSecret(given: string, secret: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}

/**
 * Answers a scheduler's call of `/api/cron/<job>`: checks `Authorization: Bearer <CRON_SECRET>`, runs the job and writes a
 * row of `job_runs` that says how it ended. With `?due` it runs only when its time has come, so a scheduler may call often;
 * `next_in` says after how many seconds to call again. `db` is asked for only after the door has opened.
 */
export async function runCronJob(
  request: Request,
  job: JobName,
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
    const begun = await beginRun(client, job, new URL(request.url).searchParams.has("due"));
    run = begun.run;
    if (!run) return answer(200, { job, ...begun });
    const details = await work(client);
    const { next_in } = await endRun(client, run, details);
    return answer(200, { job, ...details, next_in });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    logger.error({ job, run, message }, "job failed");
    // The database may be what failed; then the log alone remembers, and a run that never ends counts as failed after a while.
    const ended = run ? await endRun(client, run, {}, message).catch(() => undefined) : undefined;
    const next_in = ended?.next_in ?? 60;
    return answer(500, {
      code: "fault",
      message: "The job failed; its run says why.",
      run,
      next_in,
    });
  }
}

async function beginRun(
  db: Db,
  job: JobName,
  due: boolean,
): Promise<{ run?: string; skipped?: "running" | "not_due"; next_in?: number }> {
  const { data, error } = await db.rpc("begin_job", {
    p_job: job,
    p_every_seconds: jobs[job].every,
    p_only_due: due,
  });
  if (error) throw asError(error);
  return data as { run?: string };
}

async function endRun(
  db: Db,
  run: string,
  details: Record<string, Json>,
  message?: string,
): Promise<{ next_in: number }> {
  const { data, error } = await db.rpc("end_job", {
    p_run: run,
    p_details: details,
    ...(message === undefined ? {} : { p_error: message || "It failed and did not say why." }),
  });
  if (error) throw asError(error);
  return data as { next_in: number };
}
