// Placeholder until `npm run db:types` writes the generated types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Database = any;
