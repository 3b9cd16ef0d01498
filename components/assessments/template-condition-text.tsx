"use client";

import { useState } from "react";
import { FieldError } from "@/components/shared/form-field";
import { Textarea } from "@/components/ui/textarea";
import type { Condition } from "@/lib/assessments/template/types";

/** A condition that rows cannot say, as JSON; what cannot be read leaves it as it was. */
export function ConditionText({
  value,
  onChange,
}: {
  value: Condition;
  onChange: (condition: Condition | undefined) => void;
}) {
  const [text, setText] = useState(() => JSON.stringify(value, null, 1));
  const [wrong, setWrong] = useState(false);
  function change(next: string) {
    setText(next);
    try {
      onChange(next.trim() === "" ? undefined : (JSON.parse(next) as Condition));
      setWrong(false);
    } catch {
      setWrong(true);
    }
  }
  return (
    <>
      <Textarea
        aria-label="Condition as JSON"
        className="font-mono text-meta"
        rows={5}
        spellCheck={false}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
      {wrong ? <FieldError>This is no JSON yet, so the condition is as it was.</FieldError> : null}
    </>
  );
}
