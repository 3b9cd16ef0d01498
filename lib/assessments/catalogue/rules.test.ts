import { describe, expect, it } from "vitest";
import { entries, toDo } from "./rules";
import type { Asked, Catalogue, OpenRun } from "./types";

const run = (
  assessment_type: OpenRun["assessment_type"],
  answers: OpenRun["answers"] = {},
): OpenRun => ({
  session: `run of ${assessment_type}`,
  assessment_type,
  title: assessment_type,
  minutes: 12,
  organization: null,
  last_answered_at: null,
  created_at: "2026-11-20T10:00:00Z",
  questions: [
    { key: "one", category: "a" },
    { key: "two", category: "a", show_if: { question: "one", at_least: 3 } },
    { key: "three", category: "b" },
  ],
  answers,
});
const asked = (assessment_type: Asked["assessment_type"], due_on: string | null): Asked => ({
  assignment: `asked for ${assessment_type}`,
  assessment_type,
  due_on,
  message: null,
  asked_by: "Priya Raman",
  organization: "Meridian",
  created_at: "2026-11-20T10:00:00Z",
});
const catalogue = (more: Partial<Catalogue>): Catalogue => ({
  offered: [],
  open: [],
  asked: [],
  invited: [],
  last: [],
  ...more,
});

describe("what is to do", () => {
  it("puts what is due first, and what has no day last", () => {
    const list = toDo(
      catalogue({
        open: [run("bpm")],
        asked: [asked("sales", "2026-12-09"), asked("leadership", "2026-12-02")],
      }),
    );
    expect(list.map(({ kind, type }) => [kind, type])).toEqual([
      ["asked", "leadership"],
      ["asked", "sales"],
      ["open", "bpm"],
    ]);
  });

  it("says an assignment that was begun once, with its day and how far it is", () => {
    const [only, ...rest] = toDo(
      catalogue({
        open: [run("sales", { one: { value: 1 } })],
        asked: [asked("sales", "2026-12-09")],
      }),
    );
    expect(rest).toEqual([]);
    // The second question does not apply after a 1, so two are shown.
    expect(only).toMatchObject({
      kind: "open",
      due: "2026-12-09",
      progress: { given: 1, shown: 2, minutesLeft: 6 },
      asked: { asked_by: "Priya Raman" },
    });
  });
});

describe("the catalogue", () => {
  it("leaves out what is not offered and keeps its order", () => {
    const offered = (["sales", "leadership"] as const).map((assessment_type) => ({
      assessment_type,
      title: assessment_type,
      summary: "",
      minutes: 10,
      questions: 20,
    }));
    const list = entries(catalogue({ offered, open: [run("sales")] }));
    expect(list.map((entry) => [entry.offered.title, entry.run?.session ?? null])).toEqual([
      ["leadership", null],
      ["sales", "run of sales"],
    ]);
  });
});
