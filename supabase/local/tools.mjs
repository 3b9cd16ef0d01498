import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { root } from "./paths.mjs";
import { Refusal } from "./settings.mjs";

/** The script behind a command of a package, so that Node runs it without a shell on every system. */
export function bin(name, command = name) {
  const folder = path.join(root, "node_modules", name);
  const { bin: entry } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = typeof entry === "string" ? entry : entry[command];
  if (!file || !existsSync(path.join(folder, file))) {
    throw new Refusal(`The package ${name} has no command ${command}. Run: npm install`);
  }
  return path.join(folder, file);
}

/** Runs the Supabase CLI of this project and returns what it prints. */
export async function supabaseCli(args, { accept = [0] } = {}) {
  const { spawn } = await import("node:child_process");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin("supabase"), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, DO_NOT_TRACK: "1", SUPABASE_TELEMETRY_DISABLED: "1" },
    });
    let out = "";
    let words = "";
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (words += data));
    const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      if (accept.includes(code)) resolve(out);
      else
        reject(
          new Refusal(
            `supabase ${args.slice(0, 2).join(" ")} ended with ${code}.\n${words.trim() || out.trim()}`,
          ),
        );
    });
  });
}
