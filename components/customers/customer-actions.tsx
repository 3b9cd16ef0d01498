"use client";

import {
  Archive,
  ArchiveRestore,
  Ellipsis,
  Pencil,
  PenLine,
  RefreshCw,
  UserRoundPen,
} from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { LogTouchButton } from "@/components/shell/log-touch-button";
import { LinkButton } from "@/components/ui/button";
import { Menu, MenuDivider, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { restoreCustomerAction } from "@/lib/customers/customer/actions";
import { recalculateHealthAction } from "@/lib/customers/health/actions";
import { useAction } from "@/lib/platform/use-action";

// Asked for rarely, so loaded when they are.
const ArchiveDialog = dynamic(() => import("./archive-dialog").then((file) => file.ArchiveDialog));
const HandOverDialog = dynamic(() =>
  import("./hand-over-dialog").then((file) => file.HandOverDialog),
);

export type ActedOn = { id: string; name: string; archived: boolean };

/** What can be done with a customer: log a touch first, then edit, the rest in a menu. */
export function CustomerActions({
  customer,
  arr,
  mayEdit,
  handsAway,
}: {
  customer: ActedOn;
  arr: string | null;
  mayEdit: boolean;
  /** The one who hands over is the owner, and will not see the customer afterwards. */
  handsAway: boolean;
}) {
  const editing = usePathname() === `/customers/${customer.id}/edit`;
  const [dialog, setDialog] = useState<"archive" | "hand-over" | null>(null);
  const toast = useToast();
  const recalculate = useAction(recalculateHealthAction);
  const restore = useAction(restoreCustomerAction);

  async function onRecalculate() {
    const answer = await recalculate.run({ customer: customer.id });
    if (!answer.ok)
      toast.show({ title: `Health was not recalculated: ${answer.error.message}`, tone: "risk" });
    else if (answer.data.score === null)
      toast.show({ title: "Not enough data for a score yet", tone: "info" });
    else toast.show({ title: `Health recalculated: ${answer.data.score}` });
  }

  async function onRestore() {
    const answer = await restore.run({ id: customer.id });
    toast.show(
      answer.ok
        ? { title: `${customer.name} restored` }
        : { title: `${customer.name} was not restored: ${answer.error.message}`, tone: "risk" },
    );
  }

  // The page of the form has its own first step.
  if (!mayEdit || editing) return null;
  return (
    <>
      <LogTouchButton customer={{ id: customer.id, name: customer.name }} variant="primary">
        <PenLine />
        Log a touch
      </LogTouchButton>
      <LinkButton href={`/customers/${customer.id}/edit`}>
        <Pencil />
        Edit
      </LinkButton>
      <Menu label="More actions" icon={<Ellipsis />}>
        <MenuItem icon={<RefreshCw />} onSelect={() => void onRecalculate()}>
          Recalculate health
        </MenuItem>
        <MenuItem icon={<UserRoundPen />} onSelect={() => setDialog("hand-over")}>
          Hand over
        </MenuItem>
        <MenuDivider />
        {customer.archived ? (
          <MenuItem icon={<ArchiveRestore />} onSelect={() => void onRestore()}>
            Restore
          </MenuItem>
        ) : (
          <MenuItem icon={<Archive />} danger onSelect={() => setDialog("archive")}>
            Archive
          </MenuItem>
        )}
      </Menu>
      {dialog === "archive" ? (
        <ArchiveDialog customer={customer} arr={arr} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === "hand-over" ? (
        <HandOverDialog customer={customer} handsAway={handsAway} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}
