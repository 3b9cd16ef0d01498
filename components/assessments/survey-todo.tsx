"use client";

import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { dismissSurveyAction } from "@/lib/assessments/survey/actions";
import { useAction } from "@/lib/platform/use-action";

/** Asks the owner of a new organization for the survey, until it is answered or set aside. */
export function SurveyTodo() {
  const dismiss = useAction(dismissSurveyAction);
  return (
    <Card aria-labelledby="survey-todo" className="mb-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <div className="min-w-0 flex-1 max-md:basis-full">
          <h2 id="survey-todo">Say what your company does</h2>
          <p className="max-w-read text-ink-2">
            Five short steps, about ten minutes. Only you read the answers; they make the advice fit
            your company.
          </p>
        </div>
        <SubmitButton
          busy={dismiss.busy}
          variant="quiet"
          busyLabel="Setting aside"
          onPress={() => void dismiss.run(undefined)}
        >
          Do not ask again
        </SubmitButton>
        <LinkButton href="/assessments/survey">Answer the survey</LinkButton>
      </div>
      {dismiss.error ? (
        <Note tone="risk" role="alert" className="mx-4 mb-3">
          {dismiss.error.message}
        </Note>
      ) : null}
    </Card>
  );
}
