"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { formatsFor } from "@/components/shared/format";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import { fetchPreviewChunk } from "@/lib/customers/health-model/queries";
import { addPreview } from "@/lib/customers/health-model/rules";
import type { ModelPreview, ModelVersion } from "@/lib/customers/health-model/types";
import type { Reader } from "@/lib/workspace/reader/rules";
import { HealthModelPreview, previewTitle, type ModelNames } from "./health-model-preview";

type Props = { model: ModelVersion; names: ModelNames; reader: Reader };

/** Asks a version about every customer, a thousand at a time, says how far it is and shows what came of it. */
export function HealthModelAsking(props: Props) {
  const [round, setRound] = useState(0);
  return <Round key={round} {...props} onAgain={() => setRound(round + 1)} />;
}

function Round({ model, names, reader, onAgain }: Props & { onAgain: () => void }) {
  const format = formatsFor(reader);
  const [preview, setPreview] = useState<ModelPreview | null>(null);
  const [done, setDone] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const askAll = useEffectEvent(async (signal: AbortSignal) => {
    let sum: ModelPreview | null = null;
    let after: string | null = null;
    let rules: string | null = null;
    do {
      const answer = await fetchPreviewChunk(model.id, after, signal);
      if (signal.aborted) return;
      if ("message" in answer) return setFault(answer.message);
      const { chunk } = answer;
      // Somebody saved the draft in between: what was told is about other rules.
      const changed = rules !== null && rules !== chunk.model_updated_at;
      rules = chunk.model_updated_at;
      sum = changed ? null : addPreview(sum, chunk);
      after = changed ? null : chunk.next;
      setPreview(sum);
    } while (sum === null || after !== null);
    setDone(true);
  });

  useEffect(() => {
    const stop = new AbortController();
    const start = setTimeout(() => void askAll(stop.signal));
    return () => {
      clearTimeout(start);
      stop.abort();
    };
  }, []);

  if (done && preview) return <HealthModelPreview {...{ model, names, preview, format }} />;
  const { looked = 0, customers = 0 } = preview ?? {};
  const words =
    customers === 0
      ? "Asking the model about every customer"
      : `Asked of ${format.number(looked)} of ${format.number(customers)} customers`;
  return (
    <Card id="effect" aria-labelledby="effect-title" className="mt-5 scroll-mt-16" bleed>
      <CardHead id="effect-title" title={previewTitle(model)} />
      <CardBody className="grid gap-2">
        {fault ? (
          <>
            <Note tone="risk" role="alert">
              {fault}
            </Note>
            <Button className="justify-self-start" onClick={onAgain}>
              Ask again
            </Button>
          </>
        ) : (
          <>
            <p role="status">{words}</p>
            <Progress label="Preview" value={looked} max={Math.max(customers, 1)} text={words} />
            <p className="text-meta text-ink-3">Nothing is changed by this.</p>
          </>
        )}
      </CardBody>
    </Card>
  );
}
