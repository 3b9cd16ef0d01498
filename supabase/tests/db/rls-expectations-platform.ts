import { randomUUID } from "node:crypto";
import { reference, system } from "../support/rls-classes";
import type { Expectation } from "../support/rls-probe";

/** The seal after the last one, so that the chain's own rules let it in. */
let seal = 1_000_000;

/** What the machinery of the house keeps: the chain of the audit log, outbox, periods and files to remove. */
export const platformExpectations: Record<string, Expectation> = {
  ...system(
    "audit_seals",
    () => ({
      seq: (seal += 1),
      minute: "2026-03-01T10:00:00Z",
      row_ids: "{1}",
      row_hashes: '{"\\\\x00"}',
      previous: "\\x",
      hash: `\\x${"00".repeat(32)}`,
    }),
    { sealed_at: "2026-03-02T10:00:00Z" },
    { key: ["seq"], appendOnly: true },
  ),
  ...reference(
    "retention_policies",
    () => ({
      key: `matrix.k${randomUUID().replaceAll("-", "")}`,
      table_name: "matrix",
      time_columns: "{created_at}",
      period: "30 days",
      reason: "Matrix",
    }),
    { reason: "Changed" },
    { key: ["key"], verbs: ["select", "update"] },
  ),
  ...system(
    "file_deletions",
    () => ({ bucket: "matrix", path: randomUUID(), source_table: "matrix" }),
    { state: "done" },
  ),
  ...system(
    "mail_outbox",
    ({ owner }) => ({ u_id: owner.user, type: "matrix", subject: "Matrix" }),
    { state: "sent" },
  ),
};
