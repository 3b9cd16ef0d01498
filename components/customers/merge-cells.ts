import { differences } from "@/lib/customers/merge/rules";
import { sizeNames, stageNames } from "@/lib/customers/customer/rules";
import { mergeFieldNames } from "@/lib/customers/merge/rules";
import type { MergeField } from "@/lib/customers/merge/schema";
import type { Candidate } from "@/lib/customers/merge/types";
import type { Format } from "./portfolio-columns";

/** One field in which customers differ, with the words for each of them. */
export type MergeCell = { field: MergeField; label: string; values: Record<string, string | null> };

function words(customer: Candidate, field: MergeField, format: Format): string | null {
  switch (field) {
    case "arr":
      return customer.arr === null ? null : format.money(customer.arr, customer.currency);
    case "stage":
      return stageNames[customer.stage];
    case "size":
      return customer.size && sizeNames[customer.size];
    case "renewal_date":
      return customer.renewal_date && format.date(customer.renewal_date);
    case "owner":
      return customer.owner?.name ?? null;
    default:
      return customer[field];
  }
}

/** The fields to choose from. Who owns the result is a choice of platform admins; a CSM merges own customers. */
export function mergeCells(customers: Candidate[], format: Format, admin: boolean): MergeCell[] {
  return differences(customers)
    .filter((field) => field !== "owner" || admin)
    .map((field) => ({
      field,
      label: mergeFieldNames[field],
      values: Object.fromEntries(
        customers.map((customer) => [customer.id, words(customer, field, format)]),
      ),
    }));
}
