"use client";

import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Note } from "@/components/ui/note";
import { isGiven, partsOf, progressOf } from "@/lib/assessments/run/rules";
import type { Answers, Completed, Run, SavedAnswer } from "@/lib/assessments/run/types";
import { callAction, type Action } from "@/lib/platform/use-action";
import type { Failure } from "@/lib/platform/result";
import { PlayerBar } from "./player-bar";
import { PlayerPart } from "./player-part";
import { PlayerProgress } from "./player-progress";
import { PlayerReview } from "./player-review";
import { PlayerSteps } from "./player-steps";
import { useAnswers } from "./use-answers";
import { focusQuestion, usePlayerKeys } from "./use-player-keys";

const none = { value: null, choice: null, answer_text: null };

/**
 * A run in the browser: one part a page, every answer saved, a look back before it ends. A person's page and a guest's
 * mount the same; what differs is the key that opens the run and the actions behind it.
 */
export function Player({
  run,
  runKey,
  actions,
  leave,
  resultHref,
  reader,
  tools,
}: {
  run: Run;
  runKey: string;
  actions: {
    save: Action<SavedAnswer[]>;
    read: Action<Answers | null>;
    complete: Action<Completed>;
  };
  leave: { href: string; label: string } | null;
  /** Where the result is; `:result` is replaced by its id. */
  resultHref: string;
  reader: { locale: string; timeZone: string };
  /** What stands beside each question, by its key. */
  tools?: Record<string, ReactNode>;
}) {
  const { answers, notices, save, savedAt, waiting, give, flush } = useAnswers(
    run,
    runKey,
    actions,
  );
  const parts = partsOf(run.content, answers);
  const progress = progressOf(run.content, answers, run.minutes);
  const asked = useSearchParams().get("part");
  const [start] = useState(() => whereToGoOn(run));
  const wanted = asked ?? start;
  const at =
    wanted === "review" ? parts.length : parts.findIndex((part) => part.category.key === wanted);
  const place = at < 0 ? 0 : at;
  const part = parts[place];
  const head = useRef<HTMLHeadingElement>(null);
  const target = useRef<string | null>(null);
  const [ending, setEnding] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const router = useRouter();

  function open(to: string, question?: string) {
    target.current = question ?? "";
    setError(null);
    // The address holds the part, so that Back goes back a part and a reload stays.
    window.history.pushState(null, "", `?part=${to}`);
  }

  const shownPart = part?.category.key ?? "review";
  const seen = useRef(shownPart);
  useEffect(() => {
    if (seen.current === shownPart && target.current === null) return;
    seen.current = shownPart;
    const section = target.current
      ? document.querySelector<HTMLElement>(`[data-question="${target.current}"]`)
      : null;
    target.current = null;
    if (section) return focusQuestion(section);
    window.scrollTo({ top: 0 });
    head.current?.focus({ preventScroll: true });
  }, [shownPart]);

  usePlayerKeys(part?.questions ?? [], (key) => !isGiven(answers[key]), {
    point: (key, value) => give(key, { ...none, not_applicable: false, value }),
    notApplicable: (key) => give(key, { ...none, not_applicable: !answers[key]?.not_applicable }),
  });

  async function finish() {
    setEnding(true);
    setError(null);
    if (!(await flush())) {
      setEnding(false);
      const count = waiting === 1 ? "1 answer is" : "Some answers are";
      return setError({
        code: "unavailable",
        message: `${count} still on this device, because the server does not answer. The result needs all of them; try again in a moment.`,
      });
    }
    const outcome = await callAction(actions.complete, { run: runKey });
    if ("failure" in outcome) {
      setEnding(false);
      return setError(outcome.failure);
    }
    router.push(resultHref.replace(":result", outcome.data.result_id ?? "none") as Route);
    router.refresh();
  }

  return (
    <>
      <a
        href="#main"
        className="fixed -top-16 left-2 z-50 rounded-md bg-surface px-3 py-2 font-medium shadow-pop focus:top-2"
      >
        Skip to questions
      </a>
      <PlayerBar
        title={run.title}
        organization={run.organization}
        leave={leave}
        save={save}
        savedAt={savedAt}
        waiting={waiting}
        reader={reader}
      />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-190 px-6 pt-5 pb-14 max-md:px-4 max-md:pt-4 max-md:pb-18"
      >
        <PlayerProgress parts={parts} {...progress} />
        {part ? (
          <PlayerPart
            part={part}
            position={`Part ${place + 1} of ${parts.length}, ${part.questions.length} questions`}
            headRef={head}
            answers={answers}
            notices={notices}
            onGive={give}
            tools={tools}
          />
        ) : (
          <>
            <div className="mt-7 mb-4">
              <p className="text-meta text-ink-3">Before the result</p>
              <h1 ref={head} tabIndex={-1} className="outline-none">
                Look it over
              </h1>
              <p className="mt-1 max-w-read text-read text-ink-2">
                {progress.given === progress.shown
                  ? "Everything is answered. Once you finish, the answers stay as they are."
                  : `${progress.shown - progress.given} of ${progress.shown} are open. They count as skipped: the result rests on the rest, with less confidence. Once you finish, the answers stay as they are.`}
              </p>
            </div>
            <PlayerReview parts={parts} answers={answers} onOpen={open} />
          </>
        )}
        {error ? (
          <Note tone="risk" role="alert" className="mt-4">
            {error.message}
          </Note>
        ) : null}
        <PlayerSteps
          before={parts[place - 1]?.category}
          next={part ? (parts[place + 1]?.category ?? null) : undefined}
          open={part ? part.questions.length - part.given : 0}
          total={part?.questions.length ?? 0}
          ending={ending}
          onOpen={open}
          onFinish={() => void finish()}
        />
      </main>
    </>
  );
}

/** The part one goes on with: where one was while something is open there, else the first with something open. */
function whereToGoOn(run: Run): string {
  const parts = partsOf(run.content, run.answers);
  const open = parts.filter((part) => part.given < part.questions.length);
  const here = open.find((part) => part.category.key === run.current_category) ?? open[0];
  return here?.category.key ?? "review";
}
