"use client";

import { Field } from "@/components/shared/form-field";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { bracketName, faultsAt } from "@/lib/assessments/template/rules";
import { brackets, type Bracket } from "@/lib/assessments/template/schema";
import type { Content } from "@/lib/assessments/template/types";
import { AdviceFields } from "./template-advice";
import { TemplateItem } from "./template-item";
import type { Draft } from "./use-draft";

/** What is said about the total, in each of its nine brackets. */
export function BracketsForm({ content, faults, setContent }: Draft) {
  const edit = (key: Bracket, change: Partial<Content["brackets"][Bracket]>) =>
    setContent((now: Content) => ({
      ...now,
      brackets: { ...now.brackets, [key]: { ...now.brackets[key], ...change } },
    }));
  return (
    <Card bleed aria-label="Brackets">
      <ol className="divide-y divide-line">
        {brackets.map((key) => {
          const text = content.brackets[key];
          return (
            <TemplateItem
              key={key}
              name={bracketName(key)}
              title={bracketName(key)}
              meta={text.title}
              faults={faultsAt(faults, "brackets", key)}
            >
              <Field name="title" label="Title">
                <Input
                  value={text.title ?? ""}
                  maxLength={120}
                  onChange={(event) => edit(key, { title: event.target.value })}
                />
              </Field>
              <AdviceFields value={text} onChange={(change) => edit(key, change)} />
            </TemplateItem>
          );
        })}
      </ol>
    </Card>
  );
}
