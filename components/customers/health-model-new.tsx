"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { newVersionAction } from "@/lib/customers/health-model/actions";
import { useAction } from "@/lib/platform/use-action";

// A file of its own, loaded when somebody asks for it.
const NewModelDialog = dynamic(() =>
  import("./health-model-dialog").then((file) => file.NewModelDialog),
);

/** Begins a new model by its name; it starts as a draft copy of Balanced. */
export function NewHealthModel() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        New model
      </Button>
      {open ? <NewModelDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Leads to the draft of a model's next version, which is made when there is none. */
export function NewVersionButton({ modelKey }: { modelKey: string }) {
  const router = useRouter();
  const toast = useToast();
  const draft = useAction(newVersionAction);
  async function onPress() {
    const answer = await draft.run({ key: modelKey });
    if (answer.ok) router.push(`/admin/health/${answer.data.id}` as Route);
    else toast.show({ title: `No draft was made: ${answer.error.message}`, tone: "risk" });
  }
  return (
    <SubmitButton
      variant="plain"
      busy={draft.busy}
      busyLabel="Opening draft"
      onPress={() => void onPress()}
    >
      New version
    </SubmitButton>
  );
}
