import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { root } from "./paths.mjs";
import { phase, say } from "./say.mjs";
import { Refusal } from "./settings.mjs";

const readLock = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

/** Which packages of the lock file are not installed in that version. Optional ones depend on the machine. */
export function missingPackages(folder = root) {
  const wanted = path.join(folder, "package-lock.json");
  const installed = path.join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(wanted)) return [];
  if (!existsSync(installed)) return ["everything"];
  const have = readLock(installed);
  return Object.entries(readLock(wanted))
    .filter(([name, entry]) => name !== "" && !entry.optional && !entry.link)
    .filter(([name, entry]) => have[name]?.version !== entry.version)
    .map(([name]) => name);
}

/** Runs a program without a shell, so that a path with spaces stays one word. */
export function runProgram(program, args, { quiet = false, env = process.env, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("exit", (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** npm of the run that started this command, else the one on the path. */
function npm(args, cwd) {
  const how = { quiet: true, cwd };
  const script = process.env.npm_execpath;
  if (script && existsSync(script)) return runProgram(process.execPath, [script, ...args], how);
  if (process.platform === "win32") return runProgram("cmd.exe", ["/c", "npm", ...args], how);
  return runProgram("npm", args, how);
}

/** Refuses a Node that is too old, in words, before anything fails in a stranger way. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Refusal(`Cairn needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** Installs what the lock file names when it is not there yet. What only one command needs has a folder and a lock file of its own. */
export async function ensureDependencies(folder = root) {
  requireNode();
  const missing = missingPackages(folder);
  if (missing.length === 0) return;
  const why = missing[0] === "everything" ? "first start" : `${missing.length} packages changed`;
  await phase(`Installing dependencies (${why}; about a minute)`, async () => {
    // Development packages are part of it: the build and the tests need them, whatever NODE_ENV says. Not `npm ci`,
    // which refuses a lock file that lacks the binaries of other systems, and not saved: a start changes no tracked file.
    const args = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"];
    const result = await npm(args, folder);
    if (result.code === 0) return;
    const lines = result.output.split("\n").filter((line) => line.startsWith("npm error"));
    say((lines.length > 0 ? lines.slice(0, 20) : result.output.split("\n").slice(-20)).join("\n"));
    throw new Refusal("The dependencies could not be installed. What npm said is above.");
  });
}
