"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card as Box, CardHead } from "@/components/ui/card";
import { Kbd } from "@/components/ui/kbd";
import { byType, cardTypeNames } from "@/lib/customers/meeting-card/rules";
import type { Card } from "@/lib/customers/meeting-card/types";
import type { Turn } from "@/lib/customers/transcript/types";
import { CardDialog } from "./card-dialog";
import { CardItem } from "./card-item";
import { TranscriptUpload, type UploadScene } from "./transcript-upload";
import { TranscriptView } from "./transcript-view";
import { useCardDecisions } from "./use-card-decisions";

/** Cards beside the transcript: a press on one lights its sentence; A accepts, E edits, R rejects, J and K walk. */
export function CardReview({
  meeting,
  turns,
  cards,
  words,
  chosen,
  days,
  upload,
  mayEdit,
}: {
  meeting: string;
  turns: Turn[];
  cards: Card[];
  words: string;
  chosen: string | null;
  days: Record<string, string>;
  upload: UploadScene;
  mayEdit: boolean;
}) {
  const { shown, decide, busy } = useCardDecisions(meeting, cards);
  const groups = byType(shown);
  const ordered = groups.flatMap((group) => group.cards);
  const [at, setAt] = useState<string | null>(chosen);
  const [editing, setEditing] = useState<Card | null>(null);
  const [replacing, setReplacing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const current = ordered.find(({ id }) => id === at) ?? null;
  const waiting = shown.filter(({ state }) => state === "proposed");

  function go(id: string) {
    setAt(id);
    list.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  }
  function decideAndGo(card: Card, to: "accepted" | "rejected") {
    const next = ordered.slice(ordered.indexOf(card) + 1).find(({ state }) => state === "proposed");
    void decide([card], to);
    if (next) go(next.id);
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = (event.target as HTMLElement | null)?.closest("input,textarea,select,dialog");
    const plain = !event.metaKey && !event.ctrlKey && !event.altKey;
    if (!plain || typing || event.defaultPrevented) return;
    if (document.documentElement.dataset.shortcuts === "off" || ordered.length === 0) return;
    const key = event.key.toLowerCase();
    const place = current ? ordered.indexOf(current) : -1;
    if (key === "j" || key === "k") {
      const next =
        ordered[Math.max(0, Math.min(ordered.length - 1, place + (key === "j" ? 1 : -1)))];
      if (next) go(next.id);
    } else if (!current || !mayEdit) return;
    else if (key === "a") decideAndGo(current, "accepted");
    else if (key === "r") decideAndGo(current, "rejected");
    else if (key === "e") setEditing(current);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="grid gap-4" ref={list}>
        {mayEdit ? (
          <div className="flex flex-wrap items-center gap-2">
            {waiting.length > 0 ? (
              <Button
                variant="primary"
                disabled={busy}
                onClick={() => void decide(waiting, "accepted")}
              >
                {waiting.length === 1 ? "Accept 1 card" : `Accept all ${waiting.length} cards`}
              </Button>
            ) : (
              <span className="font-medium">All cards are decided.</span>
            )}
            <span className="text-meta text-ink-3 max-md:hidden">
              <Kbd>J</Kbd> <Kbd>K</Kbd> walk, <Kbd>A</Kbd> accept, <Kbd>E</Kbd> edit, <Kbd>R</Kbd>{" "}
              reject
            </span>
          </div>
        ) : null}
        {groups.length === 0 ? (
          <Box>
            <p className="p-4 text-pretty text-ink-2">
              Nothing was found that looks like a decision, a promise or a concern. The transcript
              stands beside.
            </p>
          </Box>
        ) : null}
        {groups.map(({ type, cards: group }) => {
          const open = group.filter(({ state }) => state === "proposed");
          return (
            <Box key={type} bleed aria-labelledby={`cards-${type}`}>
              <CardHead
                id={`cards-${type}`}
                title={cardTypeNames[type].many}
                meta={group.length}
                actions={
                  mayEdit && open.length > 1 ? (
                    <Button size="sm" disabled={busy} onClick={() => void decide(open, "accepted")}>
                      Accept all {cardTypeNames[type].many.toLowerCase()}
                    </Button>
                  ) : null
                }
              />
              <ul aria-label={cardTypeNames[type].many} className="divide-y divide-line">
                {group.map((card) => (
                  <CardItem
                    key={card.id}
                    card={card}
                    due={card.due ? (days[card.due] ?? card.due) : null}
                    current={card.id === at}
                    mayEdit={mayEdit}
                    busy={busy}
                    onChoose={() => setAt(card.id)}
                    onDecide={(to) => void decide([card], to)}
                    onEdit={() => setEditing(card)}
                  />
                ))}
              </ul>
            </Box>
          );
        })}
      </div>
      <TranscriptView
        turns={turns}
        cards={shown}
        words={words}
        at={at}
        onChoose={go}
        onReplace={mayEdit ? () => setReplacing(true) : undefined}
      />
      {replacing ? (
        <div className="lg:col-span-2">
          <TranscriptUpload {...upload} mayEdit={mayEdit} onDone={() => setReplacing(false)} />
        </div>
      ) : null}
      {editing ? (
        <CardDialog meeting={meeting} card={editing} onClose={() => setEditing(null)} />
      ) : null}
    </div>
  );
}
