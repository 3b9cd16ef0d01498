"use client";

import { useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card as Box, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { cutTurn } from "@/lib/customers/meeting-card/rules";
import type { Card } from "@/lib/customers/meeting-card/types";
import type { Turn } from "@/lib/customers/transcript/types";

const clock = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");

/** The transcript, turn by turn; sentences that became a card can be pressed, the chosen one is lit and in view. */
export function TranscriptView({
  turns,
  cards,
  words,
  at,
  onChoose,
  onReplace,
}: {
  turns: Turn[];
  cards: Card[];
  words: string;
  at: string | null;
  onChoose: (id: string) => void;
  onReplace?: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const byTurn = useMemo(() => {
    const map = new Map<number, Card[]>();
    for (const card of cards) map.set(card.turn, [...(map.get(card.turn) ?? []), card]);
    return map;
  }, [cards]);
  useEffect(() => {
    const lit = at && box.current?.querySelector<HTMLElement>(`[data-quote="${at}"]`);
    // Only the box scrolls; the page stays where the reader is.
    if (lit && box.current) {
      const top = lit.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
      box.current.scrollTop += top - box.current.clientHeight / 3;
    }
  }, [at]);
  return (
    <Box bleed aria-labelledby="transcript" className="lg:sticky lg:top-16">
      <CardHead
        id="transcript"
        title="Transcript"
        meta={`${words} words`}
        actions={
          onReplace ? (
            <Button size="sm" variant="quiet" onClick={onReplace}>
              Replace
            </Button>
          ) : null
        }
      />
      <div
        ref={box}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        role="region"
        aria-label="What was said"
        className="relative max-h-[70dvh] overflow-y-auto px-4 py-3"
      >
        <ol className="grid max-w-read gap-2 text-read">
          {turns.map((turn) => (
            <li key={turn.number} className="break-words [content-visibility:auto]">
              <span className="text-meta text-ink-3">
                {turn.number}
                {turn.at === null ? null : ` · ${clock(turn.at)}`}
              </span>{" "}
              {turn.speaker ? <span className="font-medium">{turn.speaker}: </span> : null}
              {cutTurn(turn.text, byTurn.get(turn.number) ?? []).map(({ text, card }) =>
                card ? (
                  <button
                    key={card.id}
                    type="button"
                    data-quote={card.id}
                    aria-pressed={card.id === at}
                    onClick={() => onChoose(card.id)}
                    className={cn(
                      "inline rounded-xs text-left underline decoration-line-control decoration-dotted underline-offset-4",
                      card.id === at && "bg-accent-soft text-accent-ink decoration-solid",
                    )}
                  >
                    {text}
                  </button>
                ) : (
                  text
                ),
              )}
            </li>
          ))}
        </ol>
      </div>
    </Box>
  );
}
