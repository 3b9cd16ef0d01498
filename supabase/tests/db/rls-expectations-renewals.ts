import type { Expectation } from "../support/rls-probe";
import { csmAndAdmin } from "../support/rls-classes";

// Ends of contracts, readings of meters, changes of insights, calendar addresses.

const verbs = {
  select: csmAndAdmin,
  insert: csmAndAdmin,
  update: csmAndAdmin,
  delete: csmAndAdmin,
};

export const renewalExpectations: Record<string, Expectation> = {
  renewals: {
    why: "child(contracts); triggers and functions write",
    row: async ({ make }) => ({
      contract_id: (await make("contracts")).id,
      due_on: "2026-12-31",
    }),
    change: { forecast_amount: 1 },
    select: csmAndAdmin,
  },
  renewal_calls: {
    why: "child(renewals); functions write",
    row: async ({ make }) => ({ renewal_id: (await make("renewals")).id, kind: "forecast" }),
    change: { reason: "Changed" },
    select: csmAndAdmin,
  },
  entitlement_usage: {
    why: "child(entitlements)",
    row: async ({ make }) => ({
      entitlement_id: (await make("entitlements")).id,
      day: "2026-11-01",
      used: 5,
    }),
    change: { used: 6 },
    ...verbs,
  },
  insight_changes: {
    why: "the person who did it; functions write",
    row: ({ owner }) => ({ u_id: owner.csm, kind: "status", value: "done" }),
    change: { kept: 1 },
    select: csmAndAdmin,
  },
  calendar_feeds: {
    why: "self; functions write",
    key: ["u_id"],
    row: ({ owner }) => ({ u_id: owner.csm }),
    change: { read_count: 7 },
    select: csmAndAdmin,
  },
};
