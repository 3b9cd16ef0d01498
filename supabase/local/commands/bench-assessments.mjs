import { rmSync } from "node:fs";

import { ensureDependencies } from "../dependencies.mjs";
import { layout, throwAwayFolder } from "../paths.mjs";
import { phase, run, say } from "../say.mjs";

/**
 * `npm run bench:assessments`: measures the pages of assessments with 500 organizations and 5,000 results on throw-away
 * databases, and prints ratios with the figure the project holds itself to beside them. It judges nothing.
 */
const sizes = { few: 50, many: 500 };

await run(async () => {
  await ensureDependencies();
  const { copyTemplate } = await import("../template.mjs");
  const { openDatabase } = await import("../database/open.mjs");
  const { idOf } = await import("../../tests/performance/dataset.mjs");
  const { compare } = await import("../../tests/performance/measure.mjs");
  const { number, printGrowth, printPolicyCost, timeLine } =
    await import("../../tests/performance/figures.mjs");
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
    await printPolicyCost(many, subjects);

    say(
      `\n${number(sizes.many)} organizations ÷ ${number(sizes.few)}; whoever is measured has as many in both`,
    );
    await printGrowth(many, few, subjects);

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
    timeLine("overview of everybody, platform admin", everybody);
    const since = performance.now();
    await many.query("select public.refresh_assessment_analytics()");
    timeLine("the hour's job, the running month", performance.now() - since);
    await many.close();
    await few.close();
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
});
