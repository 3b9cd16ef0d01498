import { rmSync } from "node:fs";

import { ensureDependencies } from "../dependencies.mjs";
import { layout, throwAwayFolder } from "../paths.mjs";
import { phase, run, say } from "../say.mjs";

/**
 * `npm run bench:assessments`: measures the pages of assessments with 500 organizations and 5,000 results on throw-away
 * databases, and prints ratios with the figure the project holds itself to beside them. It judges nothing.
 */
const targets = { rls: 1.15, growth: 1.3 };
const sizes = { few: 50, many: 500 };

await run(async () => {
  await ensureDependencies();
  const { copyTemplate } = await import("../template.mjs");
  const { openDatabase } = await import("../database/open.mjs");
  const { idOf } = await import("../../tests/performance/dataset.mjs");
  const { compare } = await import("../../tests/performance/measure.mjs");
  const { assessmentSubjects, fillAssessments } =
    await import("../../tests/performance/assessments.mjs");
  const folders = [];

  // A CSM looks after as many organizations in both, so that only the others grow.
  async function make(organizations) {
    const folder = throwAwayFolder("cairn-bench-");
    folders.push(folder);
    await copyTemplate(folder, { demo: false });
    const db = await openDatabase(layout(folder).database);
    await phase(
      `${number(organizations)} organizations, ${number(10 * organizations)} results`,
      () => fillAssessments(db, { organizations, csms: organizations / 5 }),
    );
    return db;
  }

  try {
    const many = await make(sizes.many);
    const few = await make(sizes.few);
    const { rows } = await many.query(
      "select proname from pg_catalog.pg_proc where pronamespace = 'public'::regnamespace",
    );
    const there = new Set(rows.map(({ proname }) => proname));
    const subjects = Object.entries(assessmentSubjects()).filter(
      ([, { needs }]) => !needs || there.has(needs),
    );

    say(
      `\nWith ${number(sizes.many)} organizations: under row level security ÷ the same as owner with an explicit filter`,
    );
    for (const [name, { person, sql, plain = sql }] of subjects) {
      const as = { db: many, person };
      line(
        name,
        await compare(
          [
            { ...as, role: "authenticated", sql },
            { ...as, role: null, sql: plain },
          ],
          15,
          5,
        ),
        targets.rls,
      );
    }

    say(
      `\n${number(sizes.many)} organizations ÷ ${number(sizes.few)}; whoever is measured has as many in both`,
    );
    for (const [name, { person, sql }] of subjects) {
      const as = { person, role: "authenticated", sql };
      line(
        name,
        await compare(
          [
            { ...as, db: many },
            { ...as, db: few },
          ],
          15,
          5,
        ),
        targets.growth,
      );
    }

    say("\nFor the record");
    const [everybody] = await compare(
      [
        {
          db: many,
          person: idOf(`csm${sizes.many / 5}`),
          role: "authenticated",
          sql: "select public.get_assessment_overview()",
        },
      ],
      7,
      3,
    );
    plainLine("overview of everybody, platform admin", everybody);
    const since = performance.now();
    await many.query("select public.refresh_assessment_analytics()");
    plainLine("the hour's job, the running month", performance.now() - since);
    await many.close();
    await few.close();
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
});

function number(value) {
  return value.toLocaleString("en-GB");
}

function milliseconds(time) {
  return `${time.toFixed(2)} ms`.padStart(11);
}

function plainLine(words, time) {
  say(`  ${words.padEnd(40)}${milliseconds(time)}`);
}

function line(words, [one, other], target) {
  const ratio = one / other;
  say(
    `  ${words.padEnd(40)}${milliseconds(one)}  ÷ ${milliseconds(other)}  = ${ratio.toFixed(2).padStart(6)}   held to ${target}${ratio > target ? ", over" : ""}`,
  );
}
