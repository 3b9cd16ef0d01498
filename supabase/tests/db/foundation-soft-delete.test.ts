import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, asUser, createUser, refusal, type Person } from "../support/people";

let db: TestDatabase;
let me: Person;
let other: Person;
let admin: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  me = await createUser(db);
  other = await createUser(db);
  admin = await createUser(db, { role: "admin" });
  await db.exec(`
    create table public.papers (
      id uuid primary key default gen_random_uuid(), user_id uuid not null references public.tier2_users (u_id) on delete cascade,
      title text not null, deleted_at timestamptz
    );
    select private.class_policies('public.papers', 'self', 'user_id');
    select private.soft_deletable('public.papers', p_title => 'title');`);
});

afterAll(() => db?.close());

const make = async (person: Person, title: string): Promise<string> => {
  const id = randomUUID();
  await asUser(db, person.id, (tx) =>
    tx.query("insert into public.papers (id, user_id, title) values ($1, $2, $3)", [
      id,
      person.id,
      title,
    ]),
  );
  return id;
};
const titles = async (person: Person): Promise<string[]> => {
  const { rows } = await asUser(db, person.id, (tx) =>
    tx.query<{ title: string }>("select title from public.papers order by title"),
  );
  return rows.map(({ title }) => title);
};
const call = (person: Person, sql: string, ...values: unknown[]) =>
  asUser(db, person.id, async (tx) => {
    const { rows } = await tx.query<{ answer: unknown }>(`select public.${sql} as answer`, values);
    return rows[0]!.answer;
  });

describe("what somebody deletes", () => {
  test("is hidden at once from everybody, in every verb, and comes back whole", async () => {
    const id = await make(me, "Plan");
    const until = (await call(me, "soft_delete('papers', $1)", id)) as Date;
    expect(Math.round((until.getTime() - Date.now()) / 86_400_000)).toBe(30);
    for (const person of [me, admin]) expect(await titles(person)).toEqual([]);
    const { affectedRows } = await asUser(db, me.id, (tx) =>
      tx.query("update public.papers set title = 'Changed' where id = $1", [id]),
    );
    expect(affectedRows).toBe(0);
    const gone = await asUser(db, me.id, (tx) =>
      tx.query("delete from public.papers where id = $1", [id]),
    );
    expect(gone.affectedRows).toBe(0);
    expect(await call(me, "list_deleted('papers')")).toMatchObject([{ id, title: "Plan" }]);
    await call(me, "restore('papers', $1)", id);
    expect(await titles(me)).toEqual(["Plan"]);
    expect(await call(me, "list_deleted('papers')")).toEqual([]);
    expect(await refusal(call(me, "restore('papers', $1)", id))).toBe("not_found");
    await call(me, "soft_delete('papers', $1)", id);
    expect(await refusal(call(me, "soft_delete('papers', $1)", id))).toBe("not_found");
  });

  test("is one's own, or anybody's for a platform admin", async () => {
    const id = await make(me, "Mine");
    expect(await refusal(call(other, "soft_delete('papers', $1)", id))).toBe("not_found");
    await call(me, "soft_delete('papers', $1)", id);
    expect(await refusal(call(other, "restore('papers', $1)", id))).toBe("not_found");
    expect(await call(other, "list_deleted('papers')")).toEqual([]);
    await call(admin, "restore('papers', $1)", id);
    await call(admin, "soft_delete('papers', $1)", id);
  });

  test("is marked by the functions alone: a client that sets the time changes nothing and is recorded", async () => {
    const id = await make(me, "Guarded");
    await asUser(db, me.id, (tx) =>
      tx.query("update public.papers set deleted_at = '1999-01-01' where id = $1", [id]),
    );
    expect(await titles(me)).toContain("Guarded");
    const { rows } = await db.query(
      "select 1 from public.security_alerts where table_name = 'papers' and record_id = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  test("belongs to a table on the list; any other name is refused", async () => {
    for (const table of [
      "customers",
      "tier2_users",
      "papers; drop table papers",
      "private.soft_deletes",
    ]) {
      expect(await refusal(call(me, "soft_delete($1, $2)", table, randomUUID()))).toBe("not_found");
      expect(await refusal(call(me, "restore($1, $2)", table, randomUUID()))).toBe("not_found");
      expect(await refusal(call(me, "list_deleted($1)", table))).toBe("not_found");
    }
  });

  test("cannot be restored after 30 days, and goes by retention then", async () => {
    const late = await make(me, "Late");
    const fresh = await make(me, "Fresh");
    for (const id of [late, fresh]) await call(me, "soft_delete('papers', $1)", id);
    await db.query(
      "update public.papers set deleted_at = now() - interval '30 days 1 minute' where id = $1",
      [late],
    );
    expect(await refusal(call(me, "restore('papers', $1)", late))).toBe("restore_expired");
    await asService(db, (tx) => tx.query("select public.apply_retention(false)"));
    const { rows } = await db.query<{ id: string }>(
      "select id from public.papers where id in ($1, $2)",
      [late, fresh],
    );
    expect(rows).toEqual([{ id: fresh }]);
    await call(me, "restore('papers', $1)", fresh);
  });
});

describe("a table that joins", () => {
  test("may say in other words who deletes, and has its policies before", async () => {
    await db.exec(`
      create table public.sheets (id uuid primary key default gen_random_uuid(), paper_id uuid not null references public.papers (id) on delete cascade,
        deleted_at timestamptz);
      create index on public.sheets (paper_id);
      alter table public.sheets enable row level security`);
    expect(await refusal(db.exec("select private.soft_deletable('public.sheets')"))).not.toBe(
      "allowed",
    );
    await db.exec(`
      grant select on public.sheets to authenticated;
      create policy sheets_select_self on public.sheets for select to authenticated
        using (exists (select 1 from public.papers p where p.id = paper_id));
      select private.soft_deletable('public.sheets', p_may =>
        'exists (select 1 from public.papers as p where p.id = t.paper_id and p.user_id = private.uid())', p_days => 7)`);
    const paper = await make(me, "With sheets");
    const id = randomUUID();
    await db.query("insert into public.sheets (id, paper_id) values ($1, $2)", [id, paper]);
    expect(await refusal(call(other, "soft_delete('sheets', $1)", id))).toBe("not_found");
    await call(me, "soft_delete('sheets', $1)", id);
    const { rows } = await asUser(db, me.id, (tx) => tx.query("select 1 from public.sheets"));
    expect(rows).toEqual([]);
    const { rows: policies } = await db.query(
      "select period::text as period from public.retention_policies where key = 'sheets.deleted'",
    );
    expect(policies).toEqual([{ period: "7 days" }]);
  });
});
