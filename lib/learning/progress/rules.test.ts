import { describe, expect, it } from "vitest";
import { averageProgress, byModule } from "./rules";
import type { Progress } from "./types";

const row = (module: string, person: string | null, progress: number): Progress => ({
  id: `${module}-${person}`,
  progress,
  status: "in_progress",
  score: null,
  started_at: null,
  completed_at: null,
  updated_at: "2026-11-20T10:00:00Z",
  module: { id: module, title: `Module ${module}`, level: "beginner", duration: 30 },
  person: person ? { id: person, name: person } : null,
});

describe("training progress", () => {
  it("averages every row, also one that has not begun", () => {
    expect(averageProgress([row("1", "a", 40), row("1", "b", 80)])).toBe(60);
    expect(averageProgress([row("1", "a", 0), row("1", "b", 81)])).toBe(40.5);
  });

  it("is nothing without rows, not zero", () => expect(averageProgress([])).toBeNull());

  it("is put together by module, people by name, the customer as a whole last", () => {
    const groups = byModule([
      row("2", "b", 10),
      row("1", null, 50),
      row("2", "a", 30),
      row("1", "z", 100),
    ]);
    expect(
      groups.map((group) => [
        group.module.title,
        group.average,
        group.rows.map((one) => one.person?.name),
      ]),
    ).toEqual([
      ["Module 1", 75, ["z", undefined]],
      ["Module 2", 20, ["a", "b"]],
    ]);
  });
});
