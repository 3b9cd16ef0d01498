"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import {
  emptyQuestion,
  faultsAt,
  freeKey,
  kindNames,
  moved,
} from "@/lib/assessments/template/rules";
import type { Content, Question } from "@/lib/assessments/template/types";
import { TemplateItem } from "./template-item";
import { QuestionForm } from "./template-question";
import type { Draft } from "./use-draft";

/** The questions in the order in which they are asked. */
export function QuestionsForm({ content, faults, setContent }: Draft) {
  const { questions } = content;
  const put = (change: (list: Question[]) => Question[]) =>
    setContent((now: Content) => ({ ...now, questions: change(now.questions) }));
  const titles = new Map(content.categories.map(({ key, title }) => [key, title || key]));
  return (
    <>
      <Card bleed aria-label="Questions">
        <ol className="divide-y divide-line">
          {questions.map((question, at) => (
            <TemplateItem
              // The key is typed into; the place is what stays.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              name={`question ${question.key}`}
              title={`${at + 1}. ${question.text || question.key}`}
              meta={`${titles.get(question.category) ?? "no category"}, ${kindNames[question.kind] ?? "no kind"}`}
              faults={faultsAt(faults, "questions", question.key)}
              onMove={(by) => put((list) => moved(list, at, by))}
              onRemove={() => put((list) => list.filter((_, index) => index !== at))}
            >
              <QuestionForm
                question={question}
                before={questions.slice(0, at)}
                content={content}
                onChange={(change) =>
                  put((list) => list.map((one, index) => (index === at ? change(one) : one)))
                }
              />
            </TemplateItem>
          ))}
        </ol>
      </Card>
      <Button
        className="mt-3"
        onClick={() =>
          put((list) => [
            ...list,
            emptyQuestion(freeKey(list, "question"), content.categories.at(-1)?.key ?? ""),
          ])
        }
      >
        <Plus />
        Add a question
      </Button>
    </>
  );
}
