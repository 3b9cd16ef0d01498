import { describe, expect, it } from "vitest";
import { actorOf, auditColumns, changesOf, dayBounds, summaryOf, written } from "./rules";
import { auditFilterSchema } from "./schema";
import type { AuditRow } from "./types";

const row = (part: Partial<AuditRow>): AuditRow => ({
  id: 1,
  timestamp: "2026-11-20T10:00:00+00:00",
  table_name: "customers",
  operation: "UPDATE",
  refused_action: null,
  record_id: null,
  old_values: null,
  new_values: null,
  user_id: null,
  user_name: null,
  user_email: null,
  ip_address: null,
  user_agent: null,
  session_id: null,
  ...part,
});

describe("changesOf", () => {
  it("puts before and after side by side", () => {
    const change = row({
      old_values: { stage: "active", arr: 10 },
      new_values: { stage: "renewal", arr: null },
    });
    expect(changesOf(change)).toEqual([
      { key: "arr", before: "10", after: "no data" },
      { key: "stage", before: "active", after: "renewal" },
    ]);
  });

  it("has one side for what was created or deleted", () => {
    expect(changesOf(row({ operation: "INSERT", new_values: { name: "Tallow" } }))).toEqual([
      { key: "name", before: undefined, after: "Tallow" },
    ]);
    expect(changesOf(row({ operation: "DELETE", old_values: { name: "Tallow" } }))).toEqual([
      { key: "name", before: "Tallow", after: undefined },
    ]);
  });

  it("writes lists and objects out", () => {
    expect(written(["GDPR"])).toBe('[\n  "GDPR"\n]');
    expect(written(false)).toBe("false");
  });
});

describe("summaryOf", () => {
  it("names the changed columns, at most four", () => {
    const values = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 };
    expect(summaryOf(row({ old_values: values, new_values: {} }))).toBe("a, b, c, d and 2 more");
  });

  it("names what came or went, by its name where it has one", () => {
    const created = row({
      operation: "INSERT",
      new_values: { id: "1", name: "Tallow & Finch", title: "x" },
    });
    expect(summaryOf(created)).toBe("Tallow & Finch");
    expect(summaryOf(row({ operation: "DELETE", old_values: { u_id: "1", org_id: "2" } }))).toBe(
      "org_id, u_id",
    );
  });

  it("names what was refused", () => {
    expect(summaryOf(row({ operation: "SELECT", refused_action: "customer.create" }))).toBe(
      "customer.create",
    );
  });
});

describe("actorOf", () => {
  it("tells people, deleted accounts and the system apart", () => {
    expect(actorOf({ user_id: "1", user_name: "Ines Halvorsen", user_email: null })).toBe(
      "Ines Halvorsen",
    );
    expect(actorOf({ user_id: "1", user_name: null, user_email: null })).toBe("Deleted account");
    expect(actorOf({ user_id: null, user_name: null, user_email: null })).toBe("System");
  });
});

describe("dayBounds", () => {
  it("spans whole days where the reader lives, also across the change of clocks", () => {
    expect(dayBounds({ from: "2026-10-25", to: "2026-10-25" }, "Europe/Oslo")).toEqual({
      from: new Date("2026-10-24T22:00:00Z").toISOString(),
      to: new Date("2026-10-25T23:00:00Z").toISOString(),
    });
  });

  it("leaves open what is not asked", () => {
    expect(dayBounds({ from: null, to: null }, "UTC")).toEqual({ from: "", to: "" });
  });
});

describe("auditFilterSchema", () => {
  it("reads strange parameters as no filter", () => {
    const strange = {
      table: "pg_class",
      operation: "DROP",
      user: 7,
      record: "x",
      from: "2026-99-99",
      to: "soon",
    };
    expect(auditFilterSchema.parse(strange)).toEqual({
      table: null,
      operation: null,
      user: "",
      record: null,
      from: null,
      to: null,
    });
  });
});

it("writes a record with both sides whole", () => {
  const line = (part: Partial<AuditRow>) =>
    Object.fromEntries(auditColumns.map(({ head, value }) => [head, value(row(part))]));
  expect(
    line({ old_values: { arr: 1 }, new_values: { arr: 2 }, user_email: "ines@cairn.test" }),
  ).toMatchObject({
    Number: 1,
    "E-mail": "ines@cairn.test",
    Deed: "Changed",
    What: "arr",
    Before: '{"arr":1}',
    After: '{"arr":2}',
  });
  expect(line({ operation: "SELECT", refused_action: "customer.export" })).toMatchObject({
    Deed: "Refused",
    What: "customer.export",
    Before: null,
  });
});
