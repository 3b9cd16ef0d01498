"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Button } from "@/components/ui/button";
import { resumeBulkAction, undoBulkAction } from "@/lib/customers/bulk/actions";
import { useAction } from "@/lib/platform/use-action";
import type { ChangeLine } from "./bulk-changes";
import { useBulkProgress } from "./bulk-progress";
import { useUndoMerge } from "./merge-undo";

/** Going on with what stopped, and undoing what was done. */
export function ChangeActions({
  line,
  locale = "en-GB",
}: {
  line: Pick<ChangeLine, "id" | "kind" | "title" | "stalled" | "undoable">;
  locale?: string;
}) {
  const [asked, setAsked] = useState(false);
  const undo = useAction(undoBulkAction);
  const resume = useAction(resumeBulkAction);
  const follow = useBulkProgress(locale);
  const undoMerge = useUndoMerge();

  async function onUndo() {
    if (line.kind === "merge") {
      await undoMerge(line.id);
      setAsked(false);
      return;
    }
    const answer = await undo.run({ id: line.id });
    if (!answer.ok) return;
    setAsked(false);
    void follow(answer.data);
  }

  async function onResume() {
    const answer = await resume.run({ id: line.id });
    if (answer.ok) void follow(answer.data);
  }

  return (
    <span className="inline-flex gap-1">
      {line.stalled ? (
        <Button size="sm" onClick={() => void onResume()}>
          Go on
        </Button>
      ) : null}
      {line.undoable ? (
        <Button size="sm" onClick={() => setAsked(true)}>
          Undo
        </Button>
      ) : null}
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => void onUndo()}
        title="Undo this?"
        confirm="Undo"
        busyLabel="Undoing"
        keep="Keep it"
        danger={false}
        busy={undo.busy}
        error={undo.error?.message}
      >
        <p>
          {line.title}. Everything goes back to what it was before; what was changed since is kept
          and listed.
        </p>
      </ConfirmDialog>
    </span>
  );
}
