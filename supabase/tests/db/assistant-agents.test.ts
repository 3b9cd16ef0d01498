import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import {
  asService,
  asUser,
  createOrganization,
  createUser,
  insertRow,
  refusal,
  type Person,
} from "../support/people";
import { rowsOf } from "../support/rows";

let db: TestDatabase;
let person: Person;
let admin: Person;
let agent: string;

beforeAll(async () => {
  db = await createTestDatabase();
  person = await createUser(db);
  admin = await createUser(db, { role: "admin" });
  agent = await add(admin, "mcp_agents", { name: "Records", endpoint: "builtin://records" });
});

afterAll(() => db?.close());

const { add, change, row } = rowsOf(() => db);
const ask = (values: Record<string, unknown> = {}) =>
  add(person, "mcp_tasks", { agent_id: agent, task_type: "find", input_payload: {}, ...values });

const inactive = { name: "Off", endpoint: "stdio://off", status: "inactive" };

describe("agents", () => {
  test("name where their secrets are, and hold none", async () => {
    const register = (configuration: unknown) =>
      add(admin, "mcp_agents", {
        name: `Agent ${JSON.stringify(configuration)}`,
        endpoint: "https://agent.example/mcp",
        configuration: JSON.stringify(configuration),
      });
    const secret = { authentication: { type: "apikey", config: { api_key: "abc" } } };
    const named = { authentication: { type: "apikey", config: { env: "AGENT_KEY" } } };
    expect(await refusal(register(secret))).toBe("23514");
    expect(await refusal(register({ headers: [{ authorization: "Bearer abc" }] }))).toBe("23514");
    expect(await refusal(register(named))).toBe("allowed");
  });

  test("are found by what they can do", async () => {
    await add(admin, "mcp_agents", {
      name: "Calendar",
      endpoint: "https://calendar.example",
      capabilities: JSON.stringify([{ name: "free_times" }, { name: "propose_meeting" }]),
    });
    const { rows } = await asUser(db, person.id, (tx) =>
      tx.query(
        `select name from public.mcp_agents where capabilities @> '[{"name": "free_times"}]'`,
      ),
    );
    expect(rows).toEqual([{ name: "Calendar" }]);
  });
});

describe("runs", () => {
  test("are asked for and cancelled by the person; results are not theirs to write", async () => {
    const attempts = [
      ask({ status: "completed", completed_at: "2030-01-01" }),
      ask({ output_payload: "{}" }),
      ask({ agent_id: await insertRow(db, "mcp_agents", inactive) }),
    ];
    expect(await Promise.all(attempts.map(refusal))).toEqual(attempts.map(() => "42501"));

    const run = await ask();
    expect(await refusal(change(person, "mcp_tasks", run, "status = 'completed'"))).toBe("42501");
    await change(person, "mcp_tasks", run, `output_payload = '{"found": 1}'`);
    expect((await row("mcp_tasks", run))!.output_payload).toBeNull();
    await change(person, "mcp_tasks", run, "status = 'cancelled'");
    expect((await row("mcp_tasks", run))!.completed_at).not.toBeNull();
    expect(await refusal(change(person, "mcp_tasks", run, "status = 'pending'"))).toBe("42501");
  });

  test("are finished by the product, with the time of it", async () => {
    const run = await ask();
    await asService(db, (tx) =>
      tx.query(
        `update public.mcp_tasks set status = 'completed', output_payload = '{"found": 2}' where id = $1`,
        [run],
      ),
    );
    const after = await row("mcp_tasks", run);
    expect(after).toMatchObject({ status: "completed", output_payload: { found: 2 } });
    expect(after!.completed_at).not.toBeNull();
  });
});

describe("what the assistant wants to do", () => {
  const propose = (values: Record<string, unknown> = {}) =>
    add(person, "ai_actions", {
      action_type: "send_reminder",
      action_data: JSON.stringify({ people: 3 }),
      ...values,
    });
  const execute = (id: string) =>
    asService(db, (tx) =>
      tx.query(
        `update public.ai_actions set status = 'executed', executed = true, executed_at = now(),
                action_data = '{"people": 300}' where id = $1`,
        [id],
      ),
    );

  test("is edited while it is open; what was approved is what runs", async () => {
    const action = await propose();
    await change(
      person,
      "ai_actions",
      action,
      `action_data = '{"people": 2}', status = 'approved'`,
    );
    expect((await row("ai_actions", action))!.decided_at).not.toBeNull();
    await change(person, "ai_actions", action, `action_data = '{"people": 9}'`);
    await execute(action);
    expect(await row("ai_actions", action)).toMatchObject({
      status: "executed",
      action_data: { people: 2 },
    });
  });

  test("does not run before somebody approved it, nor after it was rejected", async () => {
    const open = await propose();
    expect(await refusal(execute(open))).toBe("23514");
    await change(person, "ai_actions", open, "status = 'rejected', decision_note = 'No'");
    expect(await refusal(execute(open))).toBe("23514");
    expect(await refusal(change(person, "ai_actions", open, "status = 'approved'"))).toBe("42501");
  });

  test("is not approved on arrival, nor marked as done by the person", async () => {
    expect(await refusal(propose({ status: "approved" }))).toBe("42501");
    const action = await propose();
    expect(await refusal(change(person, "ai_actions", action, "status = 'executed'"))).toBe(
      "42501",
    );
  });
});

describe("memories", () => {
  const vector = (direction: number) =>
    JSON.stringify(Array.from({ length: 1536 }, (_, at) => (at % 7 === direction ? 1 : 0.01)));

  test("are found by meaning, nearest first", async () => {
    for (const direction of [1, 2, 3])
      await add(person, "memory_embeddings", {
        user_id: person.id,
        content: `Direction ${direction}`,
        content_type: "note",
        embedding_vector: vector(direction),
      });
    const { rows } = await asUser(db, person.id, (tx) =>
      tx.query<{ content: string }>(
        `select content from public.memory_embeddings
          order by embedding operator(extensions.<=>) $1::extensions.vector limit 1`,
        [vector(2)],
      ),
    );
    expect(rows).toEqual([{ content: "Direction 2" }]);
  });

  test("belong to one person or one organization, and have a whole vector or none", async () => {
    const org = await createOrganization(db, { ownerId: person.id });
    const note = { content: "x", content_type: "note" };
    expect(await refusal(insertRow(db, "memory_embeddings", note))).toBe("23514");
    const both = { ...note, user_id: person.id, org_id: org };
    expect(await refusal(insertRow(db, "memory_embeddings", both))).toBe("23514");
    const short = { ...note, org_id: org, embedding_vector: "[1, 2]" };
    expect(await refusal(insertRow(db, "memory_embeddings", short))).not.toBe("allowed");
    expect(await refusal(insertRow(db, "memory_embeddings", { ...note, org_id: org }))).toBe(
      "allowed",
    );
  });
});

describe("prompts", () => {
  test("know their variables and count their versions", async () => {
    const prompt = await add(person, "prompt_templates", {
      name: "Agenda",
      template: "For {{customer}} on {{ date }}, again {{customer}}; not {this}.",
      version: 9,
    });
    expect(await row("prompt_templates", prompt)).toMatchObject({
      variables: ["customer", "date"],
      version: 1,
    });
    await change(person, "prompt_templates", prompt, "template = 'Plain', version = 40");
    expect(await row("prompt_templates", prompt)).toMatchObject({ variables: [], version: 2 });
  });

  test("have one name a person, and one among the product's", async () => {
    const own = { user_id: person.id, name: "Same", template: "x" };
    await insertRow(db, "prompt_templates", own);
    expect(await refusal(insertRow(db, "prompt_templates", own))).toBe("23505");
    await insertRow(db, "prompt_templates", { ...own, user_id: null });
    expect(await refusal(insertRow(db, "prompt_templates", { ...own, user_id: null }))).toBe(
      "23505",
    );
  });
});
