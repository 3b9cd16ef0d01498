/** Types of `template.mjs` for the tests. */
export function copyTemplate(
  dataDir: string,
  options: { schemaDir?: string; demo?: boolean; pgtap?: boolean },
): Promise<void>;
