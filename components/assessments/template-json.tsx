"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Textarea } from "@/components/ui/textarea";
import { withShape } from "@/lib/assessments/template/rules";
import { contentLimit } from "@/lib/assessments/template/schema";
import type { Content } from "@/lib/assessments/template/types";
import type { Draft } from "./use-draft";

/** The content as it is stored. What is typed here goes into the draft when it is taken over, not before. */
export function JsonForm({ content, faults, setContent }: Draft) {
  const [text, setText] = useState(() => JSON.stringify(content, null, 1));
  const [wrong, setWrong] = useState<string | null>(null);
  const same = text === JSON.stringify(content, null, 1);
  const general = faults.filter((fault) => fault.section === "json");

  function take() {
    if (text.length > contentLimit) return setWrong("This is larger than 500 KB.");
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      return setWrong(`This is no JSON: ${(error as Error).message}`);
    }
    if (!value || typeof value !== "object" || Array.isArray(value))
      return setWrong("An object with categories, questions, brackets and rules is expected.");
    setWrong(null);
    const next = withShape(value as Partial<Content>);
    setText(JSON.stringify(next, null, 1));
    setContent(() => next);
  }

  return (
    <Card bleed aria-labelledby="json">
      <CardHead id="json" title="Content as JSON" />
      <CardBody className="grid gap-3">
        {general.map((fault) => (
          <Note key={fault.text} tone="risk">
            {fault.text}
          </Note>
        ))}
        {wrong ? (
          <Note tone="risk" role="alert">
            {wrong}
          </Note>
        ) : null}
        <Textarea
          aria-labelledby="json"
          className="max-h-[60vh] overflow-y-auto font-mono text-meta"
          rows={20}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </CardBody>
      <CardFoot>
        <Button
          variant="quiet"
          disabled={same}
          onClick={() => {
            setText(JSON.stringify(content, null, 1));
            setWrong(null);
          }}
        >
          Back to the draft
        </Button>
        <Button onClick={take}>Take this over</Button>
      </CardFoot>
    </Card>
  );
}
