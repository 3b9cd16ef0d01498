import { Card, CardHead } from "@/components/ui/card";
import type { Point } from "@/lib/assessments/result/types";
import { QuestionLinks } from "./question-links";
import { scoreWords } from "./score-words";

/** Strengths or gaps, each with the questions behind it. */
export function ResultPoints({
  id,
  title,
  points,
  none,
  numbers,
  locale,
}: {
  id: string;
  title: string;
  points: Point[];
  /** What to say where there is none. */
  none: string;
  numbers: Record<string, number>;
  locale: string;
}) {
  return (
    <Card aria-labelledby={id}>
      <CardHead id={id} title={title} />
      {points.length === 0 ? (
        <p className="px-4 py-3 text-ink-2">{none}</p>
      ) : (
        <ul className="divide-y divide-line">
          {points.map((point) => (
            <li
              key={point.key}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 px-4 py-2.5"
            >
              <span>
                <a href={`#category-${point.key}`} className="font-medium hover:underline">
                  {point.title}, {scoreWords(point.score, locale)}
                </a>
                <span className="block text-ink-2">{point.body}</span>
              </span>
              <QuestionLinks keys={point.questions} numbers={numbers} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
