"use client";

import { Check, Quote, RotateCcw, Trash2 } from "lucide-react";
import { FieldError } from "@/components/shared/form-field";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { fieldNamed, valueWords, writeValue } from "@/lib/customers/contract-fields/rules";
import { asksForLook, sureness } from "@/lib/customers/contract-review/rules";
import type { Decision } from "@/lib/customers/contract-review/schema";
import type { Reading, ReviewItem } from "@/lib/customers/contract-review/types";
import { ContractReviewParts } from "./contract-review-parts";

type State = Omit<Decision, "key"> | undefined;

/** How sure the reader was and what a person has said since, in words. */
function Standing({ item, state }: { item: ReviewItem; state: State }) {
  if (state?.state === "rejected") return <Chip>Rejected</Chip>;
  if (state?.state === "corrected") return <Chip tone="accent">Corrected</Chip>;
  if (state) return <Chip>Looked at</Chip>;
  const word = item.other ? "Two readers differ" : sureness(item.confidence);
  return (
    <Chip tone={asksForLook(item) ? "watch" : "neutral"}>
      {word} {item.other ? null : `${Math.round(item.confidence * 100)}%`}
    </Chip>
  );
}

/** One value: its box, how sure the reader was, where it stands, and what a person makes of it. */
export function ContractReviewField({
  item,
  state,
  fault,
  current,
  numbered,
  onDecide,
  onShow,
}: {
  item: ReviewItem;
  state: State;
  fault?: string;
  /** Its sentence is the one that is marked in the document. */
  current: boolean;
  numbered: boolean;
  onDecide: (state: State) => void;
  onShow: (reading: Reading, jump: boolean) => void;
}) {
  const field = fieldNamed(item.field)!;
  const id = `value-${item.key}`;
  const words = valueWords(item.field, item.value);
  const rejected = state?.state === "rejected";
  const chosen = state?.state === "other" && item.other ? item.other : item;
  const draft = state?.parts ?? writeValue(field.kind, chosen.value);
  return (
    // Whatever of it has the focus, its sentence is the one that is marked.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      id={id}
      role="group"
      aria-label={`${field.label}: ${words}`}
      onFocus={() => onShow(chosen, false)}
      className={cn(
        "grid scroll-mt-16 gap-1.5 border-t border-line px-4 py-3 first:border-t-0",
        current && "bg-selected",
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{field.label}</span>
        <Standing item={item} state={state} />
        {item.method === "model" ? <Chip>Language model</Chip> : null}
        {item.agreed ? <span className="text-meta text-ink-3">Both readers agree</span> : null}
      </div>
      {rejected ? (
        <p className="text-ink-3 line-through">{words}</p>
      ) : (
        <ContractReviewParts
          field={field}
          draft={draft}
          invalid={Boolean(fault)}
          describedBy={fault ? `${id}-error` : undefined}
          onChange={(parts) => onDecide({ state: "corrected", parts })}
        />
      )}
      {fault ? <FieldError id={`${id}-error`}>{fault}</FieldError> : null}
      {item.other && !rejected ? (
        <p className="text-ink-2">
          A language model reads “{valueWords(item.field, item.other.value)}”.{" "}
          <button
            type="button"
            className="link"
            onClick={() => {
              onDecide({ state: "other" });
              onShow(item.other!, false);
            }}
          >
            Take that
          </button>
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-1">
        <Button size="sm" variant="quiet" onClick={() => onShow(chosen, true)}>
          <Quote />
          {numbered ? `Show on page ${chosen.evidence.page}` : "Show in the text"}
        </Button>
        {asksForLook(item) && !state ? (
          <Button size="sm" onClick={() => onDecide({ state: "kept" })}>
            <Check />
            Looks right
          </Button>
        ) : null}
        {state ? (
          <Button size="sm" variant="quiet" onClick={() => onDecide(undefined)}>
            <RotateCcw />
            As it was read
          </Button>
        ) : null}
        {rejected ? null : (
          <Button
            size="sm"
            variant="quiet"
            aria-label={`Reject ${field.label}`}
            onClick={() => onDecide({ state: "rejected" })}
          >
            <Trash2 />
            Reject
          </Button>
        )}
      </div>
    </div>
  );
}
