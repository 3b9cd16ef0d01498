import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

/** What a scheduler calls on a server of one's own; see `app/api/cron`. The application reads the same list. */
const jobs = Object.keys(
  JSON.parse(readFileSync(new URL("../../lib/platform/job-list.json", import.meta.url), "utf8")),
);

/** The secret between this launcher and the application it started; a new one each time unless one is set. */
export function cronSecret() {
  return process.env.CRON_SECRET || randomBytes(32).toString("base64url");
}

/**
 * Runs the jobs of the embedded backend. Each is asked for shortly after the start, because the machine may have slept
 * through its hour, and then whenever the answer says: after its interval, or sooner when it failed. The application
 * decides whether a job is due, so a launcher that is started often runs none too often.
 * @returns a function that ends the schedule.
 */
export function scheduleJobs({ url, secret, say, after = 5_000, second = 1_000, names = jobs }) {
  const timers = new Map();
  let ended = false;
  const plan = (name, milliseconds) => {
    if (ended) return;
    clearTimeout(timers.get(name));
    const timer = setTimeout(() => void turn(name), milliseconds);
    timer.unref();
    timers.set(name, timer);
  };
  const turn = async (name) => {
    let next = 60;
    try {
      const answer = await fetch(`${url}/api/cron/${name}?due`, {
        method: "POST",
        headers: { authorization: `Bearer ${secret}` },
        signal: AbortSignal.timeout(600_000),
      });
      const text = await answer.text();
      next = readNext(text) ?? next;
      if (!answer.ok) {
        say(`The job ${name} answered ${answer.status}, and is tried again in ${next} s: ${text}`);
      }
    } catch (error) {
      if (!ended)
        say(`The job ${name} did not run, and is tried again in ${next} s: ${error.message}`);
    }
    // A day at most: no timer of this process is longer, whatever the answer says.
    plan(name, Math.min(Math.max(next, 1), 86_400) * second);
  };
  // One after the other: the embedded database works on one thing at a time.
  names.forEach((name, index) => plan(name, after + index * second));
  return () => {
    ended = true;
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

function readNext(text) {
  try {
    const { next_in: next } = JSON.parse(text);
    return typeof next === "number" ? next : undefined;
  } catch {
    return undefined;
  }
}
