import { csvLine } from "@/lib/platform/csv";
import { halfOf } from "../results/rules";
import { adviceOf, answerWords, askedQuestions, questionNumbers, swotOf } from "../result/rules";
import { areaNames, swotAreas, type Result } from "../result/types";

/** "customer-experience-2026-11-18.pdf". */
export function fileName(result: Pick<Result, "title" | "at">, kind: "pdf" | "csv"): string {
  const name = result.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${name || "result"}-${result.at.slice(0, 10)}.${kind}`;
}

type Cell = string | number | null | undefined;

/** One result as lines of a table: what kind of line, what it is about, its score and its words. Answers for the person alone. */
export function resultLines(result: Result): Cell[][] {
  const numbers = questionNumbers(result);
  const stateOf = (key: string) => result.states[key]?.state.replace("_", " ");
  return [
    ["Kind", "Key", "Title", "Score", "Weight", "Text", "Note", "Evidence"],
    [
      "Total",
      result.id,
      result.title,
      result.score,
      null,
      `Bracket ${halfOf(result.bracket)}, ${result.content.brackets[result.bracket].title}. ${result.description ?? ""}`.trim(),
    ],
    ["Confidence", null, null, result.confidence],
    ["Day", null, result.at.slice(0, 10)],
    ["Person", null, result.person],
    ["Organization", null, result.org],
    ...result.categories.map((category) => [
      "Category",
      category.key,
      category.title,
      category.score,
      category.weight,
      `${category.answered} of ${category.applicable} answered`,
    ]),
    ...askedQuestions(result).map((question) => {
      const answer = result.answers?.[question.key];
      return [
        "Question",
        `q${numbers[question.key]}`,
        question.text,
        answer?.value ?? null,
        question.weight ?? 1,
        result.answers ? answerWords(question, answer) : stateOf(question.key),
        answer?.note,
        answer?.evidence,
      ];
    }),
    ...adviceOf(result, "recommendations").map(({ point, text }) => [
      "Recommendation",
      point,
      text,
    ]),
    ...adviceOf(result, "next_steps").map(({ point, text }) => ["Next step", point, text]),
    ...swotAreas.flatMap((area) =>
      swotOf(result)[area].map((point) => [
        areaNames[area],
        point.key ?? null,
        point.title ?? null,
        point.score,
        null,
        point.text,
      ]),
    ),
  ];
}

/** The file; the mark at the beginning tells spreadsheets that it is UTF-8. */
export function resultCsv(result: Result): string {
  const lines = resultLines(result);
  const width = lines[0]!.length;
  return `\ufeff${lines.map((line) => csvLine([...line, ...Array<Cell>(width - line.length).fill(null)])).join("")}`;
}
