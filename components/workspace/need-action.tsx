"use client";

import { useRouter } from "next/navigation";
import { SubmitButton } from "@/components/shared/submit-button";
import { LogTouchButton } from "@/components/shell/log-touch-button";
import type { CustomerReference } from "@/components/shell/shell-context";
import { LinkButton } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { leaveConcernAction, takeConcernAction } from "@/lib/customers/concern/actions";
import { resendInvitationAction } from "@/lib/identity/invitation/actions";
import { useAction } from "@/lib/platform/use-action";
import type { NeedAct } from "@/lib/workspace/attention/rules";

type Props = {
  /** The concern or invitation that the line is about. */
  record: string | null;
  customer: CustomerReference;
  variant: "primary" | "plain";
};

/** The one thing to do about a line, done here where that is possible. */
export function NeedAction({ act, ...props }: Props & { act: NeedAct }) {
  const { customer, variant } = props;
  const label = (
    <>
      {act.label}
      <span className="sr-only"> for {customer.name}</span>
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
      <LogTouchButton size="sm" variant={variant} className="md:w-full" customer={customer}>
        {label}
      </LogTouchButton>
    );
  return act.do === "take" ? <TakeConcern {...props} /> : <SendAgain {...props} />;
}

function TakeConcern({ record, customer, variant }: Props) {
  const toast = useToast();
  const router = useRouter();
  const take = useAction(takeConcernAction);

  async function undo() {
    const answer = await leaveConcernAction({ id: record! }).catch(() => undefined);
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
    const answer = await take.run({ id: record });
    toast.show(
      answer.ok
        ? { title: `Concern of ${customer.name} taken`, undo }
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
      Take it<span className="sr-only"> for {customer.name}</span>
    </SubmitButton>
  );
}

function SendAgain({ record, customer, variant }: Props) {
  const toast = useToast();
  const resend = useAction<{ sent: boolean; link: string }>(resendInvitationAction);

  async function run() {
    const answer = await resend.run({ id: record });
    if (!answer.ok) {
      toast.show({ title: `Not sent again: ${answer.error.message}`, tone: "risk" });
      return;
    }
    toast.show(
      answer.data.sent
        ? { title: `Invitation of ${customer.name} sent again` }
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
      Send again<span className="sr-only"> for {customer.name}</span>
    </SubmitButton>
  );
}
