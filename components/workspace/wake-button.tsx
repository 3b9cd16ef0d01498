"use client";

import { useRouter } from "next/navigation";
import { SubmitButton } from "@/components/shared/submit-button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/lib/platform/use-action";
import { snoozeNeedAction, wakeNeedAction } from "@/lib/workspace/attention/actions";
import type { Need, Snooze } from "@/lib/workspace/attention/types";

/** Brings a line back that was put off. */
export function WakeButton({ need, snooze }: { need: Need; snooze: Snooze }) {
  const toast = useToast();
  const router = useRouter();
  const wake = useAction(wakeNeedAction);

  async function undo() {
    const answer = await snoozeNeedAction({
      kind: need.kind,
      customer: need.customer_id,
      cause: need.cause,
      reason: snooze.reason,
      span: snooze.until ? "date" : "change",
      date: snooze.until ?? undefined,
    }).catch(() => undefined);
    if (!answer?.data)
      toast.show({ title: "Not snoozed again: the server did not answer", tone: "risk" });
    router.refresh();
  }

  async function run() {
    const answer = await wake.run({ id: snooze.id });
    toast.show(
      answer.ok
        ? { title: `${need.customer_name} brought back`, undo }
        : { title: `Not brought back: ${answer.error.message}`, tone: "risk" },
    );
  }

  return (
    <SubmitButton
      size="sm"
      variant="plain"
      className="md:w-full"
      busy={wake.busy}
      busyLabel="Bringing back"
      onPress={() => void run()}
    >
      Bring back<span className="sr-only"> {need.customer_name}</span>
    </SubmitButton>
  );
}
