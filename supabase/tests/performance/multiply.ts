import type { TestDatabase } from "../support/database";
import { quote, selectOf, insertOf } from "../support/rls-statements";
import { newRow, tableOf, type Probe, type Values } from "../support/rls-probe";
import type { Owner } from "../support/rls-world";
import { idOf } from "./dataset.mjs";

// Thousands of rows of every table, out of one that the factories of the expectations make. The k-th row of each table
// belongs to the same organization, person and customer, so that parents and children agree.

export const sizes = { organizations: 500, members: 4, customers: 10_000, csms: 100, rows: 4000 };

/** The owner, an admin and two members of each organization, and their directory. */
export async function fillOrganizations(db: TestDatabase): Promise<void> {
  const id = (name: string) =>
    `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`;
  const member = id("'member' || n || '-' || m");
  const everybody = `generate_series(0, ${sizes.organizations - 1}) n cross join generate_series(0, ${sizes.members - 1}) m`;
  await db.exec(`
    set session_replication_role = replica;
    insert into auth.users (id, email, email_confirmed_at) select ${member}, 'm' || n || '-' || m || '@bench.test', now() from ${everybody};
    insert into public.tier2_users (u_id, email, org_id) select ${member}, 'm' || n || '-' || m || '@bench.test', ${id("'org' || n")} from ${everybody};
    insert into public.tier2_profiles (u_id) select ${member} from ${everybody};
    insert into public.enterprise_orgs (id, name, slug, owner_id)
      select ${id("'org' || n")}, 'Organization ' || n, 'bench-' || n, ${id("'member' || n || '-0'")} from generate_series(0, ${sizes.organizations - 1}) n;
    insert into public.org_users (org_id, u_id, role)
      select ${id("'org' || n")}, ${member}, (array['owner', 'admin', 'member', 'member'])[m + 1] from ${everybody};
    update public.customers c set org_id = ${id("'org' || n")} from generate_series(0, ${sizes.organizations - 1}) n where c.id = ${id("'customer' || n")};
    set session_replication_role = origin`);
  await db.exec("vacuum analyze");
}

export const person = (organization: number, which: number) =>
  idOf(`member${organization}-${which}`);
export const organization = (n: number) => idOf(`org${n}`);

/** Whose the row of a number is, as SQL. */
const kth = (name: string) =>
  `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`;
const ofKth = {
  org: (k: string) => kth(`'org' || (${k} % ${sizes.organizations})`),
  customer: (k: string) => kth(`'customer' || (${k} % ${sizes.customers})`),
  csm: (k: string) => kth(`'csm' || (${k} % ${sizes.csms})`),
  member: (k: string) =>
    kth(
      `'member' || (${k} % ${sizes.organizations}) || '-' || (${k} / ${sizes.organizations} % ${sizes.members})`,
    ),
};
/** How far the next one of the same organization or of the same CSM is. */
const next = {
  org: 0,
  csm: 0,
  customer: sizes.csms,
  member: sizes.organizations,
};

export type Meaning = "org" | "customer" | "csm" | "member" | { parent: string };
/** What the columns of a table point to, and which of them make its key. */
export type Filled = { columns: Map<string, Meaning>; key: string[]; asked: Values };

type Reference = { column: string; target: string; target_column: string };

async function readReferences(db: TestDatabase, table: string): Promise<Reference[]> {
  const { rows } = await db.query<Reference>(
    `select a.attname as column, k.confrelid::regclass::text as target, f.attname as target_column
       from pg_catalog.pg_constraint k
       cross join lateral unnest(k.conkey, k.confkey) as u(here, there)
       join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.here
       join pg_catalog.pg_attribute f on f.attrelid = k.confrelid and f.attnum = u.there
      where k.conrelid = $1::regclass and k.contype = 'f' order by cardinality(k.conkey)`,
    [`public.${table}`],
  );
  return rows;
}

/** A column, whether rows must differ in it, and the column that a check compares it with. */
type Column = { name: string; type: string; varies: boolean; apart: string | null };

async function readColumns(db: TestDatabase, table: string): Promise<Column[]> {
  const { rows } = await db.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type,
        a.atttypid = 'text'::regtype
          and exists (select 1 from pg_catalog.pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey::int2[])) as varies,
        (select o.attname from pg_catalog.pg_constraint k
           join pg_catalog.pg_attribute o on o.attrelid = k.conrelid and o.attnum = any (k.conkey) and o.attnum <> a.attnum
          where k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any (k.conkey) and cardinality(k.conkey) = 2
            and a.atttypid = 'uuid'::regtype and o.atttypid = 'uuid'::regtype limit 1) as apart
       from pg_catalog.pg_attribute a
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''`,
    [`public.${table}`],
  );
  return rows;
}

function meaningOf(reference: Reference, value: unknown, owner: Owner): Meaning | null {
  const { target, target_column: column } = reference;
  const name = target.replace(/^public\./, "");
  if (/^(auth\.users|tier2_users)$/.test(name)) return value === owner.csm ? "csm" : "member";
  if (/^(enterprise_orgs|organization_profile)$/.test(name)) return "org";
  if (/^org(anization)?_id$/.test(column)) return "org";
  if (name === "customers" || column === "customer_id") return "customer";
  return column === "id" ? { parent: name } : null;
}

/** Fills the table of an entry; answers what its columns mean, or throws where no row of the kind can be made. */
export async function multiply(probe: Probe, name: string, owner: Owner): Promise<Filled> {
  const { db, types } = probe;
  const table = tableOf(name);
  const keys = probe.expectations[name]!.key ?? ["id"];
  let row: Values = {};
  await db.transaction(async (tx) => {
    const values = await newRow(probe, tx, name, owner);
    await tx.exec(insertOf(types, table, values));
    const key = Object.fromEntries(keys.map((column) => [column, values[column]]));
    const { rows } = await tx.query<{ row: Values }>(
      selectOf(types, table, key, `to_jsonb("${table}") as row`),
    );
    row = rows[0]!.row;
    await tx.rollback();
  });
  const columns = new Map<string, Meaning>();
  for (const reference of await readReferences(db, table)) {
    const meaning = meaningOf(reference, row[reference.column], owner);
    if (meaning && row[reference.column] !== null) columns.set(reference.column, meaning);
  }
  const made = await readColumns(db, table);
  for (const { name: column, type } of made) {
    // Some tables name a person without a foreign key, because they outlive the account.
    if (type === "uuid" && !columns.has(column) && row[column] === owner.user)
      columns.set(column, "member");
  }
  const person = [...columns].find(([, meaning]) => meaning === "member")?.[0];
  const valueOf = ({ name: column, type, varies, apart }: Column): string => {
    const meaning = columns.get(column);
    if (typeof meaning === "string") {
      const at = (distance: number) => ofKth[meaning](`(k + ${distance})`);
      // Two of a kind that a check holds apart are neighbours, and some checks want them in order.
      if (!apart || columns.get(apart) !== meaning) return at(0);
      return `${column < apart ? "least" : "greatest"}(${at(0)}, ${at(next[meaning])})`;
    }
    if (meaning) return kth(`'${meaning.parent}' || k`);
    if (type === "uuid" && (column === "id" || keys.includes(column)))
      return kth(`'${table}' || k`);
    if (/^(created|computed|updated|observed)_at$/.test(column))
      return "now() - make_interval(mins => k)";
    // Files lie in the folder of their person.
    const own =
      person && type === "text"
        ? `replace(b."${column}", b."${person}"::text, ${ofKth.member("k")}::text)`
        : `b."${column}"`;
    return varies ? `${own} || k` : own;
  };
  const insert = (columnsOf: Column[]) =>
    db.exec(`
    set session_replication_role = replica;
    insert into public."${table}" (${made.map((one) => `"${one.name}"`).join(", ")})
      select ${columnsOf.map(valueOf).join(", ")}
        from (select (jsonb_populate_record(null::public."${table}", ${quote(JSON.stringify(row))})).*) b
        cross join generate_series(0, ${sizes.rows - 1}) k
      on conflict do nothing;
    set session_replication_role = origin`);
  await insert(made).catch((error: Error & { code?: string }) => {
    // A word out of a closed list can not be varied.
    if (error.code !== "23514") throw error;
    return insert(made.map((one) => ({ ...one, varies: false })));
  });
  await db.exec(`vacuum analyze public."${table}"`);
  return { columns, key: keys, asked: row };
}
