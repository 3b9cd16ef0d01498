import { Check, Pencil, RotateCcw, X } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Chip, type ChipTone } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { cardStateNames, cardTypeNames, isAccepted } from "@/lib/customers/meeting-card/rules";
import type { Card, CardState, Importance } from "@/lib/customers/meeting-card/types";

const tones: Record<CardState, ChipTone> = {
  proposed: "line",
  accepted: "neutral",
  edited: "neutral",
  rejected: "none",
};

const weights: Record<Importance, string> = { high: "High", medium: "Medium", low: "Low" };

/** One thing that was found: what it says, who said it, and what a person makes of it. */
export function CardItem({
  card,
  due,
  current,
  mayEdit,
  busy,
  onChoose,
  onDecide,
  onEdit,
}: {
  card: Card;
  due: string | null;
  current: boolean;
  mayEdit: boolean;
  busy: boolean;
  onChoose: () => void;
  onDecide: (to: "accepted" | "rejected" | "proposed") => void;
  onEdit: () => void;
}) {
  const about = [
    card.owner ? `by ${card.owner}` : null,
    due ? `due ${due}` : null,
    card.type === "promise" ? (card.side === "us" ? "our promise" : "their promise") : null,
    card.type === "concern" ? `${weights[card.importance]} importance` : null,
  ].filter(Boolean);
  return (
    <li className={cn("flex items-start gap-2 py-2 pr-2 pl-4", current && "bg-selected")}>
      <div className="grid min-w-0 flex-1 gap-1">
        <button
          type="button"
          data-card={card.id}
          aria-pressed={current}
          onClick={onChoose}
          className={cn(
            "rounded-xs text-left text-pretty",
            card.state === "rejected" && "text-ink-3 line-through",
          )}
        >
          {card.text}
        </button>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-meta text-ink-3">
          {card.state === "proposed" ? null : (
            <Chip tone={tones[card.state]}>{cardStateNames[card.state]}</Chip>
          )}
          <span>
            {card.speaker ?? "Somebody"}, turn {card.turn}
          </span>
          {about.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {card.confidence < 0.7 && card.state === "proposed" ? <span>look closely</span> : null}
          {card.task_id && isAccepted(card) ? (
            <Link href={"/tasks?view=customers" as Route} className="link">
              Task
            </Link>
          ) : null}
        </p>
      </div>
      {mayEdit ? (
        <span className="flex flex-none print:hidden">
          {card.state === "proposed" ? (
            <>
              <IconButton
                label={`Accept ${cardTypeNames[card.type].one.toLowerCase()}: ${card.text}`}
                size="sm"
                disabled={busy}
                onClick={() => onDecide("accepted")}
              >
                <Check />
              </IconButton>
              <IconButton label={`Edit: ${card.text}`} size="sm" onClick={onEdit}>
                <Pencil />
              </IconButton>
              <IconButton
                label={`Reject: ${card.text}`}
                size="sm"
                disabled={busy}
                onClick={() => onDecide("rejected")}
              >
                <X />
              </IconButton>
            </>
          ) : (
            <IconButton
              label={`Back to review: ${card.text}`}
              size="sm"
              disabled={busy}
              onClick={() => onDecide("proposed")}
            >
              <RotateCcw />
            </IconButton>
          )}
        </span>
      ) : null}
    </li>
  );
}
