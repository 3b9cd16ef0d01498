"use client";

import { useRouter } from "next/navigation";
import { useToast } from "@/components/ui/toast";
import { undoBulkAction } from "@/lib/customers/bulk/actions";
import { fetchBulk } from "@/lib/customers/bulk/queries";
import { canUndo, doneTitle, isWorking, progressOf, resultWords } from "@/lib/customers/bulk/rules";
import type { BulkOperation } from "@/lib/customers/bulk/types";

const pause = () => new Promise((resolve) => setTimeout(resolve, 600));

/**
 * Shows a change of many customers while it is worked on, and its result with the way back. The server does the work:
 * whoever leaves the page misses the toast and nothing else.
 */
export function useBulkProgress(locale: string) {
  const toast = useToast();
  const router = useRouter();

  async function follow(begun: BulkOperation, receiver?: string): Promise<void> {
    const write = new Intl.NumberFormat(locale).format;
    const id = `bulk-${begun.id}`;
    const title = doneTitle(begun, receiver);
    const show = (now: BulkOperation) => {
      const { value, max } = progressOf(now);
      const text = `${write(value)} of ${write(max)}`;
      const back = now.state === "undoing";
      toast.show({
        id,
        title: back ? `Undoing: ${title}` : title,
        progress: { value, max, text },
      });
    };

    let now = begun;
    // Somebody who does not hear from the server for a minute is told where to look instead of being kept.
    for (let silent = 0; isWorking(now) && silent < 100;) {
      show(now);
      await pause();
      const next = await fetchBulk(begun.id);
      silent = next && next.updated_at !== now.updated_at ? 0 : silent + 1;
      now = next ?? now;
    }
    toast.close(id);
    const detail = resultWords(now, write);
    if (isWorking(now)) {
      toast.show({
        title: `${title}: ${detail}. The rest waits under Changes and merges.`,
        tone: "watch",
      });
      return;
    }
    const undo = async () => {
      const answer = await undoBulkAction({ id: now.id }).catch(() => undefined);
      if (answer?.data) return follow(answer.data, receiver);
      const fault = answer?.serverError?.message ?? "The server did not answer.";
      toast.show({ title: `Not undone. ${fault}`, tone: "risk" });
    };
    const back = now.state === "undone";
    toast.show({
      title: back ? `Undone: ${title}. ${detail}` : `${title}. ${detail}`,
      tone: now.unchanged + now.kept > 0 ? "info" : "ok",
      undo: !back && canUndo(now, new Date()) ? undo : undefined,
    });
    router.refresh();
  }
  return follow;
}
