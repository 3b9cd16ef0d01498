"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from "react";
import { FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button, LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardFoot } from "@/components/ui/card";
import { Kbd } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import { useToast } from "@/components/ui/toast";
import { saveSurveyAction } from "@/lib/assessments/survey/actions";
import { readKept, stepOf, toInput } from "@/lib/assessments/survey/rules";
import { surveySteps, type SurveyField } from "@/lib/assessments/survey/schema";
import type { SurveyAnswers } from "@/lib/assessments/survey/types";
import type { Failure } from "@/lib/platform/result";
import { callAction } from "@/lib/platform/use-action";
import { SurveyQuestion } from "./survey-field";

/**
 * The survey in five steps. Every key is kept in this browser, so that a closed window loses nothing; the row is written
 * at the end. `keptAs` names the place in the browser: one a person, because several may use the same one.
 */
export function Survey({
  keptAs,
  saved,
  leave,
  done,
}: {
  keptAs: string;
  saved: SurveyAnswers;
  leave: { href: string; label: string };
  /** Where it leads when everything is saved. */
  done: string;
}) {
  const [answers, setAnswers] = useState(saved);
  const [step, setStep] = useState(0);
  const [found, setFound] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  /** The step that has the focus at its head; the first one takes it from nobody. */
  const seen = useRef<number | null>(null);
  const toast = useToast();
  const router = useRouter();
  const last = step === surveySteps.length - 1;
  const now = surveySteps[step]!;

  useEffect(() => {
    const kept = readKept(window.localStorage.getItem(keptAs));
    if (!kept) return;
    // The browser is only known once the page is there; the server cannot have rendered what lies in it.
    // oxlint-disable-next-line react-hooks-js/set-state-in-effect
    setAnswers((before) => ({ ...before, ...kept.answers }));
    setStep(kept.step);
    setFound(true);
  }, [keptAs]);

  useEffect(() => {
    if (seen.current === null || seen.current === step) return;
    seen.current = step;
    window.scrollTo({ top: 0 });
    head.current?.focus({ preventScroll: true });
  }, [step]);

  // Enter makes a new line in a text; with Ctrl or the command key it goes on.
  const onward = useEffectEvent(() => form.current?.requestSubmit());
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onward();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  function keep(next: SurveyAnswers, at: number) {
    try {
      window.localStorage.setItem(keptAs, JSON.stringify({ answers: next, step: at }));
    } catch {
      // A browser that keeps nothing still takes the survey; it only has to be answered in one go.
    }
  }

  function change(field: SurveyField, value: string) {
    const next = { ...answers, [field]: value };
    setAnswers(next);
    keep(next, step);
  }

  function go(to: number) {
    seen.current ??= step;
    setStep(to);
    setFound(false);
    setError(null);
    keep(answers, to);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (!last) return go(step + 1);
    setBusy(true);
    const outcome = await callAction<void>(saveSurveyAction, toInput(answers));
    setBusy(false);
    if ("failure" in outcome) {
      const first = Object.keys(outcome.failure.fields ?? {})[0];
      if (first && stepOf(first) !== step) go(stepOf(first));
      return setError(outcome.failure);
    }
    window.localStorage.removeItem(keptAs);
    toast.show({ title: "Survey saved" });
    router.push(done as Route);
    router.refresh();
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} ref={form} className="max-w-190">
      <div className="mb-4">
        <p className="text-meta text-ink-3" aria-live="polite">
          Step {step + 1} of {surveySteps.length}
        </p>
        <Progress
          label="Steps"
          value={step + 1}
          max={surveySteps.length}
          className="mt-1 max-w-60"
        />
      </div>
      {found ? (
        <Note className="mb-4">Here is what you had written in this browser. Go on with it.</Note>
      ) : null}
      <Card aria-labelledby="step">
        <CardBody className="grid gap-5">
          <div>
            <h2 id="step" ref={head} tabIndex={-1} className="text-question outline-none">
              {now.title}
            </h2>
            <p className="text-ink-2">{now.about}</p>
          </div>
          <FormSummary error={error} />
          {now.fields.map((asked) => (
            <SurveyQuestion
              key={asked.field}
              asked={asked}
              value={answers[asked.field] ?? ""}
              errors={error?.fields ?? {}}
              onChange={(value) => change(asked.field, value)}
            />
          ))}
        </CardBody>
        <CardFoot>
          <LinkButton variant="quiet" href={leave.href} className="mr-auto">
            {leave.label}
          </LinkButton>
          {step > 0 ? <Button onClick={() => go(step - 1)}>Back</Button> : null}
          <SubmitButton busy={busy}>
            {last ? "Save survey" : "Next"}
            <Kbd onAccent>Ctrl ⏎</Kbd>
          </SubmitButton>
        </CardFoot>
      </Card>
    </form>
  );
}
