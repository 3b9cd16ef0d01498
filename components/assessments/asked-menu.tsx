"use client";

import { BellRing, CalendarPlus, Ellipsis, Link2, Send, Undo2 } from "lucide-react";
import { useState } from "react";
import { CopyLink } from "@/components/identity/copy-link";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import {
  cancelAssignmentAction,
  extendAskedAction,
  remindMissingAction,
  resendAskedAction,
  revokeAskedAction,
} from "@/lib/assessments/asking/actions";
import { describeReminded } from "@/lib/assessments/asking/rules";
import type { AskedRow } from "@/lib/assessments/participation/types";
import { useAction } from "@/lib/platform/use-action";

type Row = Pick<AskedRow, "kind" | "id" | "assessment_type" | "state"> & {
  name: string;
  taken: boolean;
};

/** What can be done about one person who was asked; nothing once they have answered or were let off. */
export function AskedMenu({ row, org }: { row: Row; org: string }) {
  const [asking, setAsking] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const remind = useAction(remindMissingAction);
  const resend = useAction(resendAskedAction);
  const extend = useAction(extendAskedAction);
  const revoke = useAction(revokeAskedAction);
  const cancel = useAction(cancelAssignmentAction);
  const toast = useToast();
  if (row.state === "done" || row.state === "withdrawn") return <span />;
  const invited = row.kind === "invitation" && !row.taken;
  const member = row.kind === "assignment";
  const say = (message: string) => toast.show({ title: message, tone: "risk" });

  async function remindOne() {
    const which = member ? { assignment: row.id } : { invitation: row.id };
    const answer = await remind.run({ org, type: row.assessment_type, ...which });
    if (!answer.ok) return say(answer.error.message);
    const reached = answer.data.told + answer.data.mailed > 0;
    toast.show({ ...describeReminded(answer.data), tone: reached ? "ok" : "info" });
  }

  async function send(way: "mail" | "link") {
    const answer = await resend.run({ id: row.id, way });
    if (!answer.ok) return say(answer.error.message);
    const outcome = answer.data;
    if (!outcome.ok) return;
    if (!outcome.sent) setLink(outcome.link);
    toast.show({
      title: outcome.sent ? `Invitation sent again to ${row.name}` : `New link for ${row.name}`,
      detail: outcome.sent
        ? "The former link no longer serves."
        : "Copy it now: it is shown this once. The former link no longer serves.",
      tone: outcome.sent ? "ok" : "info",
      sticky: !outcome.sent,
    });
  }

  async function keepOpen() {
    const answer = await extend.run({ id: row.id, days: 14 });
    if (!answer.ok) return say(answer.error.message);
    toast.show({ title: `The link of ${row.name} is open for 14 more days`, tone: "ok" });
  }

  async function takeBack() {
    const answer = member ? await cancel.run({ id: row.id }) : await revoke.run({ id: row.id });
    if (!answer.ok) return;
    setAsking(false);
    toast.show({ title: `${row.name} need not answer any more`, tone: "ok" });
  }

  return (
    // In a cell of a table the words of menu and dialog would inherit its alignment.
    <div className="inline-flex items-center gap-1 text-left whitespace-normal">
      {link ? <CopyLink link={link} /> : null}
      <Menu label={`Actions for ${row.name}`} icon={<Ellipsis />} size="sm">
        {row.state === "expired" ? null : (
          <MenuItem
            icon={<BellRing aria-hidden />}
            disabled={remind.busy}
            onSelect={() => void remindOne()}
          >
            Remind
          </MenuItem>
        )}
        {invited ? (
          <>
            <MenuItem
              icon={<Send aria-hidden />}
              disabled={resend.busy}
              onSelect={() => void send("mail")}
            >
              Send again
            </MenuItem>
            <MenuItem
              icon={<Link2 aria-hidden />}
              disabled={resend.busy}
              onSelect={() => void send("link")}
            >
              New link to copy
            </MenuItem>
            <MenuItem
              icon={<CalendarPlus aria-hidden />}
              disabled={extend.busy}
              onSelect={() => void keepOpen()}
            >
              Keep open for 14 days
            </MenuItem>
          </>
        ) : null}
        <MenuItem danger icon={<Undo2 aria-hidden />} onSelect={() => setAsking(true)}>
          {member ? "Cancel" : "Revoke"}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={member ? `Let ${row.name} off?` : `Revoke the invitation of ${row.name}?`}
        confirm={member ? "Let off" : "Revoke"}
        busyLabel={member ? "Letting off" : "Revoking"}
        keep="Keep it"
        busy={revoke.busy || cancel.busy}
        error={(revoke.error ?? cancel.error)?.message}
        onConfirm={() => void takeBack()}
      >
        {member
          ? "They are told that it is no longer needed. What they have answered stays theirs. You can ask again."
          : "The link stops serving at once, and its page says that the invitation was withdrawn. You can invite the address again."}
      </ConfirmDialog>
    </div>
  );
}
