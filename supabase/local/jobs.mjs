import { randomBytes } from "node:crypto";

/** What a scheduler calls on a server of one's own; see `app/api/cron`. `every` is in hours. */
const jobs = [{ name: "health", every: 24 }];

/** The secret between this launcher and the application it started; a new one each time unless one is set. */
export function cronSecret() {
  return process.env.CRON_SECRET || randomBytes(32).toString("base64url");
}

/**
 * Runs the jobs of the embedded backend: each once shortly after the start, because the machine may have slept through its
 * hour, and then in its rhythm. A failure is said and left to the next turn.
 * @returns a function that ends the schedule.
 */
export function scheduleJobs({ url, secret, say, after = 5_000 }) {
  const call = async (name) => {
    try {
      const answer = await fetch(`${url}/api/cron/${name}`, {
        method: "POST",
        headers: { authorization: `Bearer ${secret}` },
        signal: AbortSignal.timeout(600_000),
      });
      if (!answer.ok) say(`The job ${name} answered ${answer.status}: ${await answer.text()}`);
    } catch (error) {
      say(`The job ${name} did not run: ${error.message}`);
    }
  };
  const timers = jobs.flatMap(({ name, every }) => [
    setTimeout(() => void call(name), after),
    setInterval(() => void call(name), every * 3_600_000),
  ]);
  for (const timer of timers) timer.unref();
  return () => timers.forEach((timer) => clearTimeout(timer));
}
