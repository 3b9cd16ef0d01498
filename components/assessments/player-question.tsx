"use client";

import { CircleSlash, Link2, MessageSquarePlus } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Textarea } from "@/components/ui/textarea";
import type { Question } from "@/lib/assessments/template/types";
import type { Answer } from "@/lib/assessments/run/types";
import { AnswerChoice, AnswerScale } from "./answer-scale";
import { noticeWords, wordsOf } from "./answer-words";
import type { Notice } from "./player-queue";

/** One question with its answer, and what belongs to it: not applicable, a note, a reference, who gave it. */
export function PlayerQuestion({
  question,
  number,
  answer,
  notice,
  onGive,
  tools,
}: {
  question: Question;
  number: number;
  answer: Answer | undefined;
  notice: Notice | undefined;
  onGive: (change: Answer, typing?: boolean) => void;
  /** Further verbs beside the question, such as asking a colleague. */
  tools?: ReactNode;
}) {
  const id = useId();
  const [open, setOpen] = useState({
    note: Boolean(answer?.note),
    evidence: Boolean(answer?.evidence),
  });
  const none = { value: null, choice: null, answer_text: null, not_applicable: false };
  const wiring = {
    name: question.key,
    labelledBy: `${id}-text`,
    describedBy: question.help ? `${id}-help` : undefined,
  };
  return (
    <section
      data-question={question.key}
      aria-labelledby={`${id}-text`}
      className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 border-t border-line pt-5 pb-6 max-md:grid-cols-1"
    >
      <span aria-hidden className="leading-6 text-ink-3 max-md:text-meta max-md:leading-4">
        {number}
      </span>
      <div>
        <h2 id={`${id}-text`} className="max-w-[62ch] text-question font-medium">
          <span className="sr-only">Question {number}: </span>
          {question.text}
        </h2>
        {question.help ? (
          <p id={`${id}-help`} className="mt-0.5 max-w-read text-ink-2">
            {question.help}
          </p>
        ) : null}
        {question.kind === "scale" ? (
          <AnswerScale
            {...wiring}
            anchors={question.anchors ?? []}
            value={answer?.value ?? null}
            onChoose={(value) => onGive({ ...none, value })}
          />
        ) : null}
        {question.kind === "choice" ? (
          <AnswerChoice
            {...wiring}
            options={question.options ?? []}
            value={answer?.choice ?? null}
            onChoose={(choice) => onGive({ ...none, choice })}
          />
        ) : null}
        {question.kind === "text" ? (
          <Textarea
            className="mt-3"
            aria-labelledby={`${id}-text`}
            maxLength={10_000}
            value={answer?.answer_text ?? ""}
            onChange={(event) => onGive({ ...none, answer_text: event.target.value }, true)}
          />
        ) : null}
        {notice ? (
          <Note tone="watch" role="alert" className="mt-2">
            {noticeWords(question, notice, answer)}
          </Note>
        ) : null}
        {answer?.answered_by_name ? (
          <p className="mt-2 text-meta text-ink-3">
            {answer.answered_by_name} gave this answer: {wordsOf(question, answer)}
          </p>
        ) : null}
        <div className="mt-2 flex flex-wrap items-center gap-1 text-meta">
          {open.note ? null : (
            <Button
              variant="quiet"
              size="sm"
              onClick={() => setOpen({ ...open, note: true })}
              aria-describedby={`${id}-text`}
            >
              <MessageSquarePlus /> Add note
            </Button>
          )}
          {question.evidence && !open.evidence ? (
            <Button
              variant="quiet"
              size="sm"
              onClick={() => setOpen({ ...open, evidence: true })}
              aria-describedby={`${id}-text`}
            >
              <Link2 /> Add proof
            </Button>
          ) : null}
          {question.not_applicable === false ? null : (
            <Button
              variant={answer?.not_applicable ? "plain" : "quiet"}
              size="sm"
              aria-pressed={answer?.not_applicable ?? false}
              aria-describedby={`${id}-text`}
              onClick={() => onGive({ ...none, not_applicable: !answer?.not_applicable })}
            >
              <CircleSlash /> Not applicable
            </Button>
          )}
          {tools}
        </div>
        {open.note ? (
          <Extra
            label="Note"
            aside="for yourself; it is not scored"
            limit={5_000}
            value={answer?.note ?? ""}
            focus={!answer?.note}
            onChange={(note) => onGive({ note }, true)}
          />
        ) : null}
        {open.evidence ? (
          <Extra
            label="Proof"
            aside="a document, a number or a link that shows it; raises confidence"
            limit={2_000}
            value={answer?.evidence ?? ""}
            focus={!answer?.evidence}
            onChange={(evidence) => onGive({ evidence }, true)}
          />
        ) : null}
      </div>
    </section>
  );
}

function Extra({
  label,
  aside,
  limit,
  value,
  focus,
  onChange,
}: {
  label: string;
  aside: string;
  limit: number;
  value: string;
  focus: boolean;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const [wanted] = useState(focus);
  return (
    <div className="mt-2.5 grid gap-1">
      <label htmlFor={id} className="text-meta font-medium">
        {label} <span className="font-normal text-ink-3">{aside}</span>
      </label>
      <Textarea
        id={id}
        rows={2}
        maxLength={limit}
        value={value}
        // It was asked for a moment ago: the cursor belongs there.
        ref={(element) => {
          if (element && wanted && !element.dataset.met) {
            element.dataset.met = "";
            element.focus();
          }
        }}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
