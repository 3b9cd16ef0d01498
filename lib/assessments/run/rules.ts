import type { Condition, Question } from "../template/types";
import type { Answer, Answers, AskedContent } from "./types";

/** Whether a question was answered: chosen, written, or said not to apply. */
export function isGiven(answer: Answer | undefined): answer is Answer {
  if (!answer) return false;
  return answer.not_applicable === true || isAnswered(answer);
}

function isAnswered(answer: Answer): boolean {
  return (
    typeof answer.value === "number" ||
    Boolean(answer.choice) ||
    Boolean(answer.answer_text?.trim())
  );
}

/** A comparison with a question that was not answered does not hold, whichever way it points; the database says the same. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, answers));
  if ("any" in condition) return condition.any.some((part) => holds(part, answers));
  if ("not" in condition) return !holds(condition.not, answers);
  if ("score" in condition) return false;
  const answer = answers[condition.question];
  if ("not_applicable" in condition) return answer?.not_applicable === true;
  if (!answer || answer.not_applicable) return false;
  if ("is" in condition)
    return (typeof condition.is === "string" ? answer.choice : answer.value) === condition.is;
  if (typeof answer.value !== "number") return false;
  return "at_least" in condition
    ? answer.value >= condition.at_least
    : answer.value <= condition.at_most;
}

/** The questions that apply, in their order. A hidden question's answer is as if it had not been given. */
export function shownQuestions<Asked extends Pick<Question, "key" | "show_if">>(
  content: { questions: Asked[] },
  answers: Answers,
): Asked[] {
  const given: Answers = {};
  return content.questions.filter((question) => {
    if (question.show_if && !holds(question.show_if, given)) return false;
    const answer = answers[question.key];
    if (isGiven(answer)) given[question.key] = answer;
    return true;
  });
}

export type Part = {
  category: AskedContent["categories"][number];
  questions: Question[];
  /** The number of the part's first question among all that are shown. */
  first: number;
  given: number;
};

/** One part a category, with the questions that apply; a category without any has no part. */
export function partsOf(content: AskedContent, answers: Answers): Part[] {
  const shown = shownQuestions(content, answers);
  let first = 1;
  return content.categories.flatMap((category) => {
    const questions = shown.filter((question) => question.category === category.key);
    if (!questions.length) return [];
    const part = {
      category,
      questions,
      first,
      given: questions.filter((question) => isGiven(answers[question.key])).length,
    };
    first += questions.length;
    return [part];
  });
}

/** How far a run is: questions given of those that apply, and the minutes left by the promised time. */
export function progressOf(
  content: { questions: Pick<Question, "key" | "show_if">[] },
  answers: Answers,
  minutes: number,
): { given: number; shown: number; minutesLeft: number } {
  const shown = shownQuestions(content, answers);
  const given = shown.filter((question) => isGiven(answers[question.key])).length;
  const left = shown.length - given;
  return {
    given,
    shown: shown.length,
    minutesLeft: shown.length ? Math.ceil((minutes * left) / shown.length) : 0,
  };
}
