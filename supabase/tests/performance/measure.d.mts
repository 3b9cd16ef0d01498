/** Types of `measure.mjs` for the tests. */

export type Variant = {
  db: object;
  sql: string;
  values?: unknown[];
  person: string;
  role: string | null;
};

export function compare(variants: Variant[], rounds?: number, warmUp?: number): Promise<number[]>;
