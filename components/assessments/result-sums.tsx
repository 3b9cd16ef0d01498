import type { formatsFor } from "@/components/shared/format";
import { confidenceOf, confidenceParts, totalParts } from "@/lib/assessments/result/rules";
import type { Result } from "@/lib/assessments/result/types";
import { Opening } from "./opening";
import { scoreWords } from "./score-words";

type Format = ReturnType<typeof formatsFor>;

/** How far the result can be relied on, opened to how that was computed. */
export function ConfidenceSum({ result, format }: { result: Result; format: Format }) {
  const parts = confidenceParts(result);
  const weights = parts.reduce((sum, part) => sum + part.weight, 0);
  return (
    <Opening summary={`Confidence ${format.percent(result.confidence)}`}>
      <p className="max-w-read text-pretty">
        How far the score can be relied on: how much was answered, whether questions asked twice
        agree, and how many answers name evidence. A part without data leaves its weight to the
        others.
      </p>
      {result.answers ? (
        <>
          <ul className="mt-2 grid gap-1">
            {parts.map((part) => (
              <li key={part.name}>
                <span className="text-ink">{part.name}</span>: {part.words}, that is{" "}
                {format.percent(part.share)}; counts {format.number((part.weight / weights) * 100)}{" "}
                in 100
              </li>
            ))}
          </ul>
          <p className="mt-2 text-ink">
            Together {format.percent(confidenceOf(parts), 1)}, kept as{" "}
            {scoreWords(result.confidence, format.locale)}.
          </p>
        </>
      ) : (
        <p className="mt-2">
          {parts[0]!.words} were answered. What agreed and what has evidence can be read from the
          answers, so only the person sees those parts.
        </p>
      )}
    </Opening>
  );
}

/** The total as the weighted mean of its categories. */
export function TotalSum({ result, format }: { result: Result; format: Format }) {
  const parts = totalParts(result.categories);
  return (
    <Opening summary="Total is the weighted mean of the categories">
      <div
        className="overflow-x-auto"
        role="region"
        aria-label="How the total is computed"
        // It may scroll on a phone, so keys must be able to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className="w-full max-w-form border-separate border-spacing-0">
          <thead className="text-left">
            <tr>
              {["Category", "Weight", "Share", "Score", "Adds"].map((head, at) => (
                <th
                  key={head}
                  scope="col"
                  className={at ? "py-1 text-right font-medium" : "py-1 font-medium"}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.key}>
                <th scope="row" className="py-0.5 text-left font-normal text-ink">
                  {part.title}
                </th>
                <td className="text-right">{format.number(part.weight, 2)}</td>
                <td className="text-right">{format.percent(part.share, 1)}</td>
                <td className="text-right">{scoreWords(part.score, format.locale)}</td>
                <td className="text-right">
                  {scoreWords(part.share * part.score!, format.locale, 3)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-medium text-ink">
              <th scope="row" className="py-1 text-left font-medium">
                Total, half up from the exact categories
              </th>
              <td colSpan={4} className="text-right">
                {scoreWords(result.score, format.locale)}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Opening>
  );
}
