import type { Question } from "@/lib/assessments/template/types";
import type { Answer } from "@/lib/assessments/run/types";
import type { Notice } from "./player-queue";

/** An answer in words: "3, One person owns it", "Not applicable", "no answer". */
export function wordsOf(
  question: Pick<Question, "anchors" | "options">,
  answer: Answer | null | undefined,
): string {
  if (answer?.not_applicable) return "Not applicable";
  if (typeof answer?.value === "number") {
    const anchor = question.anchors?.[answer.value];
    return anchor ? `${answer.value}, ${anchor}` : String(answer.value);
  }
  if (answer?.choice)
    return question.options?.find((option) => option.key === answer.choice)?.text ?? answer.choice;
  return answer?.answer_text?.trim() || "no answer";
}

/** What is said where two windows answered the same question. */
export function noticeWords(
  question: Question,
  notice: Notice,
  answer: Answer | undefined,
): string {
  const other = wordsOf(question, notice.other);
  if (notice.kind === "replaced")
    return `Another window had answered “${other}”. What you chose here is later and counts now.`;
  if (notice.kind === "kept")
    return `Another window answered after this one: “${wordsOf(question, answer)}” counts. Here you had “${other}”; choose it again if it should.`;
  if (notice.kind === "changed")
    return `Changed in another window to “${wordsOf(question, answer)}”. Before it was “${other}”.`;
  return "The server could not take this answer. Choose again.";
}
