"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import type { Route } from "next";
import { useRef, useState } from "react";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { importTemplateAction } from "@/lib/assessments/template/actions";
import { contentLimit } from "@/lib/assessments/template/schema";
import { callAction } from "@/lib/platform/use-action";

/** Brings a file in as a draft; a file with faults brings nothing but their list. */
export function ImportTemplate() {
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<{ name: string; list: string[] } | null>(null);
  const router = useRouter();

  async function read(chosen: File | undefined) {
    if (!chosen) return;
    const refuse = (list: string[]) => setFaults({ name: chosen.name, list });
    if (chosen.size > contentLimit)
      return refuse(["The file is larger than 500 KB, so nothing was read."]);
    setBusy(true);
    const outcome = await callAction<{ id: string | null; faults: string[] }>(
      importTemplateAction,
      { text: await chosen.text() },
    );
    setBusy(false);
    if ("failure" in outcome)
      return refuse(Object.values(outcome.failure.fields ?? {})[0] ?? [outcome.failure.message]);
    if (outcome.data.id) router.push(`/admin/assessments/${outcome.data.id}` as Route);
    else refuse(outcome.data.faults);
  }

  return (
    <>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label="File of an assessment"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <SubmitButton
        busy={busy}
        variant="plain"
        busyLabel="Reading"
        onPress={() => file.current?.click()}
      >
        <FileUp />
        Import JSON
      </SubmitButton>
      <Dialog
        open={faults !== null}
        onClose={() => setFaults(null)}
        title="Nothing was imported"
        width="form"
        footer={
          <Button data-autofocus onClick={() => setFaults(null)}>
            Close
          </Button>
        }
      >
        {faults ? (
          <div className="grid gap-3">
            <Note tone="risk" role="alert">
              {faults.name} has{" "}
              {faults.list.length === 1 ? "1 fault" : `${faults.list.length} faults`}. Correct the
              file and import it again.
            </Note>
            <ul className="grid max-h-80 list-disc gap-1 overflow-y-auto pl-5 text-ink-2">
              {faults.list.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </Dialog>
    </>
  );
}
