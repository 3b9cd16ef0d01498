import { describe, expect, test } from "vitest";
import {
  contractsHref,
  exportColumns,
  lineHref,
  readContractParams,
  sortOf,
  toFilter,
} from "./rules";
import type { ContractLine } from "./types";

const line = (values: Partial<ContractLine> = {}): ContractLine => ({
  id: "11111111-1111-4111-8111-111111111111",
  kind: "contract",
  title: null,
  company_name: null,
  customer_id: "22222222-2222-4222-8222-222222222222",
  name: "Orrin",
  owner: null,
  status: "active",
  start_date: null,
  end_date: null,
  notice_on: null,
  automatic: false,
  yearly: null,
  currency: "EUR",
  documented: false,
  created_at: "2031-01-02T03:04:05Z",
  ...values,
});

describe("the address of the list", () => {
  test("is read and written back the same", () => {
    const asked = { show: "all", q: "mill", ends: "90", automatic: "1", document: "no" } as const;
    const params = readContractParams(asked);
    const href = contractsHref(params);
    expect(readContractParams(Object.fromEntries(new URLSearchParams(href.split("?")[1])))).toEqual(
      params,
    );
  });
  test("leaves out what cannot be read, and the default", () => {
    const params = readContractParams({
      show: "active",
      ends: "soon",
      owner: "me",
      sort: "colour",
      document: ["yes", "no"],
    });
    expect(contractsHref(params)).toBe("/contracts?document=yes");
    expect(toFilter(params)).toEqual({ show: "active", document: "yes" });
  });
  test("forgets the place when anything else changes", () => {
    const params = readContractParams({ cursor: "x", q: "a" });
    expect(contractsHref(params, { sort: "amount" })).toBe("/contracts?q=a&sort=amount");
  });
  test("begins amounts with the largest", () => {
    expect(sortOf(readContractParams({ sort: "amount" }))).toEqual({ sort: "amount", dir: "desc" });
    expect(sortOf(readContractParams({}))).toEqual({ sort: "ends", dir: "asc" });
  });
});

test("a document leads to its review and says nothing about renewing", () => {
  const row = line({ kind: "document", status: "read", title: "order.pdf" });
  expect(lineHref(row)).toBe(`/contracts/files/${row.id}`);
  const cell = (head: string) => exportColumns.find((column) => column.head === head)!.value(row);
  expect(cell("Renews by itself")).toBeNull();
  expect(cell("State")).toBe("To be reviewed");
  expect(cell("Terms from")).toBe("Not confirmed");
});
