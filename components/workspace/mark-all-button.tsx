"use client";

import { CheckCheck } from "lucide-react";
import { SubmitButton } from "@/components/shared/submit-button";
import { useShell } from "@/components/shell/shell-context";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/lib/platform/use-action";
import { markAllNoticesAction } from "@/lib/workspace/notifications/actions";

/** Marks everything read that was there when the list was drawn. */
export function MarkAllButton({ until }: { until: string }) {
  const { run, busy } = useAction(markAllNoticesAction);
  const { setUnread } = useShell();
  const toast = useToast();
  return (
    <SubmitButton
      variant="plain"
      busy={busy}
      busyLabel="Marking"
      onPress={async () => {
        const outcome = await run({ until });
        if (outcome.ok) {
          setUnread(0);
          toast.show({ title: "All marked read" });
        } else toast.show({ title: outcome.error.message, tone: "risk" });
      }}
    >
      <CheckCheck />
      Mark all read
    </SubmitButton>
  );
}
