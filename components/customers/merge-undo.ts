"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useToast } from "@/components/ui/toast";
import { undoMergeAction } from "@/lib/customers/merge/actions";
import { keptWords } from "@/lib/customers/merge/rules";

/** Takes a merge apart and says what was kept because it was changed since. */
export function useUndoMerge() {
  const toast = useToast();
  const router = useRouter();
  return useCallback(
    async (id: string) => {
      const answer = await undoMergeAction({ id }).catch(() => undefined);
      if (!answer?.data) {
        const fault = answer?.serverError?.message ?? "The server did not answer.";
        toast.show({ title: `Not undone. ${fault}`, tone: "risk" });
        return;
      }
      const kept = answer.data.kept.map(keptWords);
      toast.show({
        title: kept.length > 0 ? `Merge undone. ${kept.join(". ")}` : "Merge undone",
        tone: kept.length > 0 ? "info" : "ok",
        sticky: kept.length > 0,
      });
      router.refresh();
    },
    [router, toast],
  );
}
