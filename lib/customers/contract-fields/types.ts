import type { ContractTerms } from "../contract-terms/types";

/** The terms that stand in a document; what is missing from it has no sentence and is no field. */
export type FieldName = Exclude<keyof ContractTerms, "missing_info">;

/** How a value is written and read back; each kind has one way. */
export type FieldKind =
  | "text"
  | "long"
  | "day"
  | "days"
  | "amount"
  | "answer"
  | "period"
  | "renewal"
  | "party"
  | "line"
  | "base";

export type Field = {
  name: FieldName;
  label: string;
  kind: FieldKind;
  group: string;
  /** There may be several of it. */
  many?: true;
  /** An amendment changes it; the others say what the amendment itself is. */
  amends?: true;
};

/** One box of a value's form. */
export type Part = {
  key: string;
  label: string;
  input: "text" | "long" | "day" | "whole" | "amount" | "answer";
  optional?: true;
};

/** A value as it stands in boxes. */
export type Draft = Record<string, string>;

export type ReadValue = { ok: true; value: unknown } | { ok: false; message: string };
