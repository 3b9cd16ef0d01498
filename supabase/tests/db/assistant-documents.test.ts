import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database";
import { asUser, createUser, refusal, type Person } from "../support/people";
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
let files = 0;

function upload(values: Record<string, unknown> = {}, by = person): Promise<string> {
  files += 1;
  return add(by, "documents", {
    filename: `${files}.pdf`,
    original_filename: `File ${files}.pdf`,
    mime_type: "application/pdf",
    file_size: 1000,
    file_path: `${by.id}/${files}.pdf`,
    ...values,
  });
}

const tags = (count: number) => Array.from({ length: count }, (_, at) => `tag ${at}`);
const megabytes = (count: number) => count * 1024 * 1024;

describe("a document", () => {
  test.each([
    ["of exactly 10 MB", { file_size: megabytes(10) }],
    ["that is Word", { mime_type: "application/msword" }],
    [
      "that is new Word",
      { mime_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
    ],
    ["that is text", { mime_type: "text/plain" }],
    ["with ten tags", { tags: tags(10) }],
    ["with a title of 255 characters", { title: "x".repeat(255) }],
  ])("%s is taken", async (_, values) => {
    expect(await refusal(upload(values))).toBe("allowed");
  });

  test.each([
    ["one byte above 10 MB", { file_size: megabytes(10) + 1 }],
    ["without content", { file_size: 0 }],
    ["that is a picture", { mime_type: "image/png" }],
    ["that is a page", { mime_type: "text/html" }],
    ["with eleven tags", { tags: tags(11) }],
    ["with an empty tag", { tags: ["a", " "] }],
    ["with a tag that is no text", { tags: [null] }],
    ["with a title of 256 characters", { title: "x".repeat(256) }],
    ["with a name of 256 characters", { original_filename: "x".repeat(256) }],
    ["with facts that are no object", { extracted_data: "[]" }],
    ["in a state nobody knows", { processing_status: "done" }],
  ])("%s is refused", async (_, values) => {
    expect(await refusal(upload(values))).toBe("23514");
  });

  test("names no file outside the folder of its person", async () => {
    const paths = [
      `${other.id}/secret.pdf`,
      `${person.id}/../${other.id}/secret.pdf`,
      `${person.id}`,
      `${person.id}/`,
      `/${person.id}/x.pdf`,
      "x.pdf",
    ];
    const answers = await Promise.all(paths.map((path) => refusal(upload({ file_path: path }))));
    expect(answers).toEqual(paths.map(() => "23514"));
  });

  test("stays the file that was uploaded", async () => {
    const id = await upload();
    const before = await row("documents", id);
    await change(
      person,
      "documents",
      id,
      "file_path = $2, file_size = 1, mime_type = 'text/plain', title = 'New'",
      [`${person.id}/other.pdf`],
    );
    expect(await row("documents", id)).toMatchObject({
      file_path: before!.file_path,
      file_size: 1000,
      mime_type: "application/pdf",
      title: "New",
    });
  });

  test("is hidden once deleted and cannot be deleted by writing the column", async () => {
    const id = await upload();
    expect(await change(person, "documents", id, "deleted_at = now()")).toBe(1);
    expect(await sees(person, "documents", id)).toBe(true);
    await asUser(db, person.id, (tx) =>
      tx.query("select public.soft_delete('documents', $1)", [id]),
    );
    expect(await sees(person, "documents", id)).toBe(false);
  });

  test("leaves its text out of the audit log", async () => {
    const id = await upload({ content_text: "Nobody but me reads this" });
    const { rows } = await db.query<{ new_values: Record<string, unknown> }>(
      "select new_values from public.audit_log where record_id = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]!.new_values)).not.toContain("content_text");
    expect(JSON.stringify(rows[0]!.new_values)).not.toMatch(/nobody|bodi/i);
  });
});

describe("words", () => {
  async function find(by: Person, words: string): Promise<string[]> {
    const { rows } = await asUser(db, by.id, (tx) =>
      tx.query<{ id: string }>(
        `select id from public.documents, websearch_to_tsquery('english', $1) q
          where content_search @@ q order by ts_rank(content_search, q) desc`,
        [words],
      ),
    );
    return rows.map((found) => found.id);
  }

  test("find a document by stem, in title before text, and only one's own", async () => {
    const text = await upload({ content_text: "The invoices were delivered late." });
    const title = await upload({ title: "Invoice handling", content_text: "Nothing of note." });
    const foreign = await upload({ content_text: "An invoice." }, other);
    expect(await find(person, "invoicing")).toEqual([title, text]);
    expect(await find(other, "invoices")).toEqual([foreign]);
    expect(await find(person, '"delivered late"')).toEqual([text]);
  });

  test("of a long text are kept as far as an index entry reaches", async () => {
    const words = Array.from({ length: 120_000 }, (_, at) => `w${at.toString(36)}`).join(" ");
    const id = await upload({ content_text: `beginning ${words} theveryend` });
    expect(await find(person, "beginning")).toEqual([id]);
    expect(await find(person, "theveryend")).toEqual([]);
  });

  test.each([
    ["words", "content_search @@ websearch_to_tsquery('english', 'x')", "content_text"],
    ["tags", "tags @> '{a}'", "tags"],
    ["facts", `extracted_data @> '{"a": 1}'`, "extracted_data"],
  ])("by %s is a matter of an index", async (_, where, index) => {
    const plan = await db.transaction(async (tx) => {
      await tx.exec("set local enable_seqscan = off; set local enable_indexscan = off");
      return tx.query<Record<string, string>>(
        `explain select 1 from public.documents where ${where}`,
      );
    });
    const lines = plan.rows.map((line) => line["QUERY PLAN"]).join("\n");
    expect(lines).toContain(`idx_documents_${index}`);
  });
});
