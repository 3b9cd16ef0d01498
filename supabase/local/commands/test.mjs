import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { ensureDependencies, runProgram } from "../dependencies.mjs";
import { root } from "../paths.mjs";
import { elapsed, run, say } from "../say.mjs";
import { Refusal } from "../settings.mjs";

/**
 * `npm test`: everything that says whether this tree is sound, each part once, with its time, and one sum at the end.
 * --fast leaves out what starts processes and browsers, --full adds the long ones, --only takes one part.
 */

const results = path.join(root, ".test", "results");
const stages = [
  "unit",
  "db",
  "backend",
  "security",
  "faults",
  "mutations",
  "native",
  "e2e",
  "lighthouse",
];

function readFlags(args) {
  const at = args.indexOf("--only");
  const only = at === -1 ? null : args[at + 1];
  if (only && !stages.includes(only))
    throw new Refusal(`--only takes one of: ${stages.join(", ")}`);
  const known = ["--fast", "--full", "--only", only];
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown)
    throw new Refusal(
      `Unknown: ${unknown}. There are --fast, --full and --only <${stages.join("|")}>.`,
    );
  // A part that is asked for by name runs as long as the project's promises say.
  return { only, fast: args.includes("--fast"), full: args.includes("--full") || Boolean(only) };
}

/**
 * Which stages a run has, as steps one after the other; within a step the lanes run beside each other. The backend's tests
 * wait for processes most of the time, so they share the machine with the checks, and so does the build that the browser
 * tests need; what measures time has the machine for itself.
 */
function plan({ only, fast, full }) {
  if (only) return [[[only]]];
  const checks = [
    "format",
    "lint",
    ...(fast ? ["types"] : []),
    "unit",
    "db",
    "schema types",
    "data model",
    "assessment content",
    "advisors",
    ...(fast ? [] : ["types"]),
  ];
  if (fast) return [[checks]];
  const long = ["security", "faults", "mutations", "native", "lighthouse"].map((name) => [[name]]);
  return [[checks, ["build", "backend"]], [["e2e"]], ...(full ? long : [])];
}

const sum = { passed: 0, failed: 0 };

function count(name, { passed, failed, note = "" }, seconds, output) {
  sum.passed += passed;
  sum.failed += failed;
  if (failed > 0 && output) say(output.trim().split("\n").slice(-250).join("\n"));
  say(
    `${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)${note}`,
  );
}

async function stage(name, work) {
  const since = Date.now();
  say(`${name} …`);
  let outcome;
  try {
    outcome = await work();
  } catch (error) {
    outcome = {
      passed: 0,
      failed: 1,
      output: error instanceof Refusal ? error.message : String(error?.stack ?? error),
    };
  }
  count(name, outcome, (Date.now() - since) / 1000, outcome.output);
}

/** Programs that only say yes or no count as one test. */
async function check(...commands) {
  let output = "";
  for (const [script, ...args] of commands) {
    const result = await runProgram(process.execPath, [script, ...args], {
      quiet: true,
      env: testEnv(),
    });
    output += result.output;
    if (result.code !== 0) return { passed: 0, failed: 1, output };
  }
  return { passed: 1, failed: 0 };
}

/** Tests decide for themselves what they use: no address or key of the person's shell reaches them. */
function testEnv(extra = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...extra };
  for (const name of Object.keys(env)) {
    if (/^(SUPABASE_|CAIRN_(?!TEST_)|SMTP_URL$|SITE_URL$|PORT$)/.test(name)) delete env[name];
  }
  return { ...env, ...extra };
}

function readReport(file, output) {
  if (!existsSync(file)) return { passed: 0, failed: 1, output };
  return { ...JSON.parse(readFileSync(file, "utf8")), output };
}

async function vitest(project, bin, full) {
  const folder = path.join(root, "supabase", "tests", project);
  const grouped = !["unit", "db"].includes(project);
  if (
    grouped &&
    !(
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) => name.endsWith(".test.ts"))
    )
  ) {
    return { passed: 0, failed: 0, note: "  no tests yet" };
  }
  const file = path.join(results, `${project}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${file}`,
  ];
  const { code, output } = await runProgram(process.execPath, [bin("vitest"), ...args], {
    quiet: true,
    env: testEnv({ NO_COLOR: "1", ...(full ? { CAIRN_TEST_FULL: "1" } : {}) }),
  });
  const report = readReport(file, output);
  if (report.numTotalTests === undefined) return { passed: 0, failed: 1, output };
  const passed = report.numPassedTests;
  // A file that cannot be loaded has no failed test, yet it failed.
  const failed = report.numFailedTests || (code === 0 && report.success ? 0 : 1);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed, failed, output, note: skipped ? `  ${skipped} skipped` : "" };
}

/**
 * The application as the browser tests see it, and the database they begin with: made while other tests run. Where they are
 * asked for alone, they make both themselves.
 */
async function build() {
  const { ensureBuild } = await import("../build.mjs");
  const { ensureTemplate } = await import("../template.mjs");
  await ensureBuild();
  await ensureTemplate({ demo: true });
  return { passed: 1, failed: 0 };
}

async function playwright(bin, full) {
  const specs = path.join(root, "e2e");
  if (!readdirSync(specs, { recursive: true }).some((name) => /\.(spec|test)\.ts$/.test(name))) {
    return { passed: 0, failed: 0, note: "  no tests yet" };
  }
  const { findBrowser } = await import("../browser.mjs");
  const { ensureBuild } = await import("../build.mjs");
  const { startStack } = await import("../stack.mjs");
  const CHROMIUM_PATH = await findBrowser();
  await ensureBuild();
  const file = path.join(results, "e2e.json");
  const stack = await startStack();
  try {
    const { code, output } = await runProgram(
      process.execPath,
      [bin("@playwright/test", "playwright"), "test"],
      {
        quiet: true,
        env: testEnv({
          ...stack.env,
          CHROMIUM_PATH,
          NO_COLOR: "1",
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          ...(full ? { CAIRN_TEST_FULL: "1" } : { CAIRN_TEST_QUICK: "1" }),
        }),
      },
    );
    const report = readReport(file, output);
    if (!report.stats) return { passed: 0, failed: 1, output };
    const { expected, unexpected, flaky, skipped } = report.stats;
    const failed = unexpected + (report.errors?.length ?? 0) || (code === 0 ? 0 : 1);
    const notes = [
      flaky && `${flaky} only at the second attempt`,
      skipped && `${skipped} skipped`,
    ].filter(Boolean);
    const words = failed > 0 ? `\nThe application's own log:\n${stack.words().slice(-4000)}` : "";
    return {
      passed: expected + flaky,
      failed,
      output: output + words,
      note: notes.length ? `  ${notes.join(", ")}` : "",
    };
  } finally {
    await stack.stop();
  }
}

/** Scores of a browser's own judge. They follow the speed of the machine, so a busy one fails here; the lines say how fast it was. */
async function lighthouse() {
  const { findBrowser } = await import("../browser.mjs");
  const { ensureBuild } = await import("../build.mjs");
  const CHROMIUM_PATH = await findBrowser();
  await ensureBuild();
  const script = path.join(root, "e2e", "performance", "lighthouse.mjs");
  return judge(script, { CHROMIUM_PATH }, (output) => `\n${output}`);
}

/** A program that judges by itself: one test, and where it is content what it says of that. */
async function judge(script, extra, words) {
  const { code, output } = await runProgram(process.execPath, [script], {
    quiet: true,
    env: testEnv(extra),
  });
  const note = code === 0 ? `  ${words(output.trim())}` : "";
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output, note };
}

await run(async () => {
  const flags = readFlags(process.argv.slice(2));
  await ensureDependencies();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const { bin } = await import("../tools.mjs");
  const own = (name) => path.join(import.meta.dirname, name);
  let building = null;
  const works = {
    format: () => check([bin("oxfmt"), "--check"]),
    lint: () => check([bin("oxlint")]),
    types: async () => {
      const tsc = [bin("typescript", "tsc"), "--noEmit"];
      // The types of the routes come with the build, where there is one.
      if (!building) return check([bin("next"), "typegen"], tsc);
      await building.catch(() => {});
      return check(tsc);
    },
    "schema types": () => check([own("db-types.mjs"), "--check"]),
    "data model": () => check([own("db-docs.mjs"), "--check"]),
    "assessment content": () => check([own("db-content.mjs"), "--check"]),
    advisors: () => check([own("db-advisors.mjs")]),
    mutations: () => judge(own("mutations.mjs"), {}, (output) => output.split("\n").at(-1)),
    build: () => (building = build()),
    e2e: () => playwright(bin, flags.full),
    lighthouse,
  };
  const runLane = async (names) => {
    for (const name of names)
      await stage(name, works[name] ?? (() => vitest(name, bin, flags.full)));
  };
  for (const lanes of plan(flags)) await Promise.all(lanes.map(runLane));
  if (flags.only && sum.passed + sum.failed === 0) {
    throw new Refusal(`There are no tests for "${flags.only}" yet.`);
  }
  say(`Time: ${elapsed()}`);
  say(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
});
