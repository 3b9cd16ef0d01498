import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

/** A project of tests that start processes of their own: one file at a time, with time to start and stop them. */
function slow(name: string) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`supabase/tests/${name}/**/*.test.ts`],
      fileParallelism: false,
      testTimeout: 180_000,
      hookTimeout: 180_000,
      teardownTimeout: 30_000,
    },
  };
}

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // The marker throws outside a server bundle; a test is neither server nor browser.
      "server-only": path.join(root, "supabase", "tests", "support", "server-only.ts"),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "lib/**/*.test.{ts,tsx}",
            "components/**/*.test.{ts,tsx}",
            "app/**/*.test.{ts,tsx}",
          ],
          environment: "node",
          // The rules are pure: loading what they import once a worker, not once a file, takes a third of the time.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["supabase/tests/db/**/*.test.ts"],
          pool: "forks",
          // One worker a core; the usual one less would leave a machine of two with one.
          maxWorkers: 2,
          // Each file has a database of its own; the engine that runs it is compiled once a worker, not once a file.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      slow("backend"),
      slow("security"),
      slow("faults"),
      slow("native"),
      // Measures instead of judging; runs by `npm run bench:rls` alone.
      slow("performance"),
    ],
  },
});
