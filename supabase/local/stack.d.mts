/** Types of `stack.mjs` for the browser tests. */
export function startStack(options?: { demo?: boolean }): Promise<{
  env: Record<string, string>;
  words: () => string;
  stop: () => Promise<void>;
}>;
