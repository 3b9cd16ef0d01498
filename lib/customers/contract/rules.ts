import type { Json } from "@/lib/platform/database.types";
import type { ContractStatus } from "./schema";
import type { Contract } from "./types";

export const contractStatusNames: Record<ContractStatus, string> = {
  draft: "Draft",
  active: "Active",
  expired: "Expired",
  terminated: "Terminated",
};

/** What a contract is called: its own title, else whom it is with. */
export function contractTitle(contract: Pick<Contract, "file_name" | "company_name">): string {
  return contract.file_name ?? contract.company_name ?? "Contract without a title";
}

type Terms = { [key: string]: Json | undefined };

const asTerms = (terms: Json | null): Terms | null =>
  terms !== null && typeof terms === "object" && !Array.isArray(terms) ? terms : null;

/** The days of notice among the terms of a contract, read as `private.notice_day` reads them. */
export function noticeDays(terms: Json | null): number | null {
  const days = String(asTerms(terms)?.notice_days ?? "");
  return /^\d{1,4}$/.test(days) ? Number(days) : null;
}

/** The terms with other days of notice; whatever else was read from the document stays. */
export function withNoticeDays(terms: Json | null, days: number | null): Json | null {
  const { notice_days: _, ...rest } = asTerms(terms) ?? (terms === null ? {} : { terms });
  if (days !== null) return { ...rest, notice_days: days };
  return Object.keys(rest).length > 0 ? rest : null;
}

/** The last day to end a contract before it renews. */
export function noticeDay(contract: Pick<Contract, "end_date" | "notice_days">): string | null {
  const { end_date, notice_days } = contract;
  if (end_date === null || notice_days === null) return null;
  const day = Date.parse(`${end_date}T00:00:00Z`) - notice_days * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}
