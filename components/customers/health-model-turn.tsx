"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { retireModelAction, takeModelLiveAction } from "@/lib/customers/health-model/actions";
import type { ModelVersion } from "@/lib/customers/health-model/types";
import { useAction } from "@/lib/platform/use-action";

const customers = (count: number) => (count === 1 ? "1 customer" : `${count} customers`);

/** Takes a draft live, or retires a live model; stands beside the preview, so that nobody does it blindly. */
export function HealthModelTurn({
  model,
  affected,
  moved,
}: {
  model: ModelVersion;
  affected: number;
  moved: number;
}) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const live = useAction(takeModelLiveAction);
  const retire = useAction(retireModelAction);
  const retiring = model.status === "live";
  const turn = retiring ? retire : live;
  const name = `${model.name} ${model.version}`;

  async function onConfirm() {
    const answer = await turn.run({ id: model.id });
    if (!answer.ok) return;
    setOpen(false);
    const { recomputed } = answer.data;
    toast.show({
      title: `${name} ${retiring ? "retired" : "is live"}: ${customers(recomputed)} recomputed`,
    });
    router.replace(`/admin/health/${model.id}` as Route);
  }

  return (
    <>
      <Button size="sm" variant={retiring ? "danger" : "primary"} onClick={() => setOpen(true)}>
        {retiring ? "Retire" : "Go live"}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={retiring ? `Retire ${name}?` : `Take ${name} live?`}
        confirm={retiring ? "Retire model" : "Take live"}
        busyLabel={`Recomputing ${customers(affected)}`}
        busy={turn.busy}
        error={turn.error?.message}
        danger={retiring}
        onConfirm={() => void onConfirm()}
      >
        {customers(affected)} {affected === 1 ? "is" : "are"} recomputed, {moved} of them{" "}
        {moved === 1 ? "moves" : "move"} to another band. Scores of earlier days stay as they were.
        {retiring
          ? " The model can come back as a new version."
          : " A version that is live is not changed any more; a new one replaces it."}
      </ConfirmDialog>
    </>
  );
}
