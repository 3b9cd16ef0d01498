import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import jobs from "@/lib/platform/job-list.json";
import { scheduleJobs } from "../../local/jobs.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
type Call = { url: string; bearer: string | undefined; at: number };
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** A server that answers as the application's routes do, and remembers who called when. */
async function serve(answer: (call: number, name: string) => [number, object]) {
  const calls: Call[] = [];
  const server = http.createServer((request, response) => {
    calls.push({
      url: `${request.method} ${request.url}`,
      bearer: request.headers.authorization,
      at: Date.now(),
    });
    const name = /\/api\/cron\/([^?]+)/.exec(request.url!)![1]!;
    const [status, body] = answer(calls.length, name);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  return { calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const until = async (condition: () => boolean) => {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("It did not happen.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

it("tries a job that failed again when the answer says, until it goes well, and says each failure", async () => {
  const said: string[] = [];
  const { calls, url } = await serve((call) =>
    call <= 2
      ? [500, { code: "fault", message: "The job failed; its run says why.", next_in: 20 * call }]
      : [200, { job: "health", looked: 1, next_in: 3600 }],
  );
  ends.push(
    scheduleJobs({
      url,
      secret: "word",
      say: (line) => said.push(line),
      after: 0,
      second: 5,
      names: ["health"],
    }),
  );
  await until(() => calls.length === 3);
  expect(calls.map((call) => call.url)).toEqual(Array(3).fill("POST /api/cron/health?due"));
  expect(new Set(calls.map((call) => call.bearer))).toEqual(new Set(["Bearer word"]));
  expect(calls[1]!.at - calls[0]!.at).toBeGreaterThanOrEqual(95);
  expect(calls[2]!.at - calls[1]!.at).toBeGreaterThanOrEqual(190);
  expect(said).toHaveLength(2);
  expect(said[1]).toContain("The job health answered 500, and is tried again in 40 s");
});

it("keeps on while the application is away", async () => {
  const said: string[] = [];
  const gone = await serve(() => [200, {}]);
  ends.splice(0).forEach((end) => end());
  ends.push(
    scheduleJobs({
      url: gone.url,
      secret: "word",
      say: (line) => said.push(line),
      after: 0,
      second: 1,
      names: ["mail"],
    }),
  );
  await until(() => said.length >= 2);
  expect(said[0]).toContain("The job mail did not run, and is tried again in 60 s");
});

it("asks for every job of the list, each of which has its route and its place in the documents", async () => {
  const asked = new Set<string>();
  const { url } = await serve((_, name) => {
    asked.add(name);
    return [200, { next_in: 86_400 }];
  });
  ends.push(scheduleJobs({ url, secret: "word", say: () => {}, after: 0, second: 1 }));
  const names = Object.keys(jobs);
  await until(() => asked.size === names.length);
  expect([...asked].toSorted()).toEqual(names.toSorted());
  const guides = ["docs/deploy.md", "docs/operations.md"].map((file) =>
    readFileSync(path.join(root, file), "utf8"),
  );
  for (const name of names) {
    expect([name, existsSync(path.join(root, `app/api/cron/${name}/route.ts`))]).toEqual([
      name,
      true,
    ]);
    for (const guide of guides) expect(guide).toContain(`\`${name}\``);
  }
});
