"use client";

import { CircleSlash, CircleUserRound, Ellipsis } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Menu, MenuDivider, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { setUserActiveAction, setUserRoleAction } from "@/lib/admin/users/actions";
import { platformRoles, roleWords } from "@/lib/admin/users/schema";
import type { PlatformRole } from "@/lib/admin/users/types";
import { useAction } from "@/lib/platform/use-action";

type Props = { user: { id: string; name: string; role: PlatformRole; active: boolean } };

/** What a role opens, said before it is given. */
const opens: Record<PlatformRole, string> = {
  user: "sees only the organizations they belong to.",
  csm: "keeps customers: sees those assigned to them, with the people and organizations behind.",
  admin: "sees and changes everything on this platform, including roles and this console.",
};

/** Role and access of one account. Both ask first: they change what a person can see from one moment to the next. */
export function UserMenu({ user }: Props) {
  const [asking, setAsking] = useState<PlatformRole | "active" | null>(null);
  const role = useAction(setUserRoleAction);
  const active = useAction(setUserActiveAction);
  const toast = useToast();
  const close = () => setAsking(null);

  async function setRole(next: PlatformRole) {
    const answer = await role.run({ user: user.id, role: next });
    if (!answer.ok) return;
    close();
    toast.show({ title: `${user.name} is ${roleWords[next]} now`, tone: "ok" });
  }

  async function setActive() {
    const answer = await active.run({ user: user.id, active: !user.active });
    if (!answer.ok) return;
    close();
    toast.show({ title: `${user.name} switched ${user.active ? "off" : "on"}`, tone: "ok" });
  }

  return (
    // In a cell of a table the words of menu and dialog would inherit its alignment.
    <div className="inline-block text-left whitespace-normal">
      <Menu label={`Actions for ${user.name}`} icon={<Ellipsis />} size="sm">
        <MenuLabel>Role</MenuLabel>
        {platformRoles.map((next) => (
          <MenuItem
            key={next}
            current={next === user.role}
            onSelect={() => next !== user.role && setAsking(next)}
          >
            {roleWords[next]}
          </MenuItem>
        ))}
        <MenuDivider />
        <MenuItem
          danger={user.active}
          icon={user.active ? <CircleSlash aria-hidden /> : <CircleUserRound aria-hidden />}
          onSelect={() => setAsking("active")}
        >
          {user.active ? "Switch off" : "Switch on"}
        </MenuItem>
      </Menu>
      {platformRoles.map((next) => (
        <ConfirmDialog
          key={next}
          open={asking === next}
          onClose={close}
          title={`Make ${user.name} ${roleWords[next]}?`}
          confirm={`Make ${roleWords[next]}`}
          busyLabel="Changing"
          keep={`Keep ${roleWords[user.role]}`}
          danger={next === "admin"}
          busy={role.busy}
          error={role.error?.message}
          onConfirm={() => void setRole(next)}
        >
          A {roleWords[next]} {opens[next]} It holds at once and is recorded; you can change it
          back.
        </ConfirmDialog>
      ))}
      <ConfirmDialog
        open={asking === "active"}
        onClose={close}
        title={user.active ? `Switch off ${user.name}?` : `Switch on ${user.name}?`}
        confirm={user.active ? "Switch off" : "Switch on"}
        busyLabel="Working"
        keep="Cancel"
        danger={user.active}
        busy={active.busy}
        error={active.error?.message}
        onConfirm={() => void setActive()}
      >
        {user.active
          ? "All sessions end at once, and signing in is refused. What the person wrote stays. You can switch the account on again."
          : "The person can sign in again and sees what they saw before."}
      </ConfirmDialog>
    </div>
  );
}
