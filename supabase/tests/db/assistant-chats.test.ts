import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asService, asUser, createUser, insertRow, refusal, type Person } from "../support/people";
import { rowsOf } from "../support/rows";

let db: TestDatabase;
let person: Person;
let other: Person;

beforeAll(async () => {
  db = await createTestDatabase();
  person = await createUser(db);
  other = await createUser(db);
});

afterAll(() => db?.close());

const { add, change, sees, row } = rowsOf(() => db);
const startChat = (by = person) => add(by, "chat_sessions", { title: "Chat" });
const say = (chat: string, values: Record<string, unknown> = {}) =>
  add(person, "messages", { session_id: chat, role: "user", content: "Hello", ...values });

describe("messages", () => {
  test("lie in the month they were written in, and far ones are not refused", async () => {
    const chat = await add(person, "chat_sessions", { title: "Months" });
    const now = new Date();
    const recent = await say(chat);
    const ancient = await say(chat, { created_at: "2001-05-05T00:00:00Z" });
    const { rows } = await db.query<{ id: string; part: string }>(
      "select id, tableoid::regclass::text as part from public.messages where session_id = $1",
      [chat],
    );
    const parts = Object.fromEntries(rows.map(({ id, part }) => [id, part]));
    const month = `${now.getUTCFullYear()}m${String(now.getUTCMonth() + 1).padStart(2, "0")}`;
    expect(parts[recent]).toBe(`partitions.messages_y${month}`);
    expect(parts[ancient]).toBe("partitions.messages_default");
  });

  test("cannot be read past the policies through a month", async () => {
    const { rows } = await db.query<{ part: string; secured: boolean; open: boolean }>(
      `select c.relname as part, c.relrowsecurity as secured,
              has_table_privilege('authenticated', c.oid, 'select') as open
         from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'public.messages'::regclass`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(17);
    expect(rows.filter((part) => !part.secured || part.open)).toEqual([]);
    const attempt = asUser(db, person.id, (tx) =>
      tx.query("select 1 from partitions.messages_default"),
    );
    expect(await refusal(attempt)).toBe("42501");
  });

  test("are counted by their chat, deleted ones no longer", async () => {
    const chat = await add(person, "chat_sessions", { last_activity_at: "2020-01-01" });
    const first = await say(chat);
    await say(chat);
    await say(chat);
    expect(await row("chat_sessions", chat)).toMatchObject({ message_count: 3 });
    const active = (await row("chat_sessions", chat))!.last_activity_at as Date;
    expect(Date.now() - active.getTime()).toBeLessThan(600_000);
    await db.query("update public.messages set deleted_at = now() where id = $1", [first]);
    expect(await row("chat_sessions", chat)).toMatchObject({ message_count: 2 });
    expect(await sees(person, "messages", first)).toBe(false);
    await asUser(db, person.id, (tx) =>
      tx.query("delete from public.messages where session_id = $1", [chat]),
    );
    expect(await row("chat_sessions", chat)).toMatchObject({ message_count: 0 });
    expect(await row("messages", first)).toBeDefined();
  });

  test("stay in their chat and keep who said them; a change of words is noted", async () => {
    const chat = await startChat();
    const elsewhere = await startChat();
    const message = await say(chat);
    await change(
      person,
      "messages",
      message,
      "session_id = $2, role = 'assistant', content = 'x'",
      [elsewhere],
    );
    const after = await row("messages", message);
    expect(after).toMatchObject({ session_id: chat, role: "user", content: "x" });
    expect(after!.edited_at).not.toBeNull();
    expect(after!.timestamp).toEqual(after!.created_at);
  });

  test("have a length, a role and a chat of one's own", async () => {
    const chat = await startChat();
    const foreign = await startChat(other);
    const attempts = [
      say(chat, { content: "" }),
      say(chat, { content: "x".repeat(10_001) }),
      say(chat, { role: "tool" }),
      say(chat, { metadata: "[]" }),
      say(foreign),
    ];
    expect(await Promise.all(attempts.map(refusal))).toEqual([
      "23514",
      "23514",
      "23514",
      "23514",
      "42501",
    ]);
    expect(await refusal(say(chat, { content: "ä".repeat(10_000) }))).toBe("allowed");
  });

  test("leave no words in the audit log, which nobody can shorten", async () => {
    const chat = await add(person, "chat_sessions", { title: "Private matter" });
    await say(chat, { content: "Something private" });
    const { rows } = await db.query<{ tables: string; words: boolean }>(
      `select string_agg(distinct table_name, ',' order by table_name) as tables,
              bool_or((new_values)::text ~* 'private') as words
         from public.audit_log where user_id = $1 and table_name in ('chat_sessions', 'messages')`,
      [person.id],
    );
    expect(rows[0]).toEqual({ tables: "chat_sessions,messages", words: false });
  });
});

describe("a chat", () => {
  test("says with its status what its dates say", async () => {
    const chat = await startChat();
    await change(person, "chat_sessions", chat, "status = 'archived'");
    expect((await row("chat_sessions", chat))!.archived_at).not.toBeNull();
    await db.query("update public.chat_sessions set deleted_at = now() where id = $1", [chat]);
    expect((await row("chat_sessions", chat))!.status).toBe("deleted");
    expect(await sees(person, "chat_sessions", chat)).toBe(false);
    await db.query("update public.chat_sessions set deleted_at = null where id = $1", [chat]);
    expect((await row("chat_sessions", chat))!.status).toBe("archived");
    await change(person, "chat_sessions", chat, "status = 'active'");
    expect(await row("chat_sessions", chat)).toMatchObject({ status: "active", archived_at: null });
  });

  test("is hidden by a function, never by writing its column", async () => {
    const chat = await startChat();
    // A right that is written is undone and recorded, like every other.
    expect(await change(person, "chat_sessions", chat, "deleted_at = now()")).toBe(1);
    expect((await row("chat_sessions", chat))!.deleted_at).toBeNull();
    expect(await change(person, "chat_sessions", chat, "status = 'deleted'")).toBe(1);
    expect((await row("chat_sessions", chat))!.status).toBe("active");
    await asUser(db, person.id, (tx) =>
      tx.query("select public.soft_delete('chat_sessions', $1)", [chat]),
    );
    expect(await sees(person, "chat_sessions", chat)).toBe(false);
  });

  test("has a title of at most 255 characters and an object as context", async () => {
    const attempts = [
      add(person, "chat_sessions", { title: "x".repeat(256) }),
      add(person, "chat_sessions", { context_data: "[]" }),
      add(person, "chat_sessions", { user_id: other.id }),
    ];
    expect(await Promise.all(attempts.map(refusal))).toEqual(["23514", "23514", "42501"]);
  });
});

describe("what hangs on a chat", () => {
  test("belongs to the chat's person, whoever writes it", async () => {
    const foreign = await startChat(other);
    const history = { user_id: person.id, session_id: foreign, user_query: "x" };
    expect(await refusal(insertRow(db, "conversation_history", history))).toBe("23503");
    const action = { user_id: person.id, session_id: foreign, action_type: "x" };
    expect(await refusal(insertRow(db, "ai_actions", action))).toBe("23503");
  });

  test("goes with it, but for what was done", async () => {
    const chat = await startChat();
    const history = await add(person, "conversation_history", {
      session_id: chat,
      user_query: "x",
    });
    const action = await add(person, "ai_actions", { session_id: chat, action_type: "x" });
    const message = await say(chat);
    await asService(db, (tx) => tx.query("delete from public.chat_sessions where id = $1", [chat]));
    expect(await row("conversation_history", history)).toBeUndefined();
    expect(await row("messages", message)).toBeUndefined();
    expect(await row("ai_actions", action)).toMatchObject({ session_id: null, user_id: person.id });
  });
});
