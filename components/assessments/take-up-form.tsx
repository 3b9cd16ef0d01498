"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { SubmitButton } from "@/components/shared/submit-button";
import { Note } from "@/components/ui/note";
import { takeUpAction } from "@/lib/assessments/guest/actions";
import { useAction } from "@/lib/platform/use-action";

/** The invited person is signed in: the invitation goes into the account, with what was answered by the link. */
export function TakeUpForm({ token, done }: { token: string; done: boolean }) {
  const { run, busy, error } = useAction(takeUpAction);
  const router = useRouter();
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">
        {done
          ? "You have answered this by the link. Keep the result in your account; the link then opens nothing any more."
          : "You are signed in with the invited address, so your answers and the result are kept in your account."}
      </p>
      {error ? (
        <Note tone="risk" role="alert">
          {error.message}
        </Note>
      ) : null}
      <SubmitButton
        busy={busy}
        busyLabel="Opening"
        onPress={async () => {
          const answer = await run({ token });
          if (answer.ok) router.push(`/assessments/take/${answer.data.session}` as Route);
        }}
      >
        {done ? "Keep the result" : "Answer in your account"}
      </SubmitButton>
    </div>
  );
}
