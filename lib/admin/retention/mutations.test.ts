import { beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/lib/platform/supabase/server";
import { applyRetention, removeQueuedFiles } from "./mutations";

let answers: unknown[] = [];
let calls: [string, unknown][] = [];
let closed: string[] = [];

const db = {
  rpc: async (name: string, args: unknown) => {
    calls.push([name, args]);
    return { data: name.startsWith("finish") ? null : (answers.shift() ?? []), error: null };
  },
  storage: {
    from: (bucket: string) => ({
      remove: async (paths: string[]) => {
        calls.push([`remove from ${bucket}`, paths]);
        return closed.includes(bucket)
          ? { data: null, error: { message: "Storage is away." } }
          : { data: [], error: null };
      },
    }),
  },
} as unknown as Db;

beforeEach(() => {
  answers = [];
  calls = [];
  closed = [];
});

describe("retention", () => {
  it("goes on until nothing is left", async () => {
    answers = [
      { rows: { "a.all": 1000, "b.all": 3 }, failed: {}, more: true },
      { rows: { "a.all": 20, "b.all": 0 }, failed: {}, more: false },
    ];
    expect(await applyRetention(db)).toEqual({ deleted: 1023, more: false });
    expect(calls).toHaveLength(2);
  });

  it("fails by name where a policy could not be applied, after the others were", async () => {
    const failed = { "gone.all": "The table gone does not exist." };
    answers = [
      { rows: { "a.all": 1000 }, failed, more: true },
      { rows: { "a.all": 1 }, failed, more: false },
    ];
    await expect(applyRetention(db)).rejects.toThrow(
      "1001 rows deleted, and not applied: gone.all: The table gone does not exist.",
    );
  });
});

describe("files", () => {
  const file = (id: string, bucket: string) => ({ id, bucket, path: `${id}.pdf` });

  it("are removed bucket by bucket; a bucket that is away keeps its files for later", async () => {
    closed = ["away"];
    answers = [[file("1", "a"), file("2", "away"), file("3", "a")], []];
    expect(await removeQueuedFiles(db)).toEqual({ removed: 2, failed: 1 });
    expect(calls.filter(([name]) => !name.startsWith("claim"))).toEqual([
      ["remove from a", ["1.pdf", "3.pdf"]],
      ["finish_file_deletions", { p_ids: ["1", "3"] }],
      ["remove from away", ["2.pdf"]],
      ["finish_file_deletions", { p_ids: ["2"], p_error: "Storage is away." }],
    ]);
  });

  it("of which none can be removed make the run fail", async () => {
    closed = ["away"];
    answers = [[file("1", "away")], []];
    await expect(removeQueuedFiles(db)).rejects.toThrow("None of 1 files was removed");
  });
});
