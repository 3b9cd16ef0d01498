import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { createPulses, type Pulses } from "../support/growth-pulses";
import { refusal, type Person } from "../support/people";

let db: TestDatabase;
let member: Person;
let colleague: Person;
let third: Person;
let stranger: Person;
let org: string;
let as: Pulses["as"];
let ask: Pulses["ask"];
let answer: Pulses["answer"];

beforeAll(async () => {
  db = await createTestDatabase();
  ({ member, colleague, third, stranger, org, as, ask, answer } = await createPulses(db));
});

afterAll(() => db?.close());

describe("hand-overs", () => {
  const hand = (giver: Person, to: Person, pulse: string, giverId = giver.id) =>
    as<{ id: string }>(
      giver,
      `insert into public.pulse_delegations (pulse_id, org_id, u_id, delegate_u_id, status)
       values ($1, $2, $3, $4, 'accepted') returning id`,
      pulse,
      org,
      giverId,
      to.id,
    );
  const state = async (id: string) =>
    (
      await db.query<{ status: string }>(
        "select status from public.pulse_delegations where id = $1",
        [id],
      )
    ).rows[0]!.status;
  const decide = (person: Person, id: string, accept: boolean) =>
    refusal(as(person, "select public.answer_pulse_delegation($1, $2, 'No time')", id, accept));

  test("stay inside the organization", async () => {
    const pulse = await ask();
    expect(await refusal(hand(member, stranger, pulse))).toBe("42501");
    expect(await refusal(hand(stranger, member, pulse))).toBe("42501");
    expect(await refusal(hand(member, third, pulse, colleague.id))).toBe("42501");
    expect(await refusal(hand(member, colleague, await ask({ status: "closed" })))).toBe(
      "pulse_closed",
    );
  });

  test("are taken or declined by whom they were handed to, and an answer closes them", async () => {
    const pulse = await ask();
    const [{ id }] = (await hand(member, colleague, pulse)) as [{ id: string }];
    expect(await state(id)).toBe("open");
    expect(await decide(third, id, true)).toBe("not_found");
    expect(await decide(member, id, true)).toBe("not_found");
    expect(await decide(colleague, id, true)).toBe("allowed");
    await as(member, "update public.pulse_delegations set status = 'answered' where id = $1", id);
    expect(await state(id)).toBe("accepted");
    await answer(colleague, pulse);
    expect(await state(id)).toBe("answered");
    expect(await decide(colleague, id, false)).toBe("delegation_ended");
  });

  test("that are declined come back to the giver, who may hand on again", async () => {
    const pulse = await ask();
    const [{ id }] = (await hand(member, colleague, pulse)) as [{ id: string }];
    expect(await refusal(hand(member, third, pulse))).toBe("23505");
    expect(await decide(colleague, id, false)).toBe("allowed");
    const told = await as(
      member,
      "select title from public.notifications where type = 'pulse' and message = 'Direction'",
    );
    expect(told).toEqual([{ title: "A pulse came back to you" }]);
    const [second] = await hand(member, third, pulse);
    await as(
      member,
      "update public.pulse_delegations set status = 'withdrawn' where id = $1",
      second!.id,
    );
    expect(await state(second!.id)).toBe("withdrawn");
  });
});
