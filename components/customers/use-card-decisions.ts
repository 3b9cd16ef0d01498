import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { decideCardsAction } from "@/lib/customers/meeting-card/actions";
import type { Card, CardState } from "@/lib/customers/meeting-card/types";
import { callAction } from "@/lib/platform/use-action";

type To = "accepted" | "rejected" | "proposed";

const verbs: Record<To, string> = {
  accepted: "accepted",
  rejected: "rejected",
  proposed: "back to review",
};

/** Decides about cards, shows it at once, and takes it back when asked or when the server says no. */
export function useCardDecisions(meeting: string, cards: Card[]) {
  const [ahead, setAhead] = useState<Record<string, CardState>>({});
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const router = useRouter();
  const latest = useRef(cards);
  useEffect(() => {
    latest.current = cards;
  }, [cards]);
  // A card whose words were changed before is "edited" once it is accepted again.
  const stateNow = (id: string, to: To): CardState =>
    latest.current.find((card) => card.id === id)?.state === "edited" ? "edited" : to;

  async function send(decisions: { id: string; from: CardState; to: To }[]) {
    setBusy(true);
    setAhead((now) => ({
      ...now,
      ...Object.fromEntries(decisions.map(({ id, to }) => [id, to])),
    }));
    const outcome = await callAction<{ decided: number; tasks: number }>(decideCardsAction, {
      meeting,
      decisions,
    });
    setBusy(false);
    router.refresh();
    if ("failure" in outcome) {
      setAhead((now) =>
        Object.fromEntries(
          Object.entries(now).filter(([id]) => !decisions.some((each) => each.id === id)),
        ),
      );
      toast.show({ title: outcome.failure.message, tone: "risk" });
      return null;
    }
    return outcome.data;
  }

  async function decide(chosen: Card[], to: To) {
    const decisions = chosen.flatMap(({ id, state }) =>
      state === to ? [] : [{ id, from: state, to }],
    );
    if (decisions.length === 0 || busy) return;
    const done = await send(decisions);
    if (!done) return;
    const count = decisions.length === 1 ? "Card" : `${decisions.length} cards`;
    const tasks =
      done.tasks === 0 ? "" : done.tasks === 1 ? ", 1 task made" : `, ${done.tasks} tasks made`;
    // Undo leads back to review, also from "edited": its words stay as they were changed.
    toast.show({
      title: `${count} ${verbs[to]}${tasks}`,
      undo:
        to === "proposed"
          ? undefined
          : async () => {
              await send(
                decisions.map(({ id }) => ({
                  id,
                  from: stateNow(id, to),
                  to: "proposed" as const,
                })),
              );
            },
    });
  }

  /** The cards as the page shows them now; the server's word counts again once it has come. */
  const shown = cards.map((card) => {
    const state = ahead[card.id];
    const settled =
      state === undefined ||
      state === card.state ||
      (state === "accepted" && card.state === "edited");
    return settled ? card : { ...card, state };
  });
  return { shown, decide, busy };
}
