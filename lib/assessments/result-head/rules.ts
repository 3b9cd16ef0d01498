import type { Result } from "../result/types";

/** What stands over the result where its numbers say little. */
export function edgeWords(
  result: Pick<Result, "score" | "answered" | "applicable">,
): string | null {
  if (result.answered === 1)
    return "One question was answered. The score is that answer; it says nothing about the rest.";
  if (result.answered !== null && result.applicable && result.answered * 2 < result.applicable)
    return `${result.answered} of ${result.applicable} questions were answered. Read the score as a first impression.`;
  if (result.score === 0)
    return "Every answer is at the lowest point. The first recommendation is the place to begin.";
  if (result.score === 5)
    return "Every answer is at the highest point. Evidence beside the answers would show that it is so.";
  return null;
}

/** Whose it is, when, and how much was answered. */
export function leadWords(result: Result, day: string): string {
  const states = Object.values(result.states).map(({ state }) => state);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const aside = count("not_applicable");
  const skipped = count("skipped");
  const answered = [
    `${count("answered")} of ${states.length - count("hidden")} answered`,
    aside ? `${aside} not applicable` : null,
    skipped ? `${skipped} skipped` : null,
  ];
  return [
    result.mine ? null : (result.person ?? "A guest"),
    result.org,
    day,
    answered.filter(Boolean).join(", "),
    `version ${result.version}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
