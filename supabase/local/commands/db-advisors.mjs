import { readFileSync } from "node:fs";
import path from "node:path";

import { ensureDependencies } from "../dependencies.mjs";
import { supabaseDir } from "../paths.mjs";
import { run, say } from "../say.mjs";
import { Refusal } from "../settings.mjs";
import { supabaseCli } from "../tools.mjs";

/**
 * `npm run db:advisors`: what Supabase's own advisors say of the schema. Errors and warnings fail, except those that
 * `advisors-allowed.json` names with a reason; an entry that matches nothing any more fails as well.
 */
await run(async () => {
  await ensureDependencies();
  const allowed = JSON.parse(
    readFileSync(path.join(supabaseDir, "local", "advisors-allowed.json"), "utf8"),
  );
  const { startDatabase } = await import("../testing.mjs");
  const database = await startDatabase({ migrations: true });
  let findings;
  try {
    const text = await supabaseCli(
      [
        "db",
        "advisors",
        `--remote=${database.url}`,
        "--level",
        "info",
        "--fail-on",
        "warn",
        "-o",
        "json",
      ],
      // 1 only repeats what the list says.
      { accept: [0, 1] },
    );
    findings = JSON.parse(text || "[]") ?? [];
  } finally {
    await database.stop();
  }
  const used = new Set();
  const isAllowed = (finding) => {
    const entry = allowed.find(
      (one) => one.name === finding.name && finding.detail.includes(one.detail),
    );
    if (entry) used.add(entry);
    return Boolean(entry);
  };
  const count = (level) => findings.filter((finding) => finding.level === level).length;
  const open = findings.filter((finding) => finding.level !== "INFO" && !isAllowed(finding));
  for (const finding of open) say(`${finding.level}  ${finding.name}: ${finding.detail}`);
  const hints = Object.groupBy
    ? Object.groupBy(
        findings.filter((finding) => finding.level === "INFO"),
        (finding) => finding.name,
      )
    : {};
  for (const [name, list] of Object.entries(hints)) say(`INFO   ${name}: ${list.length}`);
  const stale = allowed.filter((entry) => !used.has(entry));
  for (const entry of stale)
    say(`No longer found, take it off the list: ${entry.name}: ${entry.detail}`);
  say(
    `${count("ERROR")} errors, ${count("WARN")} warnings, ${used.size} of them allowed with a reason, ${count("INFO")} hints.`,
  );
  if (open.length > 0 || stale.length > 0) throw new Refusal("The advisors ask for a change.");
});
