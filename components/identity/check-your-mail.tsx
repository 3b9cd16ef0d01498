"use client";

import { MailCheck } from "lucide-react";
import type { ReactNode } from "react";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import type { Failure } from "@/lib/platform/result";

/** What follows every request for a mail: the same for known and unknown addresses. */
export function CheckYourMail({
  email,
  lead,
  children,
  onResend,
  resending,
  error,
  onBack,
  mailFolder,
}: {
  email: string;
  /** What stands before the address, and after it. */
  lead: string;
  children: ReactNode;
  onResend: () => Promise<boolean>;
  resending: boolean;
  error?: Failure | null;
  onBack: () => void;
  /** Where mail is kept when the installation has no mail server. */
  mailFolder?: string | null;
}) {
  const toast = useToast();
  return (
    <div className="grid gap-4">
      <div role="status" className="grid grid-cols-[auto_minmax(0,1fr)] gap-3">
        <MailCheck aria-hidden className="mt-0.5 text-ink-3" />
        <div>
          <h2>Check your mail</h2>
          <p className="mt-1 text-pretty text-ink-2">
            {lead} <span className="font-medium break-words text-ink">{email}</span>
            {children}
          </p>
        </div>
      </div>
      {mailFolder ? (
        <Note>
          No mail server is set, so mails are kept as files in{" "}
          <span className="font-mono text-meta wrap-anywhere">{mailFolder}</span>.
        </Note>
      ) : null}
      {error ? (
        <Note tone="risk" role="alert">
          {error.message}
        </Note>
      ) : null}
      <div className="grid gap-2">
        <SubmitButton
          variant="plain"
          busy={resending}
          busyLabel="Sending"
          onPress={async () => {
            if (await onResend()) toast.show({ title: "Mail sent again", tone: "ok" });
          }}
        >
          Send it again
        </SubmitButton>
        <Button variant="quiet" onClick={onBack}>
          Use another address
        </Button>
      </div>
    </div>
  );
}
