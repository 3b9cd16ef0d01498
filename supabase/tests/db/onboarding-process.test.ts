import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  createCustomer,
  createOrganization,
  createUser,
  refusal,
  type Person,
} from "../support/people";
import { personRows, ownerRows } from "../support/statements";

type Step = { id: string; step_key: string };

let db: TestDatabase;
let owner: Person;
let member: Person;
let csm: Person;
let org: string;
let process: string;
let steps: Step[];

const start = (person: Person, organization: string) =>
  personRows<{ id: string }>(db, person, "select public.start_onboarding($1) as id", organization);

beforeAll(async () => {
  db = await createTestDatabase();
  [owner, member] = [await createUser(db), await createUser(db)];
  csm = await createUser(db, { role: "csm" });
  org = await createOrganization(db, { ownerId: owner.id, members: [member.id] });
  await createCustomer(db, { csmId: csm.id, orgId: org });
  process = (await start(csm, org))[0]!.id;
  steps = await ownerRows<Step>(
    db,
    "select id, step_key from public.onboarding_steps where process_id = $1 order by position",
    process,
  );
});

afterAll(() => db?.close());

const stepId = (key: string) => steps.find((step) => step.step_key === key)!.id;
const move = (person: Person, key: string, status: string, note: string | null = null) =>
  refusal(
    personRows(
      db,
      person,
      "select public.set_onboarding_step($1, $2, $3)",
      stepId(key),
      status,
      note,
    ),
  );
const update = (person: Person, set: string) =>
  personRows<Record<string, unknown>>(
    db,
    person,
    `update public.onboarding_process set ${set} where id = $1 returning *`,
    process,
  );

describe("an onboarding", () => {
  test("starts with the steps of an hour", async () => {
    const [sum] = await ownerRows(
      db,
      "select count(*)::int as steps, sum(target_minutes)::int as minutes from public.onboarding_steps where process_id = $1",
      process,
    );
    expect(sum).toEqual({ steps: 10, minutes: 60 });
  });

  test("is started by owner, admins and the linked CSM, one at a time", async () => {
    expect(await refusal(start(member, org))).toBe("42501");
    expect(await refusal(start(owner, org))).toBe("23505");
    const foreign = await createOrganization(db, { ownerId: (await createUser(db)).id });
    expect(await refusal(start(csm, foreign))).toBe("not_allowed");
  });

  test("is approved by the customer alone: a CSM's approval is undone and recorded", async () => {
    expect((await update(csm, "customer_approval_received = true"))[0]).toMatchObject({
      customer_approval_received: false,
      approved_by: null,
    });
    expect(
      await ownerRows(
        db,
        "select kind, u_id from public.security_alerts where table_name = 'onboarding_process'",
      ),
    ).toEqual([{ kind: "rights_change", u_id: csm.id }]);
    expect(
      (await update(owner, "customer_approval_received = true, approved_by = null"))[0],
    ).toMatchObject({
      customer_approval_received: true,
      approved_by: owner.id,
    });
    expect((await update(csm, `approved_by = '${csm.id}'`))[0]).toMatchObject({
      approved_by: owner.id,
    });
  });

  test("takes its times from its status", async () => {
    expect((await update(csm, "onboarding_start = '2001-01-01'"))[0]).toMatchObject({
      onboarding_start: null,
    });
    const [running] = await update(csm, "onboarding_status = 'in_progress'");
    expect(running).toMatchObject({
      onboarding_start: expect.any(Date),
      onboarding_completed: null,
    });
  });
});

describe("a step", () => {
  test("is moved by whom it was given to, as long as they belong to the organization", async () => {
    expect(await move(member, "people", "doing")).toBe("not_allowed");
    await personRows(
      db,
      csm,
      "update public.onboarding_steps set assignee_u_id = $2 where id = $1 returning id",
      stepId("people"),
      member.id,
    );
    expect(await move(member, "people", "doing")).toBe("allowed");
    expect(await move(member, "sign_in", "doing")).toBe("not_allowed");
    expect(await move(member, "people", "done", "All in")).toBe("allowed");
    const [row] = await ownerRows(
      db,
      "select status, note, done_at >= started_at as timed, actual_minutes from public.onboarding_steps where id = $1",
      stepId("people"),
    );
    expect(row).toMatchObject({ status: "done", note: "All in", timed: true });
    await personRows(db, owner, "select public.remove_member($1, $2)", org, member.id);
    expect(await move(member, "people", "todo")).toBe("not_allowed");
  });

  test("is not given to a stranger", async () => {
    const stranger = await createUser(db);
    const give = personRows(
      db,
      csm,
      "update public.onboarding_steps set assignee_u_id = $2 where id = $1 returning id",
      stepId("tools"),
      stranger.id,
    );
    expect(await refusal(give)).toBe("member_unknown");
  });

  test("says what blocks it and is skipped only where that is allowed", async () => {
    expect(await move(csm, "sign_in", "blocked")).toBe("reason_missing");
    expect(await move(csm, "sign_in", "blocked", "The administrator left.")).toBe("allowed");
    expect(await move(owner, "sign_in", "skipped")).toBe("step_required");
    expect(await move(owner, "brand", "skipped")).toBe("allowed");
    const direct = personRows(
      db,
      owner,
      "update public.onboarding_steps set status = 'skipped' where id = $1 returning id",
      stepId("tools"),
    );
    expect(await refusal(direct)).toBe("23514");
  });
});
