import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { surveyChoices, surveyTexts } from "@/lib/assessments/survey/schema";
import { makeTemplate, smallContent, type Content } from "../support/assessments";
import { startRun } from "../support/assessments-world";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createOrganization, createUser, refusal, type Person } from "../support/people";
import { ownerRows, personRows } from "../support/statements";

let db: TestDatabase;
let admin: Person;
let csm: Person;
let owner: Person;
let org: string;

beforeAll(async () => {
  db = await createTestDatabase();
  admin = await createUser(db, { role: "admin" });
  csm = await createUser(db, { role: "csm" });
  owner = await createUser(db);
  org = await createOrganization(db, { ownerId: owner.id });
});

afterAll(() => db?.close());

async function call<T>(who: Person, sql: string, ...values: unknown[]): Promise<T> {
  return (await personRows<{ answer: T }>(db, who, `select public.${sql} as answer`, ...values))[0]!
    .answer;
}

const file = (content: Content) =>
  JSON.stringify({
    assessment_type: "sales",
    title: "From a file",
    summary: "",
    minutes: 9,
    content,
  });

describe("the console", () => {
  test("refuses everybody but platform admins, and hands nothing out", async () => {
    const id = await makeTemplate(db, "leadership");
    const before = await ownerRows(db, "select count(*) from public.assessment_templates");
    const calls: [string, unknown[]][] = [
      ["list_assessment_templates()", []],
      ["get_assessment_template($1)", [id]],
      ["copy_assessment_template($1)", [id]],
      ["import_assessment_template($1)", [file(smallContent)]],
      ["try_assessment_content($1, '{}')", [JSON.stringify(smallContent)]],
      ["publish_assessment_template($1)", [id]],
    ];
    for (const who of [csm, owner])
      for (const [sql, values] of calls)
        expect(await refusal(call(who, sql, ...values)), sql).toBe("not_allowed");
    expect(await ownerRows(db, "select count(*) from public.assessment_templates")).toEqual(before);
  });

  test("lists all eleven with their runs", async () => {
    await startRun(db, owner, "leadership", org);
    const rows = await call<{ assessment_type: string; status: string; runs: number }[]>(
      admin,
      "list_assessment_templates()",
    );
    expect(new Set(rows.map((row) => row.assessment_type)).size).toBe(11);
    const offered = rows.filter((row) => row.status === "published");
    expect(offered).toHaveLength(11);
    expect(offered.find((row) => row.assessment_type === "leadership")!.runs).toBe(1);
  });

  test("copies a version as the next draft; a run that is open keeps its own when that is published", async () => {
    const session = await startRun(db, owner, "leadership", org);
    const [run] = await ownerRows<{ template_id: string }>(
      db,
      "select template_id from public.assessment_sessions where id = $1",
      session,
    );
    const first = await call<string>(admin, "copy_assessment_template($1)", run!.template_id);
    const second = await call<string>(admin, "copy_assessment_template($1)", run!.template_id);
    const versions = await ownerRows<{ version: number; status: string }>(
      db,
      "select version, status from public.assessment_templates where id = any ($1) order by version",
      [first, second],
    );
    expect(versions.map(({ status }) => status)).toEqual(["draft", "draft"]);
    expect(versions[1]!.version).toBe(versions[0]!.version + 1);

    const shown = await call<{ open: number; runs: number; faults: string[]; versions: object[] }>(
      admin,
      "get_assessment_template($1)",
      first,
    );
    expect(shown).toMatchObject({ open: 1, runs: 0, faults: [] });
    await call(admin, "publish_assessment_template($1)", first);
    const [kept] = await ownerRows<{ template_id: string }>(
      db,
      "select template_id from public.assessment_sessions where id = $1",
      session,
    );
    expect(kept).toEqual(run);
  });

  test("imports a file as a draft, or nothing at all", async () => {
    const id = await call<string>(admin, "import_assessment_template($1)", file(smallContent));
    const shown = await call<object>(admin, "get_assessment_template($1)", id);
    expect(shown).toMatchObject({ status: "draft", title: "From a file", minutes: 9, faults: [] });
    const broken = structuredClone(smallContent);
    broken.questions[0]!.anchors!.pop();
    const before = await ownerRows(db, "select count(*) from public.assessment_templates");
    const attempt = call(admin, "import_assessment_template($1)", file(broken));
    expect(await refusal(attempt)).toBe("template_invalid");
    expect(await ownerRows(db, "select count(*) from public.assessment_templates")).toEqual(before);
  });

  test("tries answers out by the arithmetic of scoring and stores nothing", async () => {
    const answers = JSON.stringify({ plan: { value: 4 }, chaos: { value: 1 }, data: { value: 1 } });
    const counted = "select (select count(*) from public.assessment_sessions) as n";
    const before = await ownerRows(db, counted);
    const tried = await call<{ scored: { score: number }; advice: object; bracket: string }>(
      admin,
      "try_assessment_content($1, $2)",
      JSON.stringify(smallContent),
      answers,
    );
    // Team 4, tools 1 with twice the weight.
    expect(tried.scored.score).toBe(2);
    expect(tried.bracket).toBe("Bracket score_2");
    expect(await ownerRows(db, counted)).toEqual(before);
    const none = await call(
      admin,
      "try_assessment_content($1, '{}')",
      JSON.stringify(smallContent),
    );
    expect(none).toMatchObject({ advice: null, scored: { answered: 0 } });
    const faulty = await call<{ faults: string[] }>(admin, "try_assessment_content('{}', '{}')");
    expect(faulty.faults.length).toBeGreaterThan(0);
  });

  test("a draft that somebody saved meanwhile is not overwritten, and a published one never", async () => {
    const id = await call<string>(admin, "import_assessment_template($1)", file(smallContent));
    const stamp = async () =>
      (
        await ownerRows<{ updated_at: string }>(
          db,
          "select updated_at::text from public.assessment_templates where id = $1",
          id,
        )
      )[0]!.updated_at;
    const save = async (at: string, words: string) =>
      (
        await asUser(db, admin.id, (tx) =>
          tx.query(
            "update public.assessment_templates set title = $3 where id = $1 and status = 'draft' and updated_at = $2",
            [id, at, words],
          ),
        )
      ).affectedRows;
    const opened = await stamp();
    expect(await save(opened, "First")).toBe(1);
    expect(await save(opened, "Second")).toBe(0);
    await call(admin, "publish_assessment_template($1)", id);
    expect(await save(await stamp(), "Third")).toBe(0);
  });
});

describe("the survey of a new organization", () => {
  test("knows the enums and lengths of the database, in their order", async () => {
    const enums = {
      tech_maturity: "tech_maturity",
      team_alignment: "team_alignment",
      funding_status: "funding_status",
      growth_pace: "growth_pace",
      strategy_decision_method: "strategy_decision",
      final_confirmation: "final_confirmation",
    };
    for (const [field, type] of Object.entries(enums)) {
      const [row] = await ownerRows<{ values: string[] }>(
        db,
        `select enum_range(null::public.${type})::text[] as values`,
      );
      expect(Object.keys(surveyChoices[field as keyof typeof surveyChoices]), field).toEqual(
        row!.values,
      );
    }
    const checks = await ownerRows<{ field: string; most: number }>(
      db,
      `select a.attname as field, (regexp_match(pg_get_constraintdef(c.oid), '<= (\\d+)'))[1]::int as most
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
        where c.conrelid = 'public.onboarding_assessments'::regclass and c.contype = 'c' and a.attname <> 'friction_points'`,
    );
    expect(Object.fromEntries(checks.map(({ field, most }) => [field, most]))).toEqual(surveyTexts);
  });

  test("is the person's own: neither the linked CSM nor a colleague reads it", async () => {
    await asUser(db, owner.id, (tx) =>
      tx.query("insert into public.onboarding_assessments (business_overview) values ('Secret')"),
    );
    for (const who of [csm, await createUser(db)])
      expect(await personRows(db, who, "select 1 from public.onboarding_assessments")).toEqual([]);
  });
});
