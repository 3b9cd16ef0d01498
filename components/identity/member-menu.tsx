"use client";

import { Crown, Ellipsis, LogOut, ShieldCheck, ShieldMinus, UserMinus } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Menu, MenuDivider, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import {
  changeMemberRoleAction,
  leaveOrganizationAction,
  removeMemberAction,
  transferOwnershipAction,
} from "@/lib/identity/membership/actions";
import type { OrgRole } from "@/lib/identity/viewer/types";
import { useAction } from "@/lib/platform/use-action";
import { useArrival } from "./use-arrival";

type Props = {
  member: { u_id: string; name: string; role: OrgRole };
  organization: string;
  may: { change: boolean; remove: boolean; transfer: boolean; leave: boolean };
};

/** What can be done to one member. A role changes at once and can be taken back; the rest asks first. */
export function MemberMenu({ member, organization, may }: Props) {
  const [asking, setAsking] = useState<"remove" | "transfer" | "leave" | null>(null);
  const change = useAction(changeMemberRoleAction);
  const remove = useAction(removeMemberAction);
  const transfer = useAction(transferOwnershipAction);
  const leave = useAction(leaveOrganizationAction);
  const toast = useToast();
  const arrive = useArrival();
  if (!may.change && !may.remove && !may.transfer && !may.leave)
    return <span className="inline-block size-7 max-md:hidden" />;

  const close = () => setAsking(null);
  const user = member.u_id;
  const other = member.role === "admin" ? "member" : "admin";

  async function setRole(role: "admin" | "member", undoable: boolean) {
    const answer = await change.run({ user, role });
    if (!answer.ok) {
      toast.show({ title: answer.error.message, tone: "risk" });
      return;
    }
    toast.show({
      title: `${member.name} is ${role === "admin" ? "an admin" : "a member"} now`,
      tone: "ok",
      undo: undoable ? () => setRole(role === "admin" ? "member" : "admin", false) : undefined,
    });
  }

  async function confirm(run: () => Promise<{ ok: boolean }>, done: () => void) {
    const answer = await run();
    if (!answer.ok) return;
    close();
    done();
  }

  return (
    // In a cell of a table the words of menu and dialog would inherit its alignment.
    <div className="inline-block text-left whitespace-normal">
      <Menu label={`Actions for ${member.name}`} icon={<Ellipsis />} size="sm">
        {may.change ? (
          <MenuItem
            icon={other === "admin" ? <ShieldCheck aria-hidden /> : <ShieldMinus aria-hidden />}
            onSelect={() => void setRole(other, true)}
          >
            {other === "admin" ? "Make admin" : "Make member"}
          </MenuItem>
        ) : null}
        {may.transfer ? (
          <MenuItem icon={<Crown aria-hidden />} onSelect={() => setAsking("transfer")}>
            Make owner
          </MenuItem>
        ) : null}
        {may.remove && (may.change || may.transfer) ? <MenuDivider /> : null}
        {may.remove ? (
          <MenuItem danger icon={<UserMinus aria-hidden />} onSelect={() => setAsking("remove")}>
            Remove
          </MenuItem>
        ) : null}
        {may.leave ? (
          <MenuItem danger icon={<LogOut aria-hidden />} onSelect={() => setAsking("leave")}>
            Leave
          </MenuItem>
        ) : null}
      </Menu>
      <ConfirmDialog
        open={asking === "remove"}
        onClose={close}
        title={`Remove ${member.name}?`}
        confirm="Remove"
        busyLabel="Removing"
        keep="Keep"
        busy={remove.busy}
        error={remove.error?.message}
        onConfirm={() =>
          void confirm(
            () => remove.run({ user }),
            () => toast.show({ title: `${member.name} removed`, tone: "ok" }),
          )
        }
      >
        {member.name} loses access to {organization} at once. The account and what it wrote stay. To
        bring the person back, invite them again.
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === "transfer"}
        onClose={close}
        title={`Make ${member.name} the owner?`}
        confirm="Make owner"
        busyLabel="Handing over"
        keep="Stay owner"
        busy={transfer.busy}
        error={transfer.error?.message}
        onConfirm={() =>
          void confirm(
            () => transfer.run({ user }),
            () => toast.show({ title: `${member.name} is the owner now`, tone: "ok" }),
          )
        }
      >
        {organization} has one owner. You become an admin, and only {member.name} can hand the
        ownership back.
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === "leave"}
        onClose={close}
        title={`Leave ${organization}?`}
        confirm="Leave"
        busyLabel="Leaving"
        keep="Stay"
        busy={leave.busy}
        error={leave.error?.message}
        onConfirm={() =>
          void confirm(
            () => leave.run(undefined),
            () => arrive("/home"),
          )
        }
      >
        You lose access to {organization} at once. Your account stays. To come back you need a new
        invitation.
      </ConfirmDialog>
    </div>
  );
}
