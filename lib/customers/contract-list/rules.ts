import { contractStatusNames } from "../contract/rules";
import { contractParamsSchema } from "./schema";
import type { ContractParams, ContractShow, ContractSort } from "./schema";
import type { ContractLine } from "./types";

export const showNames: Record<ContractShow, string> = {
  active: "Active",
  draft: "Draft",
  expired: "Expired",
  terminated: "Terminated",
  review: "Documents to review",
  all: "All",
};

/** How a row stands; a document is named by what has to be done with it. */
export const lineStateNames: Record<ContractLine["status"], string> = {
  ...contractStatusNames,
  read: "To be reviewed",
  failed: "Not read",
};

export const sortNames: Record<ContractSort, { label: string; first: "asc" | "desc" }> = {
  ends: { label: "End", first: "asc" },
  customer: { label: "Customer", first: "asc" },
  title: { label: "Contract", first: "asc" },
  amount: { label: "Yearly amount", first: "desc" },
  starts: { label: "Start", first: "desc" },
  notice: { label: "Notice", first: "asc" },
  added: { label: "Added", first: "desc" },
};

export function sortOf(params: ContractParams) {
  const sort = params.sort ?? "ends";
  return { sort, dir: params.dir ?? sortNames[sort].first };
}

/** Reads the address of the list. Never throws: what cannot be read is as if it were not there. */
export const readContractParams = (raw: Record<string, unknown>): ContractParams =>
  contractParamsSchema.parse(raw);

/** The address of the list; what stands on its default is left out. */
export function contractsHref(params: ContractParams, change: Partial<ContractParams> = {}) {
  const next = { ...params, cursor: undefined, ...change };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(next))
    if (value !== undefined && value !== "" && !(key === "show" && value === "active"))
      query.set(key, value);
  const text = query.toString();
  return text ? `/contracts?${text}` : "/contracts";
}

/** The filter as `list_contracts` takes it. */
export function toFilter(params: ContractParams): Record<string, string> {
  const { sort: _s, dir: _d, cursor: _c, ...filter } = params;
  return Object.fromEntries(
    Object.entries({ show: "active", ...filter }).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
}

/** Where a row leads: a contract to its page, a document to its review. */
export const lineHref = ({ kind, id }: Pick<ContractLine, "kind" | "id">) =>
  kind === "contract" ? `/contracts/${id}` : `/contracts/files/${id}`;

export const lineTitle = ({ title }: Pick<ContractLine, "title">) =>
  title ?? "Contract without a title";

/** "Read from a document", "Entered by hand": where the terms come from. */
export function sourceWords({ kind, documented }: Pick<ContractLine, "kind" | "documented">) {
  if (kind === "document") return "Not confirmed";
  return documented ? "Document" : "By hand";
}

/** The columns of the exported file; days as ISO, amounts as numbers, so that a spreadsheet can count with them. */
export const exportColumns: {
  head: string;
  value: (row: ContractLine) => string | number | null;
}[] = [
  { head: "Customer", value: (row) => row.name },
  { head: "Contract", value: (row) => lineTitle(row) },
  { head: "With", value: (row) => row.company_name },
  { head: "CSM", value: (row) => row.owner?.name ?? null },
  { head: "State", value: (row) => lineStateNames[row.status] },
  { head: "Starts", value: (row) => row.start_date },
  { head: "Ends", value: (row) => row.end_date },
  { head: "Notice", value: (row) => row.notice_on },
  {
    head: "Renews by itself",
    value: (row) => (row.kind === "document" ? null : row.automatic ? "yes" : "no"),
  },
  { head: "Yearly amount", value: (row) => row.yearly },
  { head: "Currency", value: (row) => row.currency },
  { head: "Terms from", value: (row) => sourceWords(row) },
  { head: "Added", value: (row) => row.created_at.slice(0, 10) },
  { head: "Id", value: (row) => row.id },
];
