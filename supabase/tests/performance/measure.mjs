/** How long a query takes, so that two numbers can be compared on a machine that does other things too. */

let statements = 0;

/** Sends as the Data API of a project does: a statement is prepared once a connection and has its plan from then on. */
async function prepare(db, { sql, values = [], role }) {
  const name = `measured_${(statements += 1)}`;
  await db.transaction(async (tx) => {
    if (role) await tx.query("select set_config('role', $1, true)", [role]);
    await tx.exec(`prepare ${name} as ${sql}`);
  });
  const texts = values.map((value) => `'${String(value).replaceAll("'", "''")}'`);
  return `execute ${name}${texts.length ? `(${texts.join(", ")})` : ""}`;
}

/**
 * One run of a query as somebody: `role` null runs it as the owner, past the policies, with the same person behind it.
 * Only the query itself is timed. Answers milliseconds.
 */
async function once({ db, person, role }, sql) {
  return db.transaction(async (tx) => {
    const claims = JSON.stringify({ sub: person, role: "authenticated", aud: "authenticated" });
    await tx.query("select set_config('request.jwt.claims', $1, true)", [claims]);
    if (role) await tx.query("select set_config('role', $1, true)", [role]);
    const since = performance.now();
    await tx.query(sql);
    return performance.now() - since;
  });
}

/**
 * Runs several variants in turn, round after round, so that whatever else the machine does falls on all of them alike.
 * The first rounds make plans and warm the engine and are not counted: a prepared statement keeps its plan from the
 * sixth on. Of the others the least counts, because what else the machine does can only add to it.
 * @param {{ db: object, sql: string, values?: unknown[], person: string, role: string | null }[]} variants
 * @returns {Promise<number[]>} the least of each, in milliseconds
 */
export async function compare(variants, rounds = 25, warmUp = 8) {
  const prepared = [];
  for (const variant of variants) prepared.push(await prepare(variant.db, variant));
  const times = variants.map(() => Infinity);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [at, variant] of variants.entries()) {
      const time = await once(variant, prepared[at]);
      if (round >= warmUp) times[at] = Math.min(times[at], time);
    }
  }
  return times;
}
