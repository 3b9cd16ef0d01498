import type { Page } from "../contract-terms/types";

export type FileKind = "pdf" | "docx" | "doc" | "txt";

/** Why a file cannot be read. `rules.ts` has the sentence for each. */
export type FileProblem =
  | "empty"
  | "too_large"
  | "unknown_kind"
  | "wrong_extension"
  | "encrypted"
  | "scanned"
  | "damaged"
  | "too_many_pages"
  | "too_long"
  | "too_slow"
  | "too_heavy"
  | "bomb"
  | "busy";

export type FileText = {
  ok: true;
  kind: FileKind;
  pages: Page[];
  /** Null for kinds that have no pages of their own. */
  pageCount: number | null;
  /** What a reader should know of the text: tracked changes, pages without text. Sentences for people. */
  notes: string[];
};

export type FileRefusal = {
  ok: false;
  problem: FileProblem;
  /** For people: what happened and what to do. */
  message: string;
};
