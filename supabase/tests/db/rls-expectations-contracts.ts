import { randomUUID } from "node:crypto";
import type { Expectation } from "../support/rls-probe";
import { csmAndAdmin, customer } from "../support/rls-classes";

// Documents of contracts and the evidence of values: the customer's CSM and platform admins.

const aFile = () => ({
  file_name: "matrix.txt",
  kind: "txt",
  size: 6,
  sha256: "0".repeat(64),
  path: randomUUID(),
});

export const contractExpectations: Record<string, Expectation> = {
  contract_files: {
    why: "customer read; functions write",
    row: ({ owner }) => ({ customer_id: owner.customer, ...aFile() }),
    change: { file_name: "changed.txt" },
    select: csmAndAdmin,
  },
  contract_pages: {
    why: "child(contract_files); functions write",
    key: ["file_id", "number"],
    row: async ({ make }) => ({
      file_id: (await make("contract_files")).id,
      number: 1,
      text: "Matrix",
    }),
    change: { text: "Changed" },
    select: csmAndAdmin,
  },
  contract_terms_history: {
    why: "child(contracts); functions write",
    row: async ({ make }) => ({
      contract_id: (await make("contracts")).id,
      field: "notice_days",
      new_value: 30,
    }),
    change: { field: "title" },
    select: csmAndAdmin,
  },
  ...customer(
    "evidence",
    async ({ make }) => ({
      contract_id: (await make("contracts")).id,
      file_id: (await make("contract_files")).id,
      field: "title",
      value: '"Matrix"',
      method: "person",
      state: "confirmed",
    }),
    { value: '"Changed"' },
  ),
};
