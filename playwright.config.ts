import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// `npm test` has found a browser already; a bare `npx playwright test` takes what the system has.
const executablePath =
  process.env.CHROMIUM_PATH ??
  ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) =>
    existsSync(file),
  );

export default defineConfig({
  testDir: "e2e",
  // Without a running stack the setup starts one of its own and stops it afterwards.
  globalSetup: "./e2e/setup/stack.ts",
  // `npm test` runs a journey of each domain, the critical refusals and a look at every page; what is tagged waits for
  // `npm run test:full`, or for whoever asks for it by file or title.
  grepInvert: process.env.CAIRN_TEST_QUICK ? /@full/ : undefined,
  fullyParallel: false,
  // One more than the cores of a small machine: journeys wait for mails and for each other's work.
  workers: 3,
  // A machine that builds for others may stall; what passes only at the second try is counted and named as flaky.
  retries: process.env.CI ? 1 : 0,
  // A journey signs people up by mail and visits many rooms; a shared machine needs its time for that.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"]] : [["list"]],
  outputDir: "test-results",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.E2E_BASE_URL,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    // Transitions cost a machine without a graphics card more than everything else together; who wants them asks.
    contextOptions: { reducedMotion: "reduce" },
    timezoneId: "Europe/London",
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      // A page lives for a second or two: a sixth of its time went into optimising scripts that had ended by then.
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--js-flags=--no-opt,--no-maglev",
      ],
    },
  },
});
