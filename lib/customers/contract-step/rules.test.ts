import { describe, expect, test } from "vitest";
import { stepsOf, titleOf } from "./rules";

const task = (values: object) => ({
  id: "t1",
  title: "Send it",
  status: "todo",
  end_time: null,
  contract_step: "Send the certificate.",
  ...values,
});

describe("the next steps of a contract", () => {
  test("have the task that was made of them", () => {
    const [first, second] = stepsOf(["Send the certificate.", "Name a contact."], [task({})]);
    expect(first!.task?.id).toBe("t1");
    expect(second!.task).toBeNull();
  });
  test("that was cancelled may become a task again", () => {
    expect(stepsOf(["Send the certificate."], [task({ status: "cancelled" })])[0]!.task).toBeNull();
  });
  test("show the task that is still open before one that is done", () => {
    const tasks = [task({ id: "old", status: "done" }), task({ id: "new" })];
    expect(stepsOf(["Send the certificate."], tasks)[0]!.task?.id).toBe("new");
  });
  test("are sentences, each once", () => {
    expect(stepsOf(["A step", "A step", 3, null, ""], [])).toHaveLength(1);
    expect(stepsOf("no list", [])).toEqual([]);
  });
});

describe("the title of a task", () => {
  test("is the first sentence", () => {
    expect(titleOf("Send the certificate within 30 days. It must be valid.")).toBe(
      "Send the certificate within 30 days",
    );
  });
  test("is never longer than a title may be, and ends at a word", () => {
    const title = titleOf("insurance ".repeat(60));
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).toMatch(/insurance…$/);
  });
});
