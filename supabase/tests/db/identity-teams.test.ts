import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createOrganization, createUser, insertRow, refusal, type Person } from "../support/people";
import { personRows, ownerRows } from "../support/statements";

let db: TestDatabase;
let owner: Person;
let member: Person;
let stranger: Person;
let org: string;
let otherOrg: string;
let team: string;

beforeAll(async () => {
  db = await createTestDatabase();
  [owner, member, stranger] = [await createUser(db), await createUser(db), await createUser(db)];
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
  otherOrg = await createOrganization(db, { ownerId: stranger.id });
  [{ id: team }] = (await personRows<{ id: string }>(
    db,
    owner,
    "insert into public.teams (org_id, name) values ($1, 'Desk') returning id",
    org,
  )) as [{ id: string }];
});

afterAll(() => db?.close());

const join = (person: Person, organization = org) =>
  personRows(
    db,
    owner,
    "insert into public.team_users (org_id, team_id, u_id) values ($1, $2, $3) returning id",
    organization,
    team,
    person.id,
  );

describe("teams", () => {
  test("take members of their organization and nobody else", async () => {
    expect(await refusal(join(stranger))).toBe("23503");
    expect(await refusal(join(member, otherOrg))).toBe("42501");
    expect(await refusal(join(member))).toBe("allowed");
  });

  test("write what happens to them into the log, which nobody rewrites", async () => {
    const log = await personRows(
      db,
      member,
      "select action, source, subject_name, u_id from public.team_activity_log where team_id = $1 order by created_at",
      team,
    );
    expect(log).toEqual([
      { action: "team_formed", source: "product", subject_name: "Desk", u_id: owner.id },
      { action: "joined_team", source: "product", subject_name: "Test Person", u_id: owner.id },
    ]);
    const rewritten = personRows(
      db,
      owner,
      "update public.team_activity_log set summary = 'Forged' returning id",
    );
    expect(await refusal(rewritten)).toBe("42501");
  });

  test("take a note by hand as a note of now, whatever it claims to be", async () => {
    const [note] = await personRows<{ action: string; source: string; fresh: boolean }>(
      db,
      member,
      `insert into public.team_activity_log (org_id, action, source, summary, created_at)
       values ($1, 'team_archived', 'product', 'Rota changed', '2001-01-01')
       returning action, source, created_at > now() - interval '1 minute' as fresh`,
      org,
    );
    expect(note).toEqual({ action: "noted", source: "person", fresh: true });
  });
});

describe("words in a team", () => {
  const write = (person: Person, author: Person) =>
    personRows<{ id: string }>(
      db,
      person,
      "insert into public.team_messages (org_id, u_id, body) values ($1, $2, 'Hello') returning id",
      org,
      author.id,
    );

  test("are written in one's own name only, also by the owner", async () => {
    expect(await refusal(write(owner, member))).toBe("42501");
    expect(await refusal(write(stranger, stranger))).toBe("42501");
    const [message] = await write(member, member);
    const edit =
      "update public.team_messages set body = 'Hello all', u_id = u_id where id = $1 returning edited_at";
    expect(await personRows(db, owner, edit, message!.id)).toEqual([]);
    expect((await personRows(db, member, edit, message!.id))[0]).toMatchObject({
      edited_at: expect.any(Date),
    });
    expect(
      await personRows(
        db,
        owner,
        "delete from public.team_messages where id = $1 returning id",
        message!.id,
      ),
    ).toHaveLength(1);
  });

  test("keep an answered question's time", async () => {
    const activity = await insertRow(db, "team_activities", { org_id: org, title: "Review" });
    const [comment] = await personRows<{ id: string }>(
      db,
      member,
      `insert into public.team_comments (org_id, activity_id, kind, body) values ($1, $2, 'question', 'Who?') returning id`,
      org,
      activity,
    );
    const [resolved] = await personRows(
      db,
      member,
      "update public.team_comments set is_resolved = true, resolved_at = '2001-01-01' where id = $1 returning resolved_at > now() - interval '1 minute' as fresh, edited_at",
      comment!.id,
    );
    expect(resolved).toEqual({ fresh: true, edited_at: null });
  });

  test("hang on activities of the same organization", async () => {
    const foreign = await insertRow(db, "team_activities", { org_id: otherOrg, title: "Theirs" });
    const attempt = personRows(
      db,
      member,
      "insert into public.team_comments (org_id, activity_id, body) values ($1, $2, 'Here') returning id",
      org,
      foreign,
    );
    expect(await refusal(attempt)).toBe("23503");
  });
});

describe("the people somebody works with", () => {
  const list = (person: Person, organization: string | null) =>
    personRows(
      db,
      person,
      "insert into public.team_members (org_id, member_email, member_name, role, department) values ($1, $2, 'Elif Demir', 'analyst', 'finance') returning id",
      organization,
      `${Math.random().toString(36).slice(2)}@example.test`,
    );

  test("are listed for an organization of one's own or for none", async () => {
    expect(await refusal(list(owner, org))).toBe("allowed");
    expect(await refusal(list(owner, null))).toBe("allowed");
    expect(await refusal(list(owner, otherOrg))).toBe("42501");
  });

  test("have one of 25 roles and one of 13 departments", async () => {
    const [row] = await ownerRows<{ roles: string; departments: string }>(
      db,
      `select pg_get_constraintdef(r.oid) as roles, pg_get_constraintdef(d.oid) as departments
         from pg_constraint r, pg_constraint d
        where r.conname = 'team_members_role_check' and d.conname = 'team_members_department_check'`,
    );
    expect(row!.roles.match(/'[a-z_]+'/g)).toHaveLength(25);
    expect(row!.departments.match(/'[a-z_]+'/g)).toHaveLength(13);
  });
});

describe("the numbers of a week", () => {
  test("count what was written in it, the same however often they are computed", async () => {
    await db.query("delete from public.team_messages");
    const thisMonday = "date_trunc('week', now())";
    await db.query(
      `insert into public.team_messages (org_id, team_id, u_id, body, created_at) values
         ($1, $2, $3, 'One', ${thisMonday} - interval '3 days'), ($1, $2, $3, 'Two', ${thisMonday} - interval '2 days'),
         ($1, null, $4, 'To all', ${thisMonday} - interval '2 days'), ($1, $2, $3, 'Older', ${thisMonday} - interval '8 days')`,
      [org, team, member.id, owner.id],
    );
    await db.query("update public.teams set created_at = now() - interval '30 days'");
    await db.query("update public.enterprise_orgs set created_at = now() - interval '30 days'");
    const measure = () =>
      db.query(
        "select private.measure_teams((now() - interval '7 days')::date, (now() - interval '7 days')::date)",
      );
    await measure();
    await measure();
    const numbers = await ownerRows(
      db,
      "select team_id, messages, active_members from public.team_analytics where org_id = $1 order by team_id nulls last",
      org,
    );
    expect(numbers).toEqual([
      { team_id: team, messages: 2, active_members: 1 },
      { team_id: null, messages: 3, active_members: 2 },
    ]);
  });
});

describe("somebody who leaves the organization", () => {
  test("leaves its teams and is no longer shown as about", async () => {
    await personRows(
      db,
      member,
      "insert into public.team_presence (org_id) values ($1) returning id",
      org,
    );
    await personRows(db, owner, "select public.remove_member($1, $2)", org, member.id);
    const [left] = await ownerRows(
      db,
      `select (select count(*)::int from public.team_users where u_id = $1) as teams,
              (select count(*)::int from public.team_presence where u_id = $1) as presence,
              (select count(*)::int from public.team_activity_log where action = 'left_team') as noted`,
      member.id,
    );
    expect(left).toEqual({ teams: 0, presence: 0, noted: 1 });
  });

  test("and a team that goes leaves no row and no fault behind", async () => {
    expect(
      await refusal(
        personRows(db, owner, "delete from public.teams where id = $1 returning id", team),
      ),
    ).toBe("allowed");
    expect(
      await ownerRows(db, "select id from public.team_users where team_id = $1", team),
    ).toEqual([]);
  });
});
