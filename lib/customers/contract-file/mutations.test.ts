import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Db } from "@/lib/platform/supabase/server";
import { readContractTerms } from "../contract-terms/rules";
import { readInTurns, takeFile } from "./mutations";
import { removeObject, storeObject } from "./service";

vi.mock("./service", () => ({ storeObject: vi.fn(), removeObject: vi.fn(), openObject: vi.fn() }));
vi.mock("@/lib/platform/chat-completion", () => ({ configuredModel: () => null }));
// Files share what they load: the next one must not find these.
afterAll(() => void vi.resetModules());

const sent = {
  customer: "00000000-0000-4000-8000-000000000001",
  name: "order.txt",
  bytes: new TextEncoder().encode(
    "This agreement is governed by the laws of Norway, and by no other.",
  ),
};

let calls: string[];
/** A database whose functions answer, but for the one that fails. */
const dbWith = (failing: string | null, begun: object = { id: "f", path: "p" }) =>
  ({
    rpc: async (name: string) => {
      calls.push(name);
      if (name === failing) return { data: null, error: { message: "connection lost" } };
      return { data: name === "begin_contract_file" ? begun : null, error: null };
    },
  }) as unknown as Db;

beforeEach(() => {
  calls = [];
  vi.clearAllMocks();
});

describe("a file on its way", () => {
  it("has its row before its object, then its pages, then its reading", async () => {
    expect(await takeFile(dbWith(null), sent)).toEqual({ id: "f", asksModel: false });
    expect(calls).toEqual(["begin_contract_file", "add_contract_pages", "finish_contract_file"]);
    expect(storeObject).toHaveBeenCalledWith("p", sent.bytes, "text/plain");
    expect(removeObject).not.toHaveBeenCalled();
  });

  it.each(["add_contract_pages", "finish_contract_file"])(
    "leaves neither row nor object when %s fails",
    async (failing) => {
      await expect(takeFile(dbWith(failing), sent)).rejects.toThrow("connection lost");
      expect(calls.at(-1)).toBe("discard_contract_file");
      expect(removeObject).toHaveBeenCalledWith("p");
    },
  );

  it("leaves no row when the object cannot be stored", async () => {
    vi.mocked(storeObject).mockRejectedValueOnce(new Error("no room"));
    await expect(takeFile(dbWith(null), sent)).rejects.toThrow("no room");
    expect(calls).toEqual(["begin_contract_file", "discard_contract_file"]);
  });

  it("stores nothing when the customer has it already, or when it cannot be read", async () => {
    const same = { same: { id: "x", file_name: "a", status: "read", contract_id: null } };
    expect(await takeFile(dbWith(null, same), sent)).toEqual(same);
    const program = { ...sent, name: "order.pdf", bytes: new Uint8Array([0x4d, 0x5a, 0, 1]) };
    await expect(takeFile(dbWith(null), program)).rejects.toMatchObject({ code: "unknown_kind" });
    expect(calls).toEqual(["begin_contract_file"]);
    expect(storeObject).not.toHaveBeenCalled();
  });
});

it("lets others have their turn while the terms of a long contract are found", async () => {
  const text =
    "This Agreement shall renew for successive one (1) year terms under Maine law. ".repeat(40);
  const pages = Array.from({ length: 20 }, (_, at) => ({ number: at + 1, text }));
  let turns = 0;
  let reading = true;
  const waits = () => {
    turns += 1;
    if (reading) setImmediate(waits);
  };
  setImmediate(waits);
  const terms = await readInTurns(pages);
  reading = false;
  expect(terms).toEqual(readContractTerms(pages));
  expect(turns).toBeGreaterThan(8);
});
