"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import type { ShownSwotPoint } from "@/lib/assessments/result/rules";
import { areaNames, swotAreas, type Swot, type SwotArea } from "@/lib/assessments/result/types";
import { QuestionLinks } from "./question-links";
import { SwotEditor } from "./swot-editor";

type Shown = Record<SwotArea, ShownSwotPoint[]>;

/** Strengths, weaknesses, opportunities and threats with the questions behind each; who may, puts them into own words. */
export function ResultSwot({
  result,
  shown,
  original,
  draft,
  seen,
  edited,
  mayEdit,
  numbers,
}: {
  result: string;
  shown: Shown;
  /** As it was computed. */
  original: Shown;
  draft: Swot;
  seen: string | null;
  /** Who changed it last and when; null while it is as computed. */
  edited: string | null;
  mayEdit: boolean;
  numbers: Record<string, number>;
}) {
  const [editing, setEditing] = useState(false);
  const [before, setBefore] = useState(false);
  const points = before && edited ? original : shown;
  return (
    <Card aria-labelledby="swot">
      <CardHead
        id="swot"
        title="Strengths, weaknesses, opportunities, threats"
        actions={
          editing ? null : (
            <>
              {edited ? (
                <Button variant="quiet" size="sm" onClick={() => setBefore(!before)}>
                  {before ? "Show the edited one" : "Show the original"}
                </Button>
              ) : null}
              {mayEdit ? (
                <Button variant="quiet" size="sm" onClick={() => setEditing(true)}>
                  <Pencil className="size-3.5" />
                  Edit
                </Button>
              ) : null}
            </>
          )
        }
      />
      {editing ? (
        <SwotEditor
          result={result}
          draft={draft}
          seen={seen}
          edited={edited !== null}
          onDone={() => {
            setEditing(false);
            setBefore(false);
          }}
        />
      ) : (
        <>
          <div className="grid grid-cols-2 max-md:grid-cols-1">
            {swotAreas.map((area) => (
              <div key={area} className="-mt-px border-t border-line px-4 py-3 md:even:border-l">
                <h3>{areaNames[area]}</h3>
                {points[area].length === 0 ? (
                  <p className="py-1 text-ink-3">None</p>
                ) : (
                  <ul>
                    {points[area].map((point) => (
                      <li
                        key={`${point.key}-${point.text}`}
                        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 py-1 text-ink-2"
                      >
                        <span className="text-pretty">
                          {point.title ? <span className="text-ink">{point.title}: </span> : null}
                          {point.text}
                        </span>
                        <QuestionLinks keys={point.questions} numbers={numbers} />
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            ))}
          </div>
          {edited ? (
            <p className="border-t border-line px-4 py-2 text-meta text-ink-3">
              {before ? "As it was computed." : edited}
            </p>
          ) : null}
        </>
      )}
    </Card>
  );
}
