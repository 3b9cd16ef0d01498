import { Fragment } from "react";
import type { formatsFor } from "@/components/shared/format";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { readInsight, writeInsight } from "@/lib/assessments/insight/rules";
import type { Comparison, Result } from "@/lib/assessments/result/types";
import { InsightTools } from "./insight-tools";
import { KeepInsight } from "./keep-insight";

/** What the result says as a text; it names the questions, and for the person what was said there. */
export function ResultInsight({
  result,
  comparison,
  numbers,
  format,
}: {
  result: Result;
  comparison: Comparison | null;
  numbers: Record<string, number>;
  format: ReturnType<typeof formatsFor>;
}) {
  const missing = result.insight === null;
  // The built-in text takes no time, so the person reads it at once; it is kept as soon as the page is there.
  const text = result.insight ?? (result.mine ? writeInsight(result, comparison?.runs[0]) : null);
  return (
    <Card aria-labelledby="insight">
      <CardHead
        id="insight"
        title="What this says"
        meta={
          result.insight_source === "model"
            ? `by a language model, ${format.date(result.insight_at)}`
            : "from the answers, by fixed rules"
        }
        actions={
          result.mine ? (
            <InsightTools
              result={result.id}
              session={result.session_id}
              type={result.type}
              context={result.context}
            />
          ) : undefined
        }
      />
      <CardBody className="grid max-w-read gap-3 text-read text-ink-2">
        {text === null ? (
          <p>The text is written when {result.person ?? "the person"} opens the result.</p>
        ) : (
          readInsight(text, result, numbers).map((paragraph) => (
            <p key={JSON.stringify(paragraph)}>
              {paragraph.map((piece, at) =>
                typeof piece === "string" ? (
                  // oxlint-disable-next-line react/no-array-index-key
                  <Fragment key={at}>{piece}</Fragment>
                ) : (
                  // oxlint-disable-next-line react/no-array-index-key
                  <Fragment key={at}>
                    <a href={`#q-${piece.key}`} className="link whitespace-nowrap">
                      question {piece.number}
                    </a>
                    {piece.said ? ` (“${piece.said}”)` : null}
                  </Fragment>
                ),
              )}
            </p>
          ))
        )}
      </CardBody>
      {missing && result.mine ? <KeepInsight result={result.id} /> : null}
    </Card>
  );
}
