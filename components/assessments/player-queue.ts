import type { GivenAnswer } from "@/lib/assessments/run/schema";
import type { Answer, Answers, SavedAnswer } from "@/lib/assessments/run/types";

/** Answers that the server does not have yet, with when each was given (ms of this device's clock). */
export type Waiting = Record<string, { answer: Answer; at: number }>;

/** What a person is told about one question: another window was there too. */
export type Notice = { kind: "replaced" | "kept" | "changed" | "refused"; other: Answer | null };

const words = (answer: Answer | null | undefined) =>
  JSON.stringify([
    answer?.value ?? null,
    answer?.choice || null,
    answer?.answer_text?.trim() || null,
    answer?.not_applicable ?? false,
  ]);

/** Whether two answers say the same, notes and references aside. */
export const saysTheSame = (one: Answer | null | undefined, other: Answer | null | undefined) =>
  words(one) === words(other);

/** What is sent now. Age instead of time, because this device's clock may be wrong. */
export function toSend(waiting: Waiting, now: number): GivenAnswer[] {
  return Object.entries(waiting).map(([question, { answer, at }]) => ({
    question,
    value: answer.value ?? null,
    choice: answer.choice || null,
    answer_text: answer.answer_text?.trim() ? answer.answer_text : null,
    not_applicable: answer.not_applicable ?? false,
    note: answer.note?.trim() ? answer.note : null,
    evidence: answer.evidence?.trim() ? answer.evidence : null,
    revision: answer.revision ?? 0,
    age: Math.max(0, (now - at) / 1000),
  }));
}

/**
 * What stands after the server answered. What was changed while it was on its way keeps waiting; what another window had
 * said, or says now, is told. `own` is what this window sent before: meeting that again is no surprise.
 */
export function afterSaved(
  state: { answers: Answers; waiting: Waiting },
  sent: Waiting,
  saved: SavedAnswer[],
  own: (question: string, answer: Answer) => boolean,
): { answers: Answers; waiting: Waiting; notices: Record<string, Notice> } {
  const answers = { ...state.answers };
  const waiting = { ...state.waiting };
  const notices: Record<string, Notice> = {};
  for (const { question, outcome, before, answer } of saved) {
    const newer = waiting[question] && waiting[question].at !== sent[question]?.at;
    if (outcome === "kept" && !saysTheSame(answer, sent[question]?.answer))
      notices[question] = { kind: "kept", other: sent[question]?.answer ?? null };
    if (outcome === "replaced" && before && !own(question, before))
      notices[question] = { kind: "replaced", other: before };
    if (outcome === "refused") notices[question] = { kind: "refused", other: null };
    if (newer) {
      const revision = answer?.revision ?? 0;
      answers[question] = { ...answers[question], revision };
      waiting[question] = {
        ...waiting[question]!,
        answer: { ...waiting[question]!.answer, revision },
      };
    } else {
      delete waiting[question];
      if (answer) answers[question] = { ...answers[question], ...answer };
      else delete answers[question];
    }
  }
  return { answers, waiting, notices };
}

/** What stands after the server was asked what the run holds: its word, except for what still waits here. */
export function afterRead(
  state: { answers: Answers; waiting: Waiting },
  read: Answers,
): { answers: Answers; notices: Record<string, Notice> } {
  const answers: Answers = {};
  const notices: Record<string, Notice> = {};
  for (const question of new Set([...Object.keys(state.answers), ...Object.keys(read)])) {
    const mine = state.answers[question];
    const theirs = read[question];
    if (state.waiting[question]) answers[question] = mine ?? {};
    else if (theirs) {
      answers[question] = theirs;
      const moved = (theirs.revision ?? 0) > (mine?.revision ?? 0);
      if (moved && !saysTheSame(mine, theirs))
        notices[question] = { kind: "changed", other: mine ?? null };
    }
  }
  return { answers, notices };
}

const place = (session: string) => `cairn:answers:${session}`;

/** What this device still holds of a run; a device without storage holds nothing. */
export function readKept(session: string): Waiting {
  try {
    return JSON.parse(localStorage.getItem(place(session)) ?? "{}") as Waiting;
  } catch {
    return {};
  }
}

/** Keeps what waits on this device, so that closing the window loses nothing. False where the browser keeps nothing. */
export function keep(session: string, waiting: Waiting): boolean {
  try {
    if (Object.keys(waiting).length) localStorage.setItem(place(session), JSON.stringify(waiting));
    else localStorage.removeItem(place(session));
    return true;
  } catch {
    return false;
  }
}
