"use client";

import { useToast } from "@/components/ui/toast";
import { undoInsightChangeAction } from "@/lib/customers/insight/actions";
import { doneWords } from "@/lib/customers/insight/rules";
import type { InsightKind } from "@/lib/customers/insight/schema";
import type { InsightChange } from "@/lib/customers/insight/types";
import { useAction } from "@/lib/platform/use-action";

/** Says what was changed, and offers to take it back. */
export function useSayChanged() {
  const toast = useToast();
  const undo = useAction<{ back: number; kept: number }>(undoInsightChangeAction);
  return (kind: InsightKind, value: string | null, change: InsightChange) => {
    const left = change.total - change.changed;
    toast.show({
      title: doneWords(kind, value, change.changed),
      detail: left > 0 ? `${left} had it already` : undefined,
      undo:
        change.changed === 0
          ? undefined
          : async () => {
              const answer = await undo.run({ id: change.id });
              if (!answer.ok) {
                toast.show({ title: answer.error.message, tone: "risk" });
                return;
              }
              const { back, kept } = answer.data;
              toast.show({
                title: `${back === 1 ? "1 insight is" : `${back} insights are`} what they were`,
                detail: kept > 0 ? `${kept} kept a later change` : undefined,
              });
            },
    });
  };
}
