import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { ensureDependencies } from "../dependencies.mjs";
import { root } from "../paths.mjs";
import { elapsed, run, say } from "../say.mjs";
import { Refusal } from "../settings.mjs";

/**
 * `npm run test:mutations`: each seeded fault of supabase/tests/mutations/list.json is put into a copy of the tree and the
 * test that should catch it is run there. A fault that its test lets pass fails the run, and so does one whose place is gone.
 * First the tests run on the sound copy: one that fails anyway would catch everything.
 */

const faults = JSON.parse(
  readFileSync(path.join(root, "supabase/tests/mutations/list.json"), "utf8"),
);

/** A copy of what git knows or would take, with the same dependencies. */
function copyTree() {
  const copy = mkdtempSync(path.join(tmpdir(), "cairn-mutations-"));
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of files.split("\0").filter(Boolean)) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  return copy;
}

/** How many tests of a file passed and failed; none at all where it could not even be loaded. */
function outcome(copy, project, files) {
  const report = path.join(copy, ".mutation.json");
  rmSync(report, { force: true });
  spawnSync(
    "npx",
    ["vitest", "run", "--project", project, "--reporter=json", `--outputFile=${report}`, ...files],
    { cwd: copy, stdio: "ignore", timeout: 300_000 },
  );
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

await run(async () => {
  await ensureDependencies();
  const copy = copyTree();
  let unnoticed = 0;
  try {
    for (const project of new Set(faults.map((fault) => fault.project))) {
      const files = [
        ...new Set(faults.filter((f) => f.project === project).map(({ test }) => test)),
      ];
      const { passed, failed } = outcome(copy, project, files);
      if (failed > 0 || passed === 0)
        throw new Refusal(`The tests do not pass on the sound tree: ${failed} of ${project} fail.`);
      say(`Without a fault ${passed} tests of ${files.length} files pass (${project}).`);
    }
    for (const { what, file, from, to, project, test } of faults) {
      const place = path.join(copy, file);
      const sound = readFileSync(place, "utf8");
      const parts = sound.split(from);
      if (parts.length !== 2)
        throw new Refusal(
          `"${what}": its place stands ${parts.length - 1} times in ${file}, not once.`,
        );
      writeFileSync(place, parts.join(to));
      const { passed, failed } = outcome(copy, project, [test]);
      writeFileSync(place, sound);
      if (failed === 0) unnoticed += 1;
      say(`${failed > 0 ? "✓" : "✗"} ${what}: ${failed} of ${passed + failed} tests notice`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  say(`${faults.length - unnoticed} of ${faults.length} faults noticed (${elapsed()}).`);
  if (unnoticed > 0) process.exitCode = 1;
});
