"use client";

import { Ellipsis, Send, Undo2 } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Menu, MenuItem } from "@/components/ui/menu";
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
    // In a cell of a table the words of menu and dialog would inherit its alignment.
    <div className="inline-flex items-center gap-1 text-left whitespace-normal">
      {link ? <CopyLink link={link} /> : null}
      <Menu label={`Actions for ${email}`} icon={<Ellipsis />} size="sm">
        <MenuItem
          icon={<Send aria-hidden />}
          disabled={resend.busy}
          onSelect={() => void sendAgain()}
        >
          {resend.busy ? "Sending" : "Send again"}
        </MenuItem>
        <MenuItem danger icon={<Undo2 aria-hidden />} onSelect={() => setAsking(true)}>
          Revoke
        </MenuItem>
      </Menu>
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
