import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Db } from "./supabase/server";

let secret: string | undefined = "s3cret";
vi.mock("./env", () => ({ env: () => ({ CRON_SECRET: secret }) }));
vi.mock("./logger", () => ({ logger: { error: vi.fn() } }));
// Files share what they load: the next one must not find these.
afterAll(() => void vi.resetModules());
const { runCronJob } = await import("./jobs");

type Call = { name: string; args: Record<string, unknown> };
let calls: Call[] = [];
let begins: unknown = { run: "run-1", attempt: 1 };
let broken: string[] = [];

/** Answers as the two functions of the database do. */
const db = {
  rpc: async (name: string, args: Record<string, unknown>) => {
    calls.push({ name, args });
    if (broken.includes(name)) return { data: null, error: { message: "connection lost" } };
    if (name === "begin_job") return { data: begins, error: null };
    return { data: { next_in: args.p_error ? 120 : 3000 }, error: null };
  },
} as unknown as Db;

const ask = (options: { bearer?: string; due?: boolean; work?: () => Promise<object> } = {}) =>
  runCronJob(
    new Request(`http://localhost/api/cron/health${options.due ? "?due" : ""}`, {
      headers:
        options.bearer === "" ? {} : { authorization: `Bearer ${options.bearer ?? "s3cret"}` },
    }),
    "health",
    () => db,
    (options.work ?? (async () => ({ looked: 3 }))) as never,
  );

beforeEach(() => {
  secret = "s3cret";
  calls = [];
  broken = [];
  begins = { run: "run-1", attempt: 1 };
});

describe("the door of a job", () => {
  it("stays shut without the secret, and touches no database", async () => {
    expect((await ask({ bearer: "" })).status).toBe(401);
    expect((await ask({ bearer: "s3cretx" })).status).toBe(401);
    secret = undefined;
    expect((await ask()).status).toBe(503);
    expect(calls).toEqual([]);
  });
});

describe("a run", () => {
  it("is written down with what it did and when the next is due", async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ job: "health", looked: 3, next_in: 3000 });
    expect(calls).toEqual([
      { name: "begin_job", args: { p_job: "health", p_every_seconds: 86_400, p_only_due: false } },
      { name: "end_job", args: { p_run: "run-1", p_details: { looked: 3 } } },
    ]);
  });

  it("that fails is written down with its reason, and says when to try again", async () => {
    const response = await ask({ work: () => Promise.reject(new Error("The disk is full.")) });
    expect(response.status).toBe(500);
    const body = await response.json();
    expect(body).toMatchObject({ code: "fault", run: "run-1", next_in: 120 });
    expect(JSON.stringify(body)).not.toContain("disk");
    expect(calls.at(-1)).toEqual({
      name: "end_job",
      args: { p_run: "run-1", p_details: {}, p_error: "The disk is full." },
    });
  });

  it("does not happen before it is due", async () => {
    begins = { skipped: "not_due", next_in: 700 };
    const work = vi.fn();
    const response = await ask({ due: true, work });
    expect(await response.json()).toEqual({ job: "health", skipped: "not_due", next_in: 700 });
    expect(work).not.toHaveBeenCalled();
    expect(calls).toHaveLength(1);
    expect(calls[0]!.args).toMatchObject({ p_only_due: true });
  });

  it("is tried again in a minute when the database itself is away", async () => {
    broken = ["begin_job"];
    expect(await (await ask()).json()).toMatchObject({ code: "fault", next_in: 60 });
    broken = ["end_job"];
    const response = await ask();
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ next_in: 60 });
  });
});
