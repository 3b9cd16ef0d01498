"use client";

import { AlarmClock } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CustomerReference } from "@/components/shell/shell-context";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { wakeNeedAction } from "@/lib/workspace/attention/actions";
import type { Need } from "@/lib/workspace/attention/types";

// Asked for now and then, so loaded when it is.
const SnoozeDialog = dynamic(() => import("./snooze-dialog").then((file) => file.SnoozeDialog));

/** What is put off, and why it is there in words. */
export type Snoozed = Pick<Need, "kind" | "cause"> & { why: string };

/** Puts a line off with a reason: it does not come back for the same cause, and does for a new one. */
export function SnoozeButton({
  need,
  customer,
  label,
}: {
  need: Snoozed;
  customer: CustomerReference;
  label: string;
}) {
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const router = useRouter();

  async function undo(id: string) {
    const answer = await wakeNeedAction({ id }).catch(() => undefined);
    if (!answer || answer.serverError)
      toast.show({ title: "Not brought back: the server did not answer", tone: "risk" });
    else toast.show({ title: "Brought back", tone: "info" });
    router.refresh();
  }

  return (
    <>
      <IconButton size="sm" label={label} onClick={() => setOpen(true)}>
        <AlarmClock />
      </IconButton>
      {open ? (
        <SnoozeDialog
          need={need}
          customer={customer}
          onClose={() => setOpen(false)}
          onDone={(id) => {
            setOpen(false);
            toast.show({ title: `${customer.name} snoozed`, undo: () => undo(id) });
          }}
        />
      ) : null}
    </>
  );
}
