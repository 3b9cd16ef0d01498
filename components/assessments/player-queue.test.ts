import { describe, expect, it } from "vitest";
import type { SavedAnswer } from "@/lib/assessments/run/types";
import { afterRead, afterSaved, saysTheSame, toSend, type Waiting } from "./player-queue";

const never = () => false;
const saved = (more: Partial<SavedAnswer>): SavedAnswer => ({
  question: "plan",
  outcome: "saved",
  before: null,
  answer: { value: 3, revision: 1 },
  ...more,
});

describe("answers on their way", () => {
  it("go with their age and without blanks", () => {
    const waiting: Waiting = { plan: { answer: { value: 3, note: " ", revision: 2 }, at: 1_000 } };
    expect(toSend(waiting, 61_000)).toEqual([
      {
        question: "plan",
        value: 3,
        choice: null,
        answer_text: null,
        not_applicable: false,
        note: null,
        evidence: null,
        revision: 2,
        age: 60,
      },
    ]);
    expect(toSend(waiting, 0)[0]!.age).toBe(0);
  });

  it("stop waiting once the server has them", () => {
    const sent: Waiting = { plan: { answer: { value: 3 }, at: 1 } };
    const next = afterSaved(
      { answers: { plan: { value: 3 } }, waiting: sent },
      sent,
      [saved({})],
      never,
    );
    expect(next).toEqual({
      answers: { plan: { value: 3, revision: 1 } },
      waiting: {},
      notices: {},
    });
  });

  it("keep waiting where they were changed meanwhile, with the server's count", () => {
    const sent: Waiting = { plan: { answer: { value: 3 }, at: 1 } };
    const waiting: Waiting = { plan: { answer: { value: 5 }, at: 2 } };
    const next = afterSaved({ answers: { plan: { value: 5 } }, waiting }, sent, [saved({})], never);
    expect(next.waiting).toEqual({ plan: { answer: { value: 5, revision: 1 }, at: 2 } });
    expect(next.answers.plan).toEqual({ value: 5, revision: 1 });
  });
});

describe("two windows", () => {
  const sent: Waiting = { plan: { answer: { value: 3 }, at: 1 } };
  const state = { answers: { plan: { value: 3 } }, waiting: sent };

  it("are told which answer was replaced, unless it was this window's own", () => {
    const answer = saved({ outcome: "replaced", before: { value: 1 } });
    expect(afterSaved(state, sent, [answer], never).notices).toEqual({
      plan: { kind: "replaced", other: { value: 1 } },
    });
    expect(afterSaved(state, sent, [answer], () => true).notices).toEqual({});
  });

  it("are told that the other's later answer stands, and show it", () => {
    const next = afterSaved(
      state,
      sent,
      [saved({ outcome: "kept", answer: { value: 4, revision: 2 } })],
      never,
    );
    expect(next.answers.plan).toEqual({ value: 4, revision: 2 });
    expect(next.notices).toEqual({ plan: { kind: "kept", other: { value: 3 } } });
    // The same answer twice, because the first reply was lost on the way, is no news.
    expect(afterSaved(state, sent, [saved({ outcome: "kept" })], never).notices).toEqual({});
  });

  it("show what the other changed when they come to the front, but keep what waits here", () => {
    const read = { plan: { value: 4, revision: 2 }, data: { value: 1, revision: 1 } };
    const next = afterRead(
      {
        answers: { plan: { value: 3, revision: 1 }, gone: { value: 2, revision: 1 } },
        waiting: {},
      },
      read,
    );
    expect(next.answers).toEqual(read);
    expect(next.notices.plan).toEqual({ kind: "changed", other: { value: 3, revision: 1 } });
    expect(afterRead(state, read).answers.plan).toEqual({ value: 3 });
  });

  it("say the same where only a note differs", () => {
    expect(saysTheSame({ value: 3, note: "a" }, { value: 3 })).toBe(true);
    expect(saysTheSame({ value: 3 }, { value: 3, not_applicable: true })).toBe(false);
    expect(saysTheSame(null, {})).toBe(true);
  });
});
