import { startStack } from "../../supabase/local/stack.mjs";

/** Starts backend and application for a bare `npx playwright test`; the build must be there. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_BASE_URL) return undefined;
  const stack = await startStack();
  Object.assign(process.env, stack.env);
  return stack.stop;
}
