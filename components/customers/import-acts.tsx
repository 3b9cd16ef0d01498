"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import {
  discardImportAction,
  runImportAction,
  undoImportAction,
} from "@/lib/customers/import/actions";
import { useAction } from "@/lib/platform/use-action";

/** Tells what went wrong with a button that has no form around it. */
function useTold() {
  const toast = useToast();
  return (outcome: { ok: boolean; error?: { message: string } }) => {
    if (!outcome.ok && outcome.error) toast.show({ tone: "risk", title: outcome.error.message });
    return outcome.ok;
  };
}

/** Writes the good rows. */
export function RunImport({ id, rows }: { id: string; rows: string }) {
  const { run, busy } = useAction(runImportAction);
  const told = useTold();
  return (
    <SubmitButton
      busy={busy}
      busyLabel="Starting"
      onPress={async () => void told(await run({ id }))}
    >
      Import {rows}
    </SubmitButton>
  );
}

/** Takes the whole import back, after asking once. */
export function UndoImport({ id, rows }: { id: string; rows: string }) {
  const [open, setOpen] = useState(false);
  const { run, busy, error } = useAction(undoImportAction);
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        Undo import
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={async () => {
          if ((await run({ id })).ok) setOpen(false);
        }}
        title={`Take back ${rows}?`}
        confirm="Undo import"
        busyLabel="Starting"
        keep="Keep it"
        busy={busy}
        error={error?.message}
      >
        <p>
          Customers, people and contracts that it made go; what it changed gets back what it had.
          Whatever somebody changed since stays as it is now, and is listed. This cannot be undone,
          but the file can be imported again.
        </p>
      </ConfirmDialog>
    </>
  );
}

/** Removes an import that has written nothing. */
export function DiscardImport({ id }: { id: string }) {
  const router = useRouter();
  const { run, busy } = useAction(discardImportAction);
  const told = useTold();
  return (
    <SubmitButton
      variant="quiet"
      busy={busy}
      busyLabel="Removing"
      onPress={async () => {
        if (told(await run({ id }))) router.push("/customers/import");
      }}
    >
      Discard
    </SubmitButton>
  );
}
