import type { Condition, Content } from "../template/types";

/** A condition of a rule in words: "question 3 is at least 4 and the total is below 2". */
export function conditionWords(
  condition: Condition,
  { content }: { content: Content },
  numbers: Record<string, number>,
): string {
  const say = (part: Condition): string => {
    if ("all" in condition || "any" in condition) {
      // A list inside a list needs brackets, or "and" and "or" run together.
      const words = conditionWords(part, { content }, numbers);
      return ("all" in part && part.all.length > 1) || ("any" in part && part.any.length > 1)
        ? `(${words})`
        : words;
    }
    return conditionWords(part, { content }, numbers);
  };
  if ("all" in condition) return condition.all.map(say).join(" and ");
  if ("any" in condition) return condition.any.map(say).join(" or ");
  if ("not" in condition) return `it is not so that ${say(condition.not)}`;
  if ("score" in condition) {
    const name =
      condition.score === "total"
        ? "the total"
        : (content.categories.find(({ key }) => key === condition.score)?.title ?? condition.score);
    return "at_least" in condition
      ? `${name} is at least ${condition.at_least}`
      : `${name} is below ${condition.below}`;
  }
  const number = numbers[condition.question];
  const name = number ? `question ${number}` : "a question that was not asked";
  if ("not_applicable" in condition) return `${name} does not apply`;
  if ("at_least" in condition) return `${name} is at least ${condition.at_least}`;
  if ("at_most" in condition) return `${name} is at most ${condition.at_most}`;
  if (typeof condition.is === "number") return `${name} is ${condition.is}`;
  const options = content.questions.find(({ key }) => key === condition.question)?.options;
  return `${name} is “${options?.find(({ key }) => key === condition.is)?.text ?? condition.is}”`;
}
