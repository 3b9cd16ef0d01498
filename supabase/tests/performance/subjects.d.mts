/** Types of `subjects.mjs` for the tests. */

export type Subject = {
  words?: string;
  sql: string;
  values?: unknown[];
  owner?: string;
  ownerValues?: unknown[];
};

export function subjects(
  me: string,
  customer: string,
): { rows: Record<string, Subject>; functions: Record<string, Subject> };
