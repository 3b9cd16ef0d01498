"use client";

import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { isGiven, type Part } from "@/lib/assessments/run/rules";
import type { Answers } from "@/lib/assessments/run/types";
import { wordsOf } from "./answer-words";

/** Everything that was answered and what is open, part by part; each line leads back to its question. */
export function PlayerReview({
  parts,
  answers,
  onOpen,
}: {
  parts: Part[];
  answers: Answers;
  onOpen: (part: string, question?: string) => void;
}) {
  return (
    <div className="grid gap-4">
      {parts.map(({ category, questions, first, given }) => (
        <Card key={category.key} aria-labelledby={`review-${category.key}`}>
          <CardHead
            id={`review-${category.key}`}
            title={category.title}
            meta={
              given === questions.length
                ? "all answered"
                : `${questions.length - given} of ${questions.length} open`
            }
            actions={
              <Button
                size="sm"
                variant="quiet"
                onClick={() => onOpen(category.key)}
                aria-label={`Change ${category.title}`}
              >
                Change
              </Button>
            }
          />
          <ol className="divide-y divide-line">
            {questions.map((question, at) => {
              const open = !isGiven(answers[question.key]);
              return (
                <li
                  key={question.key}
                  className="grid grid-cols-[1.5rem_minmax(0,1fr)_minmax(0,1fr)] gap-x-3 px-4 py-2 max-md:grid-cols-[1.5rem_minmax(0,1fr)]"
                >
                  <span className="text-ink-3">{first + at}</span>
                  <button
                    type="button"
                    onClick={() => onOpen(category.key, question.key)}
                    className="link justify-self-start text-left"
                  >
                    {question.text}
                  </button>
                  <span
                    className={
                      open ? "text-watch-ink max-md:col-start-2" : "text-ink-2 max-md:col-start-2"
                    }
                  >
                    {open ? "Open" : wordsOf(question, answers[question.key])}
                  </span>
                </li>
              );
            })}
          </ol>
        </Card>
      ))}
    </div>
  );
}
