import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canUndoMerge,
  differences,
  groupPairs,
  hindrance,
  keptWords,
  likelyChoices,
  likelySurvivor,
  movedWords,
  reasonsInWords,
} from "./rules";
import type { Candidate, DuplicatePair } from "./types";

const candidate = (id: string, values: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  industry: null,
  domain: null,
  health_score: null,
  band: "none",
  spark: [],
  delta_30: null,
  arr: null,
  currency: "EUR",
  stage: "active",
  renewal_date: null,
  last_touch_at: null,
  silent: false,
  open_concerns: 0,
  size: null,
  salesforce_id: null,
  hubspot_id: null,
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
  people: 0,
  owner: null,
  link_state: "not_invited",
  archived_at: null,
  ...values,
});

const pair = (a: string, b: string, reasons: DuplicatePair["reasons"] = ["domain"]) => ({
  a,
  b,
  likeness: 1,
  reasons,
});

describe("proposals", () => {
  it("put everybody who is paired with one of a group into it", () => {
    const all = ["a", "b", "c", "d", "e"].map((id) => candidate(id));
    const groups = groupPairs(
      [pair("a", "b"), pair("d", "e", ["like_name"]), pair("b", "c", ["same_name"])],
      all,
    );
    expect(groups.map((group) => group.customers.map(({ id }) => id).join(""))).toEqual([
      "abc",
      "de",
    ]);
    expect(reasonsInWords(groups[0]!.reasons)).toBe("Same domain, same name");
  });

  it("name nobody twice and never more than five at once", () => {
    const ids = [..."abcdefghij"];
    const one = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (pairs) => {
        const groups = groupPairs(
          pairs.filter(([a, b]) => a !== b).map(([a, b]) => pair(a, b)),
          ids.map((id) => candidate(id)),
        );
        const named = groups.flatMap(({ customers }) => customers.map(({ id }) => id));
        expect(new Set(named).size).toBe(named.length);
        for (const { customers } of groups) {
          expect(customers.length).toBeGreaterThanOrEqual(2);
          expect(customers.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe("choices", () => {
  const old = candidate("old", { domain: "a.example", arr: 10, people: 1 });
  const linked = candidate("linked", { link_state: "joined", size: "large", currency: "USD" });

  it("are asked only where the customers differ, an amount with its currency", () => {
    expect(differences([old, linked])).toEqual(["name", "domain", "size", "arr"]);
    expect(differences([candidate("x", { name: "X" }), candidate("y", { name: "X" })])).toEqual([]);
  });

  it("begin with the linked customer, and fill what it lacks from the others", () => {
    expect(likelySurvivor([old, linked])).toBe(linked);
    expect(likelyChoices([old, linked], linked)).toEqual({
      name: "linked",
      domain: "old",
      size: "linked",
      arr: "old",
    });
  });

  it("are none between two customers with an organization each", () => {
    expect(hindrance([old, linked])).toBeNull();
    expect(hindrance([linked, candidate("other", { link_state: "joined" })])).toMatch(
      /^linked and other each have an organization of their own/,
    );
  });
});

describe("words", () => {
  it("say what moved and what stayed", () => {
    expect(movedWords({})).toBe("Nothing hung on the others");
    expect(
      movedWords({ "public.contracts": 1, "public.stakeholders": 4, "public.x": 2, y: 1 }),
    ).toBe("4 people, 1 contract and 3 other rows moved");
    expect(keptWords({ field: "name", value: "New" })).toBe("Name was changed since and stays New");
    expect(keptWords({ table: "public.insights", count: 1 })).toBe(
      "1 insight removed or moved since",
    );
  });

  it("know until when", () => {
    const merge = { state: "done" as const, created_at: "2026-11-01T00:00:00Z" };
    expect(canUndoMerge(merge, new Date("2026-11-30T00:00:00Z"))).toBe(true);
    expect(canUndoMerge(merge, new Date("2026-12-02T00:00:00Z"))).toBe(false);
    expect(canUndoMerge({ ...merge, state: "undone" }, new Date("2026-11-02"))).toBe(false);
  });
});
