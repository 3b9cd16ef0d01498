"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "./submit-button";

/**
 * Asks once: a question with the number in it, what happens, whether it can be undone. Focus starts on the safe
 * choice, so Enter harms nobody. `error` shows what went wrong without closing.
 */
export function ConfirmDialog({
  open,
  onClose,
  onConfirm,
  title,
  children,
  confirm,
  busyLabel,
  keep = "Cancel",
  danger = true,
  busy = false,
  error,
}: {
  open: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** "Archive 3 customers?" */
  title: ReactNode;
  children: ReactNode;
  /** The same verb: "Archive 3". */
  confirm: ReactNode;
  busyLabel?: string;
  /** The safe choice: "Keep them". */
  keep?: ReactNode;
  danger?: boolean;
  busy?: boolean;
  error?: string | null;
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            {keep}
          </Button>
          <SubmitButton
            variant={danger ? "danger-filled" : "primary"}
            busy={busy}
            busyLabel={busyLabel ?? "Working"}
            onPress={onConfirm}
          >
            {confirm}
          </SubmitButton>
        </>
      }
    >
      <div className="text-read text-ink-2">{children}</div>
      {error ? (
        <Note tone="risk" role="alert" className="mt-3">
          {error}
        </Note>
      ) : null}
    </Dialog>
  );
}
