/** Types of `ports.mjs` for the tests. */
export function findFreePort(): Promise<number>;
