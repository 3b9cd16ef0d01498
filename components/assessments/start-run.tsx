"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { SubmitButton } from "@/components/shared/submit-button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { startRunAction } from "@/lib/assessments/run/actions";
import type { AssessmentType } from "@/lib/assessments/template/schema";
import { useAction } from "@/lib/platform/use-action";

/** Begins a run, or goes on with the one that another window began a moment ago. */
export function StartRun({
  type,
  title,
  assignment,
  words = "Start",
  variant = "plain",
  size = "md",
}: {
  type: AssessmentType;
  title: string;
  assignment?: string;
  words?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  const router = useRouter();
  const toast = useToast();
  const { run, busy } = useAction(startRunAction);
  async function start() {
    const outcome = await run({ type, assignment });
    if (outcome.ok) router.push(`/assessments/take/${outcome.data.session}` as Route);
    else toast.show({ title: outcome.error.message, tone: "risk" });
  }
  return (
    <SubmitButton
      busy={busy}
      busyLabel="Opening"
      variant={variant}
      size={size}
      onPress={() => void start()}
    >
      {words}
      <span className="sr-only"> {title}</span>
    </SubmitButton>
  );
}
