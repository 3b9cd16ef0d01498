/** How long a query takes, so that two numbers can be compared on a machine that does other things too. */

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * One run of a query as somebody: `role` null runs it as the owner, past the policies, with the same person behind it.
 * Only the query itself is timed. Answers milliseconds.
 */
async function once(db, { sql, values = [], person, role }) {
  return db.transaction(async (tx) => {
    const claims = JSON.stringify({ sub: person, role: "authenticated", aud: "authenticated" });
    await tx.query("select set_config('request.jwt.claims', $1, true)", [claims]);
    if (role) await tx.query("select set_config('role', $1, true)", [role]);
    const since = performance.now();
    await tx.query(sql, values);
    return performance.now() - since;
  });
}

/**
 * Runs several variants in turn, round after round, so that whatever else the machine does falls on all of them alike.
 * The first rounds make plans and warm the engine and are not counted.
 * @param {{ db: object, sql: string, values?: unknown[], person: string, role: string | null }[]} variants
 * @returns {Promise<number[]>} the median of each, in milliseconds
 */
export async function compare(variants, rounds = 25, warmUp = 8) {
  const times = variants.map(() => []);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [at, variant] of variants.entries()) {
      const time = await once(variant.db, variant);
      if (round >= warmUp) times[at].push(time);
    }
  }
  return times.map(median);
}
