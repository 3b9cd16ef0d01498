"use client";

import { useRouter } from "next/navigation";
import { SubmitButton } from "@/components/shared/submit-button";
import { LogTouchButton } from "@/components/shell/log-touch-button";
import { LinkButton } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { leaveConcernAction, takeConcernAction } from "@/lib/customers/concern/actions";
import { resendInvitationAction } from "@/lib/identity/invitation/actions";
import { useAction } from "@/lib/platform/use-action";
import { needAct } from "@/lib/workspace/attention/rules";
import type { Need } from "@/lib/workspace/attention/types";

type Props = { need: Need; variant: "primary" | "plain" };

/** The one thing to do about a line, done here where that is possible. */
export function NeedAction({ need, variant }: Props) {
  const act = needAct(need);
  const label = (
    <>
      {act.label}
      <span className="sr-only"> for {need.customer_name}</span>
    </>
  );
  if (act.do === "open")
    return (
      <LinkButton size="sm" variant={variant} className="md:w-full" href={act.href}>
        {label}
      </LinkButton>
    );
  if (act.do === "touch")
    return (
      <LogTouchButton
        size="sm"
        variant={variant}
        className="md:w-full"
        customer={{ id: need.customer_id, name: need.customer_name }}
      >
        {label}
      </LogTouchButton>
    );
  return act.do === "take" ? (
    <TakeConcern need={need} variant={variant} />
  ) : (
    <SendAgain need={need} variant={variant} />
  );
}

function TakeConcern({ need, variant }: Props) {
  const toast = useToast();
  const router = useRouter();
  const take = useAction(takeConcernAction);

  async function undo() {
    const answer = await leaveConcernAction({ id: need.record! }).catch(() => undefined);
    const failed = !answer || answer.serverError;
    toast.show(
      failed
        ? {
            title: `Not given back: ${answer?.serverError?.message ?? "the server did not answer"}`,
            tone: "risk",
          }
        : { title: "Given back; it has no owner again", tone: "info" },
    );
    router.refresh();
  }

  async function run() {
    const answer = await take.run({ id: need.record });
    toast.show(
      answer.ok
        ? { title: `Concern of ${need.customer_name} taken`, undo }
        : { title: `Not taken: ${answer.error.message}`, tone: "risk" },
    );
    if (!answer.ok) router.refresh();
  }

  return (
    <SubmitButton
      size="sm"
      variant={variant}
      className="md:w-full"
      busy={take.busy}
      busyLabel="Taking"
      onPress={() => void run()}
    >
      Take it<span className="sr-only"> for {need.customer_name}</span>
    </SubmitButton>
  );
}

function SendAgain({ need, variant }: Props) {
  const toast = useToast();
  const resend = useAction<{ sent: boolean; link: string }>(resendInvitationAction);

  async function run() {
    const answer = await resend.run({ id: need.record });
    if (!answer.ok) {
      toast.show({ title: `Not sent again: ${answer.error.message}`, tone: "risk" });
      return;
    }
    toast.show(
      answer.data.sent
        ? { title: `Invitation of ${need.customer_name} sent again` }
        : // Where no mail goes out the link is the invitation; it is shown once.
          {
            title: "New link made; hand it over",
            detail: <span className="break-all">{answer.data.link}</span>,
            sticky: true,
          },
    );
  }

  return (
    <SubmitButton
      size="sm"
      variant={variant}
      className="md:w-full"
      busy={resend.busy}
      busyLabel="Sending"
      onPress={() => void run()}
    >
      Send again<span className="sr-only"> for {need.customer_name}</span>
    </SubmitButton>
  );
}
