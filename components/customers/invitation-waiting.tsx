"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { FactList } from "@/components/shared/facts";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { CardFoot } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import type { CustomerLink } from "@/lib/customers/customer/types";
import { resendInvitationAction, revokeInvitationAction } from "@/lib/identity/invitation/actions";
import { useAction } from "@/lib/platform/use-action";
import type { Sent } from "./invitation-sent";

/** An invitation nobody has accepted yet, or in time: send it again or take it back. */
export function InvitationWaiting({
  customer,
  link,
  words,
  mayInvite,
  onSent,
}: {
  customer: { id: string; name: string };
  link: CustomerLink;
  words: { invited: string; expires: string };
  mayInvite: boolean;
  onSent: (sent: Sent | null) => void;
}) {
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const resend = useAction<{ sent: boolean; link: string }>(resendInvitationAction);
  const revoke = useAction(revokeInvitationAction);
  const id = link.invitation_id;

  async function onResend() {
    const answer = await resend.run({ id });
    if (!answer.ok) {
      toast.show({ title: `Not sent again: ${answer.error.message}`, tone: "risk" });
      return;
    }
    onSent(answer.data);
    toast.show({
      title: answer.data.sent ? "Invitation sent again" : "New link made; hand it over",
    });
  }

  async function onRevoke() {
    const answer = await revoke.run({ id });
    if (!answer.ok) return;
    onSent(null);
    setAsking(false);
    toast.show({ title: "Invitation withdrawn" });
  }

  return (
    <>
      <FactList
        items={[
          { label: "Invited", value: link.email },
          { label: "Since", value: words.invited },
          { label: link.state === "expired" ? "Expired" : "Expires", value: words.expires },
        ]}
      />
      {mayInvite && id ? (
        <CardFoot>
          <Button variant="danger" onClick={() => setAsking(true)}>
            Withdraw
          </Button>
          <SubmitButton
            variant="primary"
            busy={resend.busy}
            busyLabel="Sending"
            onPress={() => void onResend()}
          >
            Send again
          </SubmitButton>
        </CardFoot>
      ) : null}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void onRevoke()}
        title={`Withdraw the invitation of ${customer.name}?`}
        confirm="Withdraw"
        busyLabel="Withdrawing"
        keep="Keep it"
        busy={revoke.busy}
        error={revoke.error?.message}
      >
        <p>
          The link in the mail to {link.email} stops working. You can invite anybody again
          afterwards.
        </p>
      </ConfirmDialog>
    </>
  );
}
