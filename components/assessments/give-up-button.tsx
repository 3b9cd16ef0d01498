"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { giveUpRunAction } from "@/lib/assessments/again/actions";
import { useAction } from "@/lib/platform/use-action";

/** Gives an open run up, after asking once: it cannot be taken up again. */
export function GiveUpButton({ run, title }: { run: string; title: string }) {
  const [asking, setAsking] = useState(false);
  const giveUp = useAction(giveUpRunAction);
  const toast = useToast();
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setAsking(true)}>
        Give up<span className="sr-only"> {title}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Give up ${title}?`}
        confirm="Give up"
        busyLabel="Giving up"
        keep="Keep it"
        busy={giveUp.busy}
        error={giveUp.error?.message}
        onConfirm={async () => {
          if (!(await giveUp.run({ run })).ok) return;
          setAsking(false);
          toast.show({ title: `${title} given up`, tone: "ok" });
        }}
      >
        Your answers stay yours, and no result is computed from them. What you handed to colleagues
        comes back. You can begin anew at any time.
      </ConfirmDialog>
    </>
  );
}
