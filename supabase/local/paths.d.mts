/** Types of `paths.mjs` for the tests. */
export const root: string;
export const supabaseDir: string;
export function throwAwayFolder(name: string): string;
export function layout(dataDir: string): { database: string };
