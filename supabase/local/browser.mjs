import { existsSync, readFileSync } from "node:fs";

import { runProgram } from "./dependencies.mjs";
import { phase } from "./say.mjs";
import { Refusal } from "./settings.mjs";
import { bin } from "./tools.mjs";

// Where browsers lie; the application looks for the one that makes PDFs in the same places.
const system = JSON.parse(
  readFileSync(new URL("../../lib/platform/browser-paths.json", import.meta.url), "utf8"),
);

const within = (ms, promise) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve({ code: 124 }), ms))]);

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

/** A browser for the tests: the one that is named, one that is there, or one that can be installed; else a clear refusal. */
export async function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Refusal(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, and there is no such file.`);
  }
  const there = system.find((file) => existsSync(file)) ?? (await playwrightsOwn());
  if (there) return there;
  await phase("Downloading a browser for the tests", () =>
    within(
      60_000,
      runProgram(process.execPath, [bin("@playwright/test", "playwright"), "install", "chromium"], {
        quiet: true,
      }),
    ),
  );
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await phase("Installing Chromium with apt-get", async () => {
      const quiet = { quiet: true, env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
      await runProgram("apt-get", ["update"], quiet);
      for (const name of ["chromium-headless-shell", "chromium"]) {
        const args = ["install", "-y", "--no-install-recommends", name];
        if ((await runProgram("apt-get", args, quiet)).code === 0) return;
      }
    });
    const installed = system.find((file) => existsSync(file));
    if (installed) return installed;
  }
  throw new Refusal(
    "No browser was found for the tests, and none could be installed. Install Chromium, or name one with CHROMIUM_PATH.",
  );
}
