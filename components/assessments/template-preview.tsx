"use client";

import { useMemo, useRef, useState } from "react";
import { Note } from "@/components/ui/note";
import type { Answers, Completed, Run, SavedAnswer } from "@/lib/assessments/run/types";
import type { GivenAnswer } from "@/lib/assessments/run/schema";
import { tryTemplateAction } from "@/lib/assessments/template/actions";
import type { TriedScore } from "@/lib/assessments/template/types";
import { callAction } from "@/lib/platform/use-action";
import { Player } from "./player";
import { TriedResult } from "./template-tried";

/**
 * A version as people will take it. The same player, with actions that store nothing: answers stay in this window, and the
 * end shows what the version would say about them.
 */
export function TemplatePreview({
  run,
  back,
  reader,
}: {
  run: Run;
  back: string;
  reader: { locale: string; timeZone: string };
}) {
  const given = useRef<Answers>({});
  const [start, setStart] = useState<Answers>({});
  const [tried, setTried] = useState<TriedScore | null>(null);
  const actions = useMemo(
    () => ({
      save: async ({ answers }: { answers: GivenAnswer[] }) => ({
        data: answers.map(({ question, age: _age, ...rest }): SavedAnswer => {
          const revision = (given.current[question]?.revision ?? 0) + 1;
          const answer = { ...rest, revision, answered_at: new Date().toISOString() };
          given.current = { ...given.current, [question]: answer };
          return { question, outcome: "saved", before: null, answer };
        }),
      }),
      read: async () => ({ data: null }),
      complete: async () => {
        const answers = Object.fromEntries(
          Object.entries(given.current).map(
            ([key, { value, choice, answer_text, not_applicable, evidence }]) => [
              key,
              { value, choice, answer_text, not_applicable, evidence },
            ],
          ),
        );
        const outcome = await callAction<TriedScore>(tryTemplateAction, {
          id: run.session,
          answers,
        });
        if ("failure" in outcome) return { serverError: outcome.failure };
        setTried(outcome.data);
        return { data: { result_id: "tried" } satisfies Completed };
      },
    }),
    [run],
  );
  function again() {
    setStart(given.current);
    setTried(null);
  }
  if (tried) return <TriedResult tried={tried} back={back} onAgain={again} />;
  return (
    <>
      <aside aria-label="Trying out">
        <Note className="rounded-none">
          You are trying this out: nothing you answer is saved, and the score at the end is shown to
          you alone.
        </Note>
      </aside>
      <Player
        run={{ ...run, answers: start }}
        runKey={run.session}
        actions={actions}
        leave={{ href: back, label: "Back to the version" }}
        resultHref={`${back}/preview?part=review`}
        reader={reader}
      />
    </>
  );
}
