import type { formatsFor } from "@/components/shared/format";
import { answerWords } from "@/lib/assessments/result/rules";
import type { Result } from "@/lib/assessments/result/types";
import type { Question } from "@/lib/assessments/template/types";

const stateWords = {
  answered: "Answered",
  not_applicable: "Not applicable",
  skipped: "Skipped",
  hidden: "Not asked",
};

/** The questions behind something. What was answered shows to the person alone; others see only whether it was. */
export function ResultQuestions({
  questions,
  numbers,
  result,
  format,
  anchored = false,
}: {
  questions: Question[];
  numbers: Record<string, number>;
  result: Result;
  format: ReturnType<typeof formatsFor>;
  /** Whether the links to questions lead here. */
  anchored?: boolean;
}) {
  return (
    <ol className="divide-y divide-line">
      {questions.map((question) => {
        const answer = result.answers?.[question.key];
        const state = result.states[question.key]?.state ?? "hidden";
        return (
          <li
            key={question.key}
            id={anchored ? `q-${question.key}` : undefined}
            className="grid scroll-mt-16 grid-cols-[36px_minmax(0,1fr)] gap-x-2 py-2 target:bg-selected"
          >
            <span className="font-mono text-meta text-ink-3">q{numbers[question.key]}</span>
            <div className="min-w-0">
              <p>{question.text}</p>
              <p className="text-ink-2">
                {result.answers ? answerWords(question, answer) : stateWords[state]}
                {question.reversed ? (
                  <span className="text-ink-3"> (asked the other way round; counts turned)</span>
                ) : null}
                {question.scored === false || question.kind !== "scale" ? (
                  <span className="text-ink-3"> (not scored)</span>
                ) : null}
              </p>
              {answer?.note ? (
                <p className="text-meta text-ink-2">
                  <span className="text-ink-3">Note: </span>
                  {answer.note}
                </p>
              ) : null}
              {answer?.evidence ? (
                <p className="text-meta wrap-anywhere text-ink-2">
                  <span className="text-ink-3">Evidence: </span>
                  {answer.evidence}
                </p>
              ) : null}
              {answer?.answered_by_name ? (
                <p className="text-meta text-ink-3">
                  By {answer.answered_by_name}, {format.date(answer.answered_at)}
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
