"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { SubmitButton } from "@/components/shared/submit-button";
import { useToast } from "@/components/ui/toast";
import { takeUpAction } from "@/lib/assessments/guest/actions";
import { useAction } from "@/lib/platform/use-action";

/** Takes an invitation to the own address up without its link, and opens the run. */
export function StartInvited({ invitation, title }: { invitation: string; title: string }) {
  const router = useRouter();
  const toast = useToast();
  const { run, busy } = useAction(takeUpAction);
  return (
    <SubmitButton
      size="sm"
      busy={busy}
      busyLabel="Opening"
      onPress={async () => {
        const answer = await run({ invitation });
        if (answer.ok) router.push(`/assessments/take/${answer.data.session}` as Route);
        else toast.show({ title: answer.error.message, tone: "risk" });
      }}
    >
      Start<span className="sr-only"> {title}</span>
    </SubmitButton>
  );
}
