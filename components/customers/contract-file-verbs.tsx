"use client";

import { Download, ExternalLink, RotateCw, Trash2 } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button, buttonClass } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { discardFileAction, retryFileAction } from "@/lib/customers/contract-file/actions";
import type { ContractFile } from "@/lib/customers/contract-file/types";
import { useAction } from "@/lib/platform/use-action";

/** What can be done with a document as a whole: open or download the original, discard it while nobody has confirmed it. */
export function ContractFileVerbs({ file, review }: { file: ContractFile; review: boolean }) {
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const discard = useAction<void>(discardFileAction);
  const retry = useAction<void>(retryFileAction);
  const failed = file.status === "failed";
  const address = `/api/contracts/files/${file.id}`;
  return (
    <>
      {file.has_object && file.kind === "pdf" ? (
        <a className={buttonClass()} href={`${address}?open`} target="_blank" rel="noreferrer">
          <ExternalLink />
          Open PDF
        </a>
      ) : null}
      {file.has_object ? (
        <a className={buttonClass()} href={address} download>
          <Download />
          Download
        </a>
      ) : null}
      {failed ? (
        <SubmitButton
          busy={retry.busy}
          busyLabel="Reading the text"
          onPress={() =>
            void retry
              .run({ file: file.id })
              .then((answer) =>
                toast.show(
                  answer.ok
                    ? { title: "Document read" }
                    : { title: answer.error.message, tone: "risk" },
                ),
              )
              .finally(() => router.refresh())
          }
        >
          <RotateCw />
          Read again
        </SubmitButton>
      ) : null}
      {review || failed ? (
        <Button variant="danger" onClick={() => setAsking(true)}>
          <Trash2 />
          Discard
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Discard ${file.file_name}?`}
        confirm="Discard"
        keep="Keep it"
        busy={discard.busy}
        busyLabel="Discarding"
        error={discard.error?.message}
        onConfirm={async () => {
          const answer = await discard.run({ file: file.id });
          if (!answer.ok) return;
          toast.show({ title: "Document discarded" });
          router.push(`/customers/${file.customer_id}/contracts` as Route);
        }}
      >
        <p>
          The file and what was read from it are removed. No contract changes. This cannot be
          undone.
        </p>
      </ConfirmDialog>
    </>
  );
}
