"use client";

import { BellRing } from "lucide-react";
import { SubmitButton } from "@/components/shared/submit-button";
import { useToast } from "@/components/ui/toast";
import { remindMissingAction } from "@/lib/assessments/asking/actions";
import { describeReminded } from "@/lib/assessments/asking/rules";
import type { AssessmentType } from "@/lib/assessments/template/schema";
import { useAction } from "@/lib/platform/use-action";

/** Reminds everybody who has not answered one assessment, and says who was reached and who was left alone. */
export function RemindButton({
  org,
  type,
  missing,
  title,
}: {
  org: string;
  type: AssessmentType;
  missing: number;
  title: string;
}) {
  const { run, busy } = useAction(remindMissingAction);
  const toast = useToast();
  async function remind() {
    const answer = await run({ org, type });
    if (!answer.ok) {
      toast.show({ title: answer.error.message, tone: "risk" });
      return;
    }
    const { told, mailed } = answer.data;
    toast.show({
      ...describeReminded(answer.data),
      tone: told + mailed ? "ok" : "info",
      sticky: true,
    });
  }
  return (
    <SubmitButton
      variant="plain"
      size="sm"
      busy={busy}
      busyLabel="Reminding"
      onPress={() => void remind()}
    >
      <BellRing className="size-3.5" />
      Remind {missing}
      <span className="sr-only"> missing in {title}</span>
    </SubmitButton>
  );
}
