import type { Expectation } from "../support/rls-probe";

// Bulk changes and merges: functions write them, the person who did it and platform admins read.

export const bulkExpectations: Record<string, Expectation> = {
  bulk_operations: {
    why: "the person who did it; functions write",
    row: ({ owner }) => ({ u_id: owner.csm, kind: "stage", value: "active", filter: "{}" }),
    change: { state: "done" },
    select: { csm: "own", admin: "all" },
  },
  bulk_rows: {
    why: "child(bulk_operations); functions write",
    key: ["operation_id", "place"],
    row: async ({ make }) => ({
      operation_id: (await make("bulk_operations")).id,
      place: 1,
      name: "Matrix",
    }),
    change: { name: "Changed" },
    select: { csm: "own", admin: "all" },
  },
  customer_merges: {
    why: "the person who did it; functions write",
    row: ({ owner }) => ({
      u_id: owner.csm,
      survivor_id: owner.customer,
      merged_ids: `{${owner.customer}}`,
      names: "{}",
      before: "{}",
      after: "{}",
    }),
    change: { state: "undone" },
    select: { csm: "own", admin: "all" },
  },
  customer_distinctions: {
    why: "customer, both of them; said once and taken back, never changed",
    key: ["customer_a", "customer_b"],
    row: async ({ owner, make }) => {
      const other = await make("customers");
      const [a, b] = [owner.customer, other.id as string].toSorted();
      return { customer_a: a, customer_b: b };
    },
    change: { created_at: "2026-01-01T00:00:00Z" },
    select: { csm: "own", admin: "all" },
    insert: { csm: "own", admin: "all" },
    delete: { csm: "own", admin: "all" },
  },
};
