"use client";

import { SubmitButton } from "@/components/shared/submit-button";
import { useToast } from "@/components/ui/toast";
import {
  takeAllAnswersAction,
  takeAnswerAction,
  withdrawHandedAction,
} from "@/lib/assessments/handover/actions";
import { useAction } from "@/lib/platform/use-action";

/** What the person does with one question they handed over: take the proposal over, or take the question back. */
export function HandedSteps({
  id,
  question,
  takeable,
}: {
  id: string;
  question: string;
  takeable: boolean;
}) {
  const take = useAction(takeAnswerAction);
  const withdraw = useAction(withdrawHandedAction);
  const toast = useToast();
  async function act(action: typeof take, title: string) {
    const answer = await action.run({ id });
    toast.show(answer.ok ? { title, tone: "ok" } : { title: answer.error.message, tone: "risk" });
  }
  return (
    <div className="flex flex-wrap gap-2">
      {takeable ? (
        <SubmitButton
          size="sm"
          variant="plain"
          busy={take.busy}
          busyLabel="Taking over"
          onPress={() => void act(take, "Answer taken over")}
        >
          Take over<span className="sr-only">: {question}</span>
        </SubmitButton>
      ) : null}
      <SubmitButton
        size="sm"
        variant="quiet"
        busy={withdraw.busy}
        busyLabel="Taking back"
        onPress={() => void act(withdraw, "Question taken back")}
      >
        {takeable ? "Leave it" : "Take back"}
        <span className="sr-only">: {question}</span>
      </SubmitButton>
    </div>
  );
}

/** Takes every proposal of a run over. */
export function TakeAllButton({ session }: { session: string }) {
  const { run, busy } = useAction(takeAllAnswersAction);
  const toast = useToast();
  return (
    <SubmitButton
      size="sm"
      variant="plain"
      busy={busy}
      busyLabel="Taking over"
      onPress={async () => {
        const answer = await run({ session });
        toast.show(
          answer.ok
            ? { title: `${answer.data.taken} answers taken over`, tone: "ok" }
            : { title: answer.error.message, tone: "risk" },
        );
      }}
    >
      Take all over
    </SubmitButton>
  );
}
