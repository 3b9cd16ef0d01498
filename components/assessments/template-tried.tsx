"use client";

import { DataTable } from "@/components/shared/data-table";
import { Facts } from "@/components/shared/facts";
import { Button, LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import type { TriedScore } from "@/lib/assessments/template/types";

const levelNames = { low: "Low", middle: "Middle", high: "High" } as const;

/** What a version says about the answers that were tried. */
export function TriedResult({
  tried,
  back,
  onAgain,
}: {
  tried: TriedScore;
  back: string;
  onAgain: () => void;
}) {
  const { faults, scored, advice, bracket } = tried;
  return (
    <main className="mx-auto grid max-w-190 gap-4 px-6 py-6 max-md:px-4">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="flex-1">What this version would say</h1>
        <Button onClick={onAgain}>Back to the questions</Button>
        <LinkButton href={back}>Back to the version</LinkButton>
      </div>
      {faults.length > 0 ? (
        <Note tone="risk" role="alert">
          It cannot be scored yet: {faults.join("; ")}.
        </Note>
      ) : null}
      {scored?.score === undefined || !advice ? (
        faults.length === 0 ? (
          <Note>Nothing that counts was answered, so there is no score.</Note>
        ) : null
      ) : (
        <>
          <Card aria-labelledby="score">
            <CardHead id="score" title="Score" meta="not saved" />
            <CardBody className="grid gap-3">
              <Facts
                items={[
                  { label: "Total", value: `${scored.score.toFixed(2)} of 5` },
                  { label: "Bracket", value: bracket ?? "–" },
                  {
                    label: "Confidence",
                    value: `${Math.round((scored.confidence ?? 0) * 100)} %`,
                  },
                  { label: "Answered", value: `${scored.answered} of ${scored.applicable}` },
                ]}
              />
              <p className="max-w-read text-read">{advice.description}</p>
            </CardBody>
            <DataTable
              label="Scores of the categories"
              columns={[
                { key: "title", head: "Category", className: "w-full", cell: (row) => row.title },
                {
                  key: "score",
                  head: "Score",
                  align: "right",
                  cell: (row) => row.score?.toFixed(2),
                },
                { key: "level", head: "Level", cell: (row) => row.level && levelNames[row.level] },
              ]}
              rows={scored.categories ?? []}
              rowKey={(row) => row.key}
              readOnly
            />
          </Card>
          <Texts id="recommendations" title="Recommendations" texts={advice.recommendations} />
          <Texts id="steps" title="Next steps" texts={advice.next_steps} />
        </>
      )}
    </main>
  );
}

function Texts({ id, title, texts }: { id: string; title: string; texts: string[] }) {
  return (
    <Card aria-labelledby={id}>
      <CardHead id={id} title={title} meta={texts.length} />
      <CardBody>
        <ol className="grid max-w-read list-decimal gap-1.5 pl-5 text-read">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
