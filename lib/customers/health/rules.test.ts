import { describe, expect, it } from "vitest";
import {
  compareParts,
  describeHistory,
  explainChange,
  explainScore,
  factorsOf,
  groupSessions,
  missingSentence,
  mostOf,
  partsToShow,
  recordsHref,
  replayHref,
  scoreOn,
  sumOf,
} from "./rules";
import type { HealthPart } from "./types";

const bands = [
  { key: "healthy", label: "Healthy", from: 70 },
  { key: "watch", label: "Watch", from: 40 },
  { key: "risk", label: "At risk", from: 0 },
];
const parts: HealthPart[] = [
  {
    key: "engagement",
    label: "Engagement",
    weight: 0.5,
    value: 30,
    points: 15,
    count: 3,
    has_data: true,
    source_table: "agent_messages",
    input_text: "3 agent messages in 30 days; 10 is full",
  },
  {
    key: "adoption",
    label: "Adoption",
    weight: 0.5,
    value: 61,
    points: 30.5,
    count: 2,
    has_data: true,
    source_table: "training_progress",
    input_text: "Average progress of 2 trainings: 60.5 %",
  },
  { key: "rounding", label: "Rounding", points: -0.5 },
];

describe("the parts of a score", () => {
  it("add up to it, rounding included", () => {
    expect(sumOf(parts)).toBe(45);
    expect(
      sumOf([
        { key: "a", label: "A", points: 0.1 },
        { key: "b", label: "B", points: 0.2 },
      ]),
    ).toBe(0.3);
    expect(factorsOf(parts).map((part) => part.key)).toEqual(["engagement", "adoption"]);
    expect(mostOf(parts[0]!)).toBe(50);
  });

  it("open the records they count", () => {
    expect(recordsHref("c1", parts[0]!)).toBe("/customers/c1/health#engagement");
    expect(recordsHref("c1", parts[1]!)).toBe("/customers/c1/health#adoption");
    expect(recordsHref("c1", parts[2]!)).toBeNull();
  });

  it("say what would give a factor some data, and that it counts as nothing until then", () => {
    expect(missingSentence(parts[1]!)).toBe("A training that somebody begins gives some");
    const missing = {
      ...parts[1]!,
      has_data: false,
      value: null,
      points: 0,
      input_text: "No training assigned yet",
    };
    expect(partsToShow([missing], 15)[0]?.input_text).toBe(
      "No training assigned yet, which counts as 0.",
    );
    expect(partsToShow([{ ...missing, points: null }], null)[0]?.input_text).toBe(
      "No training assigned yet.",
    );
    expect(partsToShow(parts, 45)).toEqual(parts);
  });
});

describe("a history in words", () => {
  const day = (at: string) => at;
  it("says where it began, how high and low it went, and where it is", () => {
    const points = [68, null, 72, 35, 38].map((score, at) => ({ at: `day ${at}`, score }));
    expect(describeHistory(points, day)).toBe(
      "68 on day 0, highest 72 on day 2, lowest 35 on day 3, 38 now.",
    );
    expect(
      describeHistory(
        [
          { at: "a", score: 50 },
          { at: "b", score: 60 },
        ],
        day,
      ),
    ).toBe("50 on a, 60 now.");
    expect(describeHistory([], day)).toBe("");
  });
});

describe("the finding", () => {
  it("names the next band and the factor that leaves most on the table", () => {
    expect(explainScore(45, parts, bands)).toBe(
      "Healthy starts at 70, 25 points away. Engagement gives 15.0 of its 50.0 points: 3 agent messages in 30 days; 10 is full.",
    );
    expect(explainScore(39, parts, bands)).toMatch(/^Watch starts at 40, 1 point away\./);
  });

  it("has nothing to ask for at the top", () => {
    const full = parts.map((part) =>
      part.weight ? { ...part, points: 50 } : { ...part, points: 0 },
    );
    expect(explainScore(100, full, bands)).toBe(
      "This is the highest band. Every factor gives all it can.",
    );
  });
});

describe("counted messages", () => {
  it("are put together by conversation", () => {
    const a = {
      id: "a",
      active_agent: "onboarding",
      status: "active",
      created_at: "2026-11-01T00:00:00Z",
    };
    const b = { ...a, id: "b" };
    expect(
      groupSessions([
        { created_at: "2026-11-02T00:00:00Z", session: a },
        { created_at: "2026-11-09T00:00:00Z", session: b },
        { created_at: "2026-11-05T00:00:00Z", session: a },
      ]),
    ).toEqual([
      { ...b, messages_30d: 1, last_message_at: "2026-11-09T00:00:00Z" },
      { ...a, messages_30d: 2, last_message_at: "2026-11-05T00:00:00Z" },
    ]);
  });
});

describe("two days", () => {
  const later: HealthPart[] = [
    { ...parts[0]!, points: 5, value: 10 },
    { ...parts[1]!, points: 30 },
    { key: "pulse", label: "CSM pulse", points: 4, value: 75, source_table: "csm_pulses" },
    { key: "rounding", label: "Rounding", points: 0 },
  ];
  const record = {
    factor: "pulse",
    text: "Pulse +1",
    at: "2026-11-01T12:00:00Z",
    source_table: "csm_pulses",
  };
  const changes = compareParts(parts, later, [record]);

  it("are told apart line by line, and the lines come to the difference", () => {
    expect(changes.map(({ key, change }) => [key, change])).toEqual([
      ["engagement", -10],
      ["pulse", 4],
      ["adoption", -0.5],
      ["rounding", 0.5],
    ]);
    const sum = changes.reduce((all, { change }) => all + change, 0);
    expect(sum).toBe(sumOf(later) - sumOf(parts));
  });

  it("carry the records that came between them", () => {
    expect(changes.find(({ key }) => key === "pulse")).toMatchObject({
      before: null,
      records: [record],
    });
  });

  it("are put in a sentence", () => {
    expect(explainChange(changes, String)).toBe("Engagement -10, CSM pulse 4, adoption -0.5");
    expect(explainChange(compareParts(parts, parts), String)).toBe("");
  });
});

describe("the score of a day", () => {
  const days = [
    { day: "2026-11-01", score: 40 },
    { day: "2026-11-08", score: 50 },
  ];
  it("is the last one calculated until then", () => {
    expect(scoreOn(days, "2026-11-07")?.score).toBe(40);
    expect(scoreOn(days, "2026-11-08")?.score).toBe(50);
    expect(scoreOn(days, "2026-10-31")).toBeNull();
  });
});

describe("the address of a replay", () => {
  it("names the days and only rules other than those of then", () => {
    const asked = { day: "2026-11-01", against: null, rules: "then" };
    expect(replayHref("/x", asked)).toBe("/x?day=2026-11-01");
    expect(replayHref("/x", { ...asked, rules: "now" })).toBe("/x?day=2026-11-01&rules=now");
    expect(replayHref("/x", { ...asked, day: null })).toBe("/x");
  });
});
