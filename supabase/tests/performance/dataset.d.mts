/** Types of `dataset.mjs` for the tests, which are TypeScript. */

export function fill(
  db: { exec: (sql: string) => Promise<unknown> },
  size: { customers: number; csms?: number },
): Promise<void>;

export function idOf(name: string): string;
