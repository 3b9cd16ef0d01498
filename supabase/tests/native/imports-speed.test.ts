import { randomUUID } from "node:crypto";
import type { ParameterOrJSON, Sql, TransactionSql } from "postgres";
import { afterAll, beforeAll, it } from "vitest";
import type { Viewer } from "@/lib/identity/viewer/types";
import type { TestDatabase } from "../support/database";
import { clientOf } from "../support/import-client";
import { timeImport } from "../support/import-speed";
import { findBinaries, startCluster, type NativeDatabase } from "./cluster";

const total = 10_000;
const bad = 37;

const binaries = findBinaries();
let native: NativeDatabase;
beforeAll(async () => {
  if (binaries) native = await startCluster(binaries);
}, 180_000);
afterAll(() => native?.stop());

/** The few calls of an embedded test database that the client needs, over connections of a server. */
function embeddedLike({ owner, api }: NativeDatabase): TestDatabase {
  const query = async (on: Sql | TransactionSql, text: string, values: unknown[] = []) => {
    // Arguments of functions come as text of JSON, which this driver would take for a string in it.
    const isCall = text.startsWith("select public.");
    const given = values.map((value) =>
      isCall && typeof value === "string" && /^[[{]/.test(value)
        ? on.json(JSON.parse(value))
        : value,
    );
    return { rows: [...(await on.unsafe(text, given as ParameterOrJSON<never>[]))] };
  };
  return {
    query: (text: string, values?: unknown[]) => query(owner, text, values),
    transaction: (run: (tx: unknown) => Promise<unknown>) =>
      api.begin((tx) =>
        run({ query: (text: string, values?: unknown[]) => query(tx, text, values) }),
      ),
  } as unknown as TestDatabase;
}

it.runIf(binaries)(
  `imports ${total} rows on a server, and says how fast each step is`,
  async () => {
    const id = randomUUID();
    const email = `${id}@example.test`;
    await native.owner`insert into auth.users (id, email, email_confirmed_at) values (${id}, ${email}, now())`;
    await native.owner`update public.tier2_users set role = 'csm' where u_id = ${id}`;
    const [{ session }] = await native.owner<[{ session: string }]>`
      insert into auth.sessions (id, user_id) values (gen_random_uuid(), ${id}) returning id as session`;
    const db = clientOf(embeddedLike(native), { id, email, sessionId: session });
    const viewer = { id, email, role: "csm", display_name: "Ines Halvorsen" } as Viewer;
    await timeImport(`on Postgres ${native.version}`, db, viewer, total, bad);
  },
  600_000,
);
