"use client";

import { Send, Undo2 } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { resendInvitationAction, revokeInvitationAction } from "@/lib/identity/invitation/actions";
import { useAction } from "@/lib/platform/use-action";
import { CopyLink } from "./copy-link";

/** Sends an invitation again, hands its link over, or takes it back. */
export function InvitationMenu({ id, email }: { id: string; email: string }) {
  const [asking, setAsking] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const resend = useAction(resendInvitationAction);
  const revoke = useAction(revokeInvitationAction);
  const toast = useToast();

  async function sendAgain() {
    const answer = await resend.run({ id });
    if (!answer.ok) {
      toast.show({ title: answer.error.message, tone: "risk" });
      return;
    }
    setLink(answer.data.link);
    toast.show(
      answer.data.sent
        ? {
            title: `Invitation sent again to ${email}`,
            detail: "The former link no longer serves.",
            tone: "ok",
          }
        : {
            title: `New link for ${email}`,
            detail: "No mail server is set. Copy the link and hand it over.",
            tone: "info",
            sticky: true,
          },
    );
  }

  async function takeBack() {
    const answer = await revoke.run({ id });
    if (!answer.ok) return;
    setAsking(false);
    toast.show({ title: `Invitation of ${email} revoked`, tone: "ok" });
  }

  return (
    <div className="flex justify-end gap-1 max-md:justify-start max-md:pt-1">
      {link ? <CopyLink link={link} /> : null}
      <SubmitButton
        variant="quiet"
        size="sm"
        busy={resend.busy}
        busyLabel="Sending"
        onPress={() => void sendAgain()}
      >
        <Send className="size-3.5" />
        Send again
      </SubmitButton>
      <Button variant="quiet" size="sm" onClick={() => setAsking(true)}>
        <Undo2 className="size-3.5" />
        Revoke
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Revoke the invitation of ${email}?`}
        confirm="Revoke"
        busyLabel="Revoking"
        keep="Keep it"
        busy={revoke.busy}
        error={revoke.error?.message}
        onConfirm={() => void takeBack()}
      >
        The link in the mail stops serving at once, and its page says that the invitation was
        withdrawn. You can invite the address again.
      </ConfirmDialog>
    </div>
  );
}
