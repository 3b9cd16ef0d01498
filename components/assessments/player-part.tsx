"use client";

import type { ReactNode, RefObject } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Part } from "@/lib/assessments/run/rules";
import type { Answer, Answers } from "@/lib/assessments/run/types";
import { PlayerQuestion } from "./player-question";
import type { Notice } from "./player-queue";

/** The questions of one category on one page. */
export function PlayerPart({
  part,
  position,
  headRef,
  answers,
  notices,
  onGive,
  tools,
}: {
  part: Part;
  position: string;
  headRef: RefObject<HTMLHeadingElement | null>;
  answers: Answers;
  notices: Record<string, Notice>;
  onGive: (question: string, change: Answer, typing?: boolean) => void;
  tools?: Record<string, ReactNode>;
}) {
  return (
    <>
      <div className="mt-7 mb-4">
        <p className="text-meta text-ink-3">{position}</p>
        {/* Takes the focus when one turns the page, so that a reader begins at the top. */}
        <h1 ref={headRef} tabIndex={-1} className="outline-none">
          {part.category.title}
        </h1>
        {part.category.about ? (
          <p className="mt-1 max-w-read text-read text-ink-2">{part.category.about}</p>
        ) : null}
        <p className="mt-2 text-meta text-ink-3 max-md:hidden">
          <Kbd>0</Kbd> to <Kbd>5</Kbd> answer · <Kbd>N</Kbd> not applicable · <Kbd>J</Kbd>{" "}
          <Kbd>K</Kbd> move
        </p>
      </div>
      {part.questions.map((question, index) => (
        <PlayerQuestion
          key={question.key}
          question={question}
          number={part.first + index}
          answer={answers[question.key]}
          notice={notices[question.key]}
          onGive={(change, typing) => onGive(question.key, change, typing)}
          tools={tools?.[question.key]}
        />
      ))}
    </>
  );
}
