"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Card, CardBody } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Note } from "@/components/ui/note";
import { tabClass, tabListClass } from "@/components/ui/tabs";
import { Textarea } from "@/components/ui/textarea";
import { sectionNames, sections, type Section } from "@/lib/assessments/template/rules";
import type { Template } from "@/lib/assessments/template/types";
import { BracketsForm } from "./template-brackets";
import { CategoriesForm } from "./template-categories";
import { JsonForm } from "./template-json";
import { QuestionsForm } from "./template-questions";
import { RulesForm } from "./template-rules";
import { useDraft, type Draft } from "./use-draft";

/** A draft, part by part. All parts are one draft: what is typed in one stays while another is looked at. */
export function TemplateEditor({ template }: { template: Template }) {
  const draft = useDraft(template);
  const [section, setSection] = useState<Section>("about");
  const count = (of: Section) => draft.faults.filter((fault) => fault.section === of).length;
  const whole = draft.faults.filter((fault) => fault.section === section && fault.key === null);
  return (
    <>
      <div role="group" aria-label="Parts" className={cn(tabListClass, "mb-4")}>
        {sections.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === section ? "true" : undefined}
            className={tabClass(each === section)}
            onClick={() => setSection(each)}
          >
            {sectionNames[each]}
            {count(each) > 0 ? (
              <Chip tone="risk">
                {count(each)}
                <span className="sr-only"> faults</span>
              </Chip>
            ) : null}
          </button>
        ))}
      </div>
      {section !== "json" && whole.length > 0 ? (
        <Note tone="risk" className="mb-3">
          {whole.map((fault) => fault.text).join("; ")}
        </Note>
      ) : null}
      <Part section={section} draft={draft} />
      <SaveBar draft={draft} />
    </>
  );
}

function Part({ section, draft }: { section: Section; draft: Draft }) {
  switch (section) {
    case "about":
      return <AboutForm {...draft} />;
    case "categories":
      return <CategoriesForm {...draft} />;
    case "questions":
      return <QuestionsForm {...draft} />;
    case "brackets":
      return <BracketsForm {...draft} />;
    case "rules":
      return <RulesForm {...draft} />;
    case "json":
      return <JsonForm {...draft} />;
  }
}

function AboutForm({ facts, error, setFacts }: Draft) {
  const errors = error?.fields ?? {};
  return (
    <Card bleed aria-label="About">
      <CardBody className="grid max-w-190 gap-4">
        <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_8rem]">
          <Field name="title" label="Title" fieldErrors={errors}>
            <Input
              value={facts.title}
              onChange={(event) => setFacts({ title: event.target.value })}
            />
          </Field>
          <Field name="minutes" label="Minutes" fieldErrors={errors}>
            <Input
              inputMode="numeric"
              value={facts.minutes}
              onChange={(event) => setFacts({ minutes: event.target.value })}
            />
          </Field>
        </div>
        <Field
          name="summary"
          label="Summary"
          hint="What the catalogue says about it"
          optional
          fieldErrors={errors}
        >
          <Textarea
            rows={3}
            value={facts.summary}
            onChange={(event) => setFacts({ summary: event.target.value })}
          />
        </Field>
        <Field
          name="change_note"
          label="What is different"
          hint="From the version before, for whoever compares results"
          optional
          fieldErrors={errors}
        >
          <Textarea
            rows={2}
            value={facts.change_note}
            onChange={(event) => setFacts({ change_note: event.target.value })}
          />
        </Field>
      </CardBody>
    </Card>
  );
}

function SaveBar({ draft }: { draft: Draft }) {
  const { faults, checking, dirty, busy, error } = draft;
  const words =
    faults.length === 0
      ? "Nothing is wrong with it; it may be published."
      : `${faults.length === 1 ? "1 fault keeps" : `${faults.length} faults keep`} it from being published; it can be saved as it is.`;
  return (
    <div className="sticky bottom-0 z-10 mt-5 grid gap-2 border-t border-line bg-canvas py-3">
      <FormSummary error={error} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 text-ink-2 max-md:basis-full">
          {dirty ? "Not saved yet. " : "Saved. "}
          {checking ? "Checking." : words}
        </p>
        <SubmitButton busy={busy} onPress={() => void draft.save()}>
          Save draft
          <Kbd onAccent>Ctrl S</Kbd>
        </SubmitButton>
      </div>
    </div>
  );
}
