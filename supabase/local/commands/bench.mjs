import { rmSync } from "node:fs";

import { ensureDependencies } from "../dependencies.mjs";
import { layout, throwAwayFolder } from "../paths.mjs";
import { phase, run, say } from "../say.mjs";
import { Refusal } from "../settings.mjs";

/**
 * `npm run bench`: measures the pages of a portfolio on throw-away embedded databases and prints ratios with the figure
 * the project holds itself to beside them. It judges nothing: it exits well whatever comes out.
 *
 * `-- --sizes 1000,10000,100000` names the smallest, the middle and the largest number of customers.
 */
const csms = 100;
// The measured CSM; one in a hundred customers is theirs.
const person = "csm7";

function readSizes() {
  const at = process.argv.indexOf("--sizes");
  const text = at < 0 ? "1000,10000,100000" : (process.argv[at + 1] ?? "");
  const sizes = text.split(",").map(Number);
  if (sizes.length !== 3 || sizes.some((size) => !Number.isInteger(size) || size < 500))
    throw new Refusal(
      "--sizes takes three whole numbers of 500 and more, such as 1000,10000,100000.",
    );
  return sizes;
}

await run(async () => {
  const [small, middle, large] = readSizes();
  await ensureDependencies();
  const { copyTemplate } = await import("../template.mjs");
  const { openDatabase } = await import("../database/open.mjs");
  const { fill, idOf } = await import("../../tests/performance/dataset.mjs");
  const { compare } = await import("../../tests/performance/measure.mjs");
  const { number, ratioLine, targets, timeLine } =
    await import("../../tests/performance/figures.mjs");
  const { subjects } = await import("../../tests/performance/subjects.mjs");
  const me = idOf(person);
  const admin = idOf(`csm${csms}`);
  const folders = [];

  /** A fresh database with so many customers, as the night left it. */
  async function make(customers) {
    const folder = throwAwayFolder("cairn-bench-");
    folders.push(folder);
    await copyTemplate(folder, { demo: false });
    const db = await openDatabase(layout(folder).database);
    await phase(
      `${number(customers)} customers of ${csms} CSMs, ${number(10 * customers)} rows below them`,
      () => fill(db, { customers, csms }),
    );
    return db;
  }

  async function settle(db) {
    const since = performance.now();
    await db.query("select private.roll_health_trails()");
    const time = performance.now() - since;
    await db.exec("vacuum analyze private.health_trails");
    return time;
  }

  try {
    const db = await make(middle);
    const customer = (
      await db.query(
        "select id from public.customers where csm_id = $1 and archived_at is null order by name limit 1",
        [me],
      )
    ).rows[0].id;
    const { rows, functions } = subjects(me, customer);

    const [homeBefore, portfolioBefore] = await compare(
      [functions.home, functions.dashboard].map((subject) => ({
        ...subject,
        db,
        person: me,
        role: "authenticated",
      })),
      9,
      3,
    );
    const rolled = await settle(db);

    say(
      `\nAt ${number(middle)} customers: under row level security ÷ the same as owner with an explicit filter`,
    );
    for (const [name, subject] of [...Object.entries(rows), ...Object.entries(functions)]) {
      const [under, owner] = await compare([
        { db, person: me, role: "authenticated", sql: subject.sql, values: subject.values },
        {
          db,
          person: me,
          role: null,
          sql: subject.owner ?? subject.sql,
          values: subject.ownerValues ?? subject.values,
        },
      ]);
      ratioLine(subject.words ?? name, [under, owner], targets.rls);
    }

    say(`\nAt ${number(middle)} customers, for the record`);
    const [everybody] = await compare(
      [{ db, person: admin, role: "authenticated", ...functions.dashboard }],
      9,
      3,
    );
    timeLine("dashboard of everybody, platform admin", everybody);
    timeLine("the night's job, all trails of health", rolled);
    timeLine("home before that job ever ran", homeBefore);
    timeLine("dashboard before that job ever ran", portfolioBefore);
    await db.close();

    const few = await make(small);
    const many = await make(large);
    await settle(few);
    await settle(many);
    say(
      `\n${number(large)} customers ÷ ${number(small)}; the measured CSM has ${number(large / csms)} and ${number(small / csms)} of them`,
    );
    const asMe = { person: me, role: "authenticated" };
    for (const [name, subject] of Object.entries(functions)) {
      const values = async (where) =>
        name === "customer"
          ? [
              (
                await where.query(
                  "select id from public.customers where csm_id = $1 and archived_at is null order by name limit 1",
                  [me],
                )
              ).rows[0].id,
            ]
          : subject.values;
      const [big, little] = await compare([
        { db: many, ...asMe, sql: subject.sql, values: await values(many) },
        { db: few, ...asMe, sql: subject.sql, values: await values(few) },
      ]);
      ratioLine(subject.words, [big, little], targets.growth);
    }
    await few.close();
    await many.close();
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
});
