import { rmSync } from "node:fs";

import { ensureDependencies } from "../dependencies.mjs";
import { layout, throwAwayFolder } from "../paths.mjs";
import { phase, run, say } from "../say.mjs";

/**
 * `npm run bench:evidence`: measures renewals, insights and contracts with 30,000 contracts and 200,000 insights on throw-away
 * databases, and prints ratios with the figure the project holds itself to beside them. It judges nothing.
 */
const sizes = { few: 1_000, many: 10_000 };

await run(async () => {
  await ensureDependencies();
  const { copyTemplate } = await import("../template.mjs");
  const { openDatabase } = await import("../database/open.mjs");
  const { idOf } = await import("../../tests/performance/dataset.mjs");
  const { compare } = await import("../../tests/performance/measure.mjs");
  const { number, printGrowth, printPolicyCost, timeLine } =
    await import("../../tests/performance/figures.mjs");
  const { everybody, evidenceSubjects, fillEvidence } =
    await import("../../tests/performance/evidence.mjs");
  const folders = [];

  // A CSM looks after a hundred customers in both, so that only the others grow.
  async function make(customers) {
    const folder = throwAwayFolder("cairn-bench-");
    folders.push(folder);
    await copyTemplate(folder, { demo: false });
    const db = await openDatabase(layout(folder).database);
    await phase(`${number(3 * customers)} contracts, ${number(20 * customers)} insights`, () =>
      fillEvidence(db, { customers, csms: customers / 100 }),
    );
    return db;
  }

  try {
    const many = await make(sizes.many);
    const few = await make(sizes.few);
    const subjects = Object.entries(evidenceSubjects());

    say(
      `\nWith ${number(3 * sizes.many)} contracts and ${number(20 * sizes.many)} insights: under row level security ÷ the same as owner with an explicit filter`,
    );
    await printPolicyCost(many, subjects);

    say(
      `\n${number(sizes.many)} customers ÷ ${number(sizes.few)}; whoever is measured has a hundred in both`,
    );
    await printGrowth(many, few, subjects);

    say("\nFor the record, a platform admin");
    for (const [name, sql] of Object.entries(everybody)) {
      const person = idOf(`csm${sizes.many / 100}`);
      const [time] = await compare([{ db: many, person, role: "authenticated", sql }], 5, 2);
      timeLine(name, time);
    }
    const since = performance.now();
    const night = "select (public.keep_renewals() ->> 'more')::boolean as more";
    while ((await many.query(night)).rows[0].more);
    timeLine("the night's job, all of it", performance.now() - since);
    await many.close();
    await few.close();
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
});
