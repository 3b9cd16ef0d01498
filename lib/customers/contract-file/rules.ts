import type { Json } from "@/lib/platform/database.types";
import type { ContractTerms, Finding, Page } from "../contract-terms/types";
import type { FileKind } from "../file-text/types";

/** The types under which files are stored and handed out. */
export const mimeTypes: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  txt: "text/plain",
};

export const kindNames: Record<FileKind, string> = {
  pdf: "PDF",
  docx: "Word (DOCX)",
  doc: "Word (DOC)",
  txt: "Text",
};

/** "1.2 MB", "340 KB". */
export function sizeWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** What no database keeps of a text, replaced one for one: places in the text stay where they are. */
export const storable = (text: string): string =>
  text.replaceAll(/\0|\p{Surrogate}/gu, (sign) => (sign === "\0" ? " " : "\ufffd"));

/** Only what can be shown: a finding whose quote does not stand on its page at its place is no finding. */
export function soundTerms(terms: ContractTerms, pages: readonly Page[]): ContractTerms {
  const texts = new Map(pages.map(({ number, text }) => [number, text]));
  const stands = (finding: unknown): boolean => {
    const evidence = (finding as Finding<unknown> | null)?.evidence;
    if (!evidence) return false;
    const { page, quote, start, end } = evidence;
    return quote !== "" && (texts.get(page) ?? "").slice(start, end) === quote;
  };
  return Object.fromEntries(
    Object.entries(terms).map(([name, value]) => {
      if (name === "missing_info") return [name, value];
      if (Array.isArray(value)) return [name, (value as unknown[]).filter(stands)];
      return [name, stands(value) ? value : null];
    }),
  ) as ContractTerms;
}

/** Pages in parts that fit one request each; a request may have a megabyte, and text is escaped on its way. */
export function pageParts(pages: readonly Page[], most = 300_000): Page[][] {
  const parts: Page[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const page of pages) {
    if (size + page.text.length > most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(page);
    size += page.text.length;
  }
  return parts;
}

type Columns = {
  file_name: string | null;
  company_name: string | null;
  arr: number | null;
  contract_term: string | null;
  start_date: string | null;
  end_date: string | null;
  parsed_data: Json | null;
  pricing_terms: Json | null;
  technical_requirements: Json | null;
  missing_info: Json | null;
  next_steps: Json | null;
};

const asObject = (value: Json | null) =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};

/** The terms of a contract by their names, as `private.contract_terms` has them: columns go before what was read. */
export function currentTerms(row: Columns): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    title: row.file_name,
    counterparty: row.company_name,
    annual_value: row.arr,
    term: row.contract_term,
    effective_date: row.start_date,
    expiration_date: row.end_date,
    technical_requirements: row.technical_requirements,
    missing_info: row.missing_info,
    next_steps: row.next_steps,
  };
  const filled = Object.entries(columns).filter(([, value]) => value !== null);
  return {
    ...asObject(row.parsed_data),
    ...asObject(row.pricing_terms),
    ...Object.fromEntries(filled),
  };
}

/** A file name as a header can carry it, in both forms. */
export function disposition(how: "attachment" | "inline", name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\]/g, "_");
  return `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`;
}
