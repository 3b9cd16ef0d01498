"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import { archiveCustomerAction, restoreCustomerAction } from "@/lib/customers/customer/actions";
import { useAction } from "@/lib/platform/use-action";
import type { ActedOn } from "./customer-actions";

/** Asks before a customer leaves lists and figures; the toast takes it back. */
export function ArchiveDialog({
  customer,
  arr,
  onClose,
}: {
  customer: ActedOn;
  arr: string | null;
  onClose: () => void;
}) {
  const archive = useAction(archiveCustomerAction);
  const toast = useToast();
  const router = useRouter();

  async function restore() {
    const answer = await restoreCustomerAction({ id: customer.id }).catch(() => undefined);
    const fault = answer ? answer.serverError?.message : "the server did not answer";
    toast.show(
      fault
        ? { title: `${customer.name} was not restored: ${fault}`, tone: "risk" }
        : { title: `${customer.name} restored`, tone: "info" },
    );
    router.refresh();
  }

  async function onConfirm() {
    const answer = await archive.run({ id: customer.id });
    if (!answer.ok) return;
    onClose();
    toast.show({ title: `${customer.name} archived`, undo: restore });
  }

  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void onConfirm()}
      title={`Archive ${customer.name}?`}
      confirm="Archive"
      busyLabel="Archiving"
      keep="Keep it"
      busy={archive.busy}
      error={archive.error?.message}
    >
      <p>
        It leaves your lists and figures{arr ? ` (ARR ${arr})` : ""}. Its people, contracts and
        history stay, and it can be restored at any time.
      </p>
    </ConfirmDialog>
  );
}
