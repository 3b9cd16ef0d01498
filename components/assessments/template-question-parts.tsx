"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { Question } from "@/lib/assessments/template/types";

type Option = { key: string; text: string };

/** One sentence for each point of the scale. */
export function AnchorFields({
  anchors,
  onChange,
}: {
  anchors: string[];
  onChange: (anchors: string[]) => void;
}) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">What each point means</legend>
      <ol className="grid gap-1.5">
        {[0, 1, 2, 3, 4, 5].map((point) => (
          <li key={point} className="flex items-center gap-2">
            <span className="w-4 flex-none text-right text-ink-3" aria-hidden>
              {point}
            </span>
            <Input
              aria-label={`Point ${point}`}
              value={anchors[point] ?? ""}
              maxLength={500}
              onChange={(event) =>
                onChange(
                  [0, 1, 2, 3, 4, 5].map((each) =>
                    each === point ? event.target.value : (anchors[each] ?? ""),
                  ),
                )
              }
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** The answers of a choice, each with a key by which rules name it. */
export function OptionFields({
  options,
  onChange,
}: {
  options: Option[];
  onChange: (options: Option[]) => void;
}) {
  const edit = (at: number, change: Partial<Option>) =>
    onChange(options.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Options</legend>
      <ol className="grid gap-1.5">
        {options.map((option, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="flex items-center gap-2">
            <Input
              aria-label={`Key of option ${at + 1}`}
              className="w-44! font-mono max-md:w-28!"
              spellCheck={false}
              maxLength={40}
              value={option.key}
              onChange={(event) => edit(at, { key: event.target.value })}
            />
            <Input
              aria-label={`Words of option ${at + 1}`}
              maxLength={200}
              value={option.text}
              onChange={(event) => edit(at, { text: event.target.value })}
            />
            <IconButton
              label={`Remove option ${at + 1}`}
              size="sm"
              onClick={() => onChange(options.filter((_, index) => index !== at))}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        className="mt-2"
        onClick={() => onChange([...options, { key: `option_${options.length + 1}`, text: "" }])}
      >
        <Plus className="size-3.5" />
        Add an option
      </Button>
    </fieldset>
  );
}

/** Whether it counts, is reversed, may be set aside, asks for evidence. What stands on its default is not written. */
export function QuestionFlags({
  question,
  onSay,
}: {
  question: Question;
  onSay: (
    key: "scored" | "reversed" | "not_applicable" | "evidence",
    value: boolean | undefined,
  ) => void;
}) {
  const scale = question.kind === "scale";
  return (
    <fieldset className="flex flex-wrap gap-x-6">
      <legend className="mb-1 font-medium">How it counts</legend>
      {scale ? (
        <>
          <Checkbox
            checked={question.scored !== false}
            onChange={(event) => onSay("scored", event.target.checked ? undefined : false)}
          >
            Counts towards the score
          </Checkbox>
          <Checkbox
            checked={question.reversed === true}
            onChange={(event) => onSay("reversed", event.target.checked || undefined)}
          >
            Reversed: 0 is best
          </Checkbox>
        </>
      ) : null}
      <Checkbox
        checked={question.not_applicable !== false}
        onChange={(event) => onSay("not_applicable", event.target.checked ? undefined : false)}
      >
        May be not applicable
      </Checkbox>
      <Checkbox
        checked={question.evidence === true}
        onChange={(event) => onSay("evidence", event.target.checked || undefined)}
      >
        Invites evidence
      </Checkbox>
    </fieldset>
  );
}
