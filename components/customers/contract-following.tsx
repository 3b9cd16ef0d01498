"use client";

import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { answerFollowingAction } from "@/lib/customers/contract-following/actions";
import type { Following } from "@/lib/customers/contract-following/types";
import { useAction } from "@/lib/platform/use-action";

export type FollowingQuestion = { asked: Following; due: string; starts: string };

/** Asks of contracts that may renew another one whether they do. */
export function ContractFollowing({ questions }: { questions: FollowingQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <Card aria-labelledby="following" className="mb-4">
      <CardHead
        id="following"
        title="Is this a renewal?"
        meta={questions.length > 1 ? String(questions.length) : undefined}
      />
      <ul className="divide-y divide-line">
        {questions.map((question) => (
          <Question
            key={`${question.asked.renewal_id}.${question.asked.contract_id}`}
            {...question}
          />
        ))}
      </ul>
    </Card>
  );
}

function Question({ asked, due, starts }: FollowingQuestion) {
  const toast = useToast();
  const answer = useAction<void>(answerFollowingAction);
  const next = asked.contract ?? "The new contract";
  const before = asked.before ?? "the contract before";
  async function say(follows: boolean) {
    const done = await answer.run({
      renewal: asked.renewal_id,
      contract: asked.contract_id,
      follows,
    });
    if (done.ok) toast.show({ title: follows ? "Renewal won" : "Noted as a contract of its own" });
    else toast.show({ title: done.error.message, tone: "risk" });
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <p className="min-w-0 flex-1 basis-72 text-pretty">
        <span className="font-medium">{next}</span> starts {starts}.{" "}
        <span className="font-medium">{before}</span> ends {due}. Does it renew it?
      </p>
      <span className="flex flex-wrap gap-2">
        <SubmitButton
          variant="plain"
          busy={answer.busy}
          busyLabel="Saving"
          onPress={() => void say(true)}
        >
          Yes, mark it renewed
        </SubmitButton>
        <Button variant="quiet" onClick={() => void say(false)}>
          No, it is separate
        </Button>
      </span>
    </li>
  );
}
