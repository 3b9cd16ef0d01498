"use client";

import { Plus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { CardFoot } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Note } from "@/components/ui/note";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { editSwotAction } from "@/lib/assessments/result/actions";
import { areaNames, swotAreas, type Swot, type SwotArea } from "@/lib/assessments/result/types";
import { useAction } from "@/lib/platform/use-action";

type Line = { id: number; key?: string | null; text: string };

/** The four lists as text to change. What was computed stays kept beside it. */
export function SwotEditor({
  result,
  draft,
  seen,
  edited,
  onDone,
}: {
  result: string;
  draft: Swot;
  seen: string | null;
  edited: boolean;
  onDone: () => void;
}) {
  const next = useRef(1000);
  const [lines, setLines] = useState<Record<SwotArea, Line[]>>(() => numbered(draft));
  const save = useAction(editSwotAction);
  const toast = useToast();

  const change = (area: SwotArea, to: (list: Line[]) => Line[]) =>
    setLines((now) => ({ ...now, [area]: to(now[area]) }));

  async function send(swot: Swot | null, title: string) {
    const answer = await save.run({ result, swot, seen });
    if (!answer.ok) return;
    toast.show({ title });
    onDone();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(written(lines), "Changes saved");
      }}
    >
      <div className="grid grid-cols-2 max-md:grid-cols-1">
        {swotAreas.map((area) => (
          <fieldset key={area} className="-mt-px grid content-start gap-2 border-t border-line p-4">
            <legend className="float-left mb-1 w-full font-medium">{areaNames[area]}</legend>
            {lines[area].map((line, at) => (
              <div key={line.id} className="clear-both flex items-start gap-1">
                <Textarea
                  aria-label={`${areaNames[area]}, point ${at + 1}`}
                  rows={2}
                  value={line.text}
                  maxLength={1000}
                  onChange={(event) =>
                    change(area, (list) =>
                      list.map((one) =>
                        one.id === line.id ? { ...one, text: event.target.value } : one,
                      ),
                    )
                  }
                />
                <IconButton
                  label={`Remove point ${at + 1} of ${areaNames[area].toLowerCase()}`}
                  onClick={() => change(area, (list) => list.filter((one) => one.id !== line.id))}
                >
                  <Trash2 />
                </IconButton>
              </div>
            ))}
            <Button
              variant="quiet"
              size="sm"
              className="justify-self-start"
              aria-label={`Add a point to ${areaNames[area].toLowerCase()}`}
              onClick={() =>
                change(area, (list) => [...list, { id: (next.current += 1), key: null, text: "" }])
              }
            >
              <Plus className="size-3.5" />
              Add a point
            </Button>
          </fieldset>
        ))}
      </div>
      {save.error ? (
        <Note tone="risk" role="alert" className="mx-4 mb-3">
          {Object.values(save.error.fields ?? {})[0]?.[0] ?? save.error.message}
        </Note>
      ) : null}
      <CardFoot>
        {edited ? (
          <Button
            variant="quiet"
            className="mr-auto"
            onClick={() => void send(null, "Back to the original")}
          >
            Go back to the original
          </Button>
        ) : null}
        <Button onClick={onDone}>Cancel</Button>
        <SubmitButton busy={save.busy}>Save changes</SubmitButton>
      </CardFoot>
    </form>
  );
}

function numbered(draft: Swot): Record<SwotArea, Line[]> {
  let id = 0;
  return Object.fromEntries(
    swotAreas.map((area) => [area, draft[area].map((point) => ({ ...point, id: (id += 1) }))]),
  ) as Record<SwotArea, Line[]>;
}

/** Lines without words are left out rather than complained of. */
const written = (lines: Record<SwotArea, Line[]>): Swot =>
  Object.fromEntries(
    swotAreas.map((area) => [
      area,
      lines[area]
        .filter(({ text }) => text.trim())
        .map(({ key, text }) => ({ key: key ?? null, text: text.trim() })),
    ]),
  ) as Swot;
