"use client";

import { useEffect, useRef, useState } from "react";
import { FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Note } from "@/components/ui/note";
import { confirmAction } from "@/lib/identity/account/actions";
import type { ConfirmType } from "@/lib/identity/account/rules";
import { useActionForm } from "@/lib/platform/use-action";
import { useRefusal } from "./use-refusal";
import { useArrival } from "./use-arrival";

/**
 * Follows the link of a mail by a POST: scanners that open every link of a mail must not use it up. A person with a browser
 * does not notice, because the form sends itself; the button is for whoever has no script.
 */
export function ConfirmForm({
  tokenHash,
  type,
  verb,
}: {
  tokenHash: string;
  type: Exclude<ConfirmType, "recovery">;
  verb: string;
}) {
  const [half, setHalf] = useState(false);
  const arrive = useArrival();
  const form = useActionForm(confirmAction, {
    onSuccess: ({ next }) => (next ? arrive(next) : setHalf(true)),
    extra: { token_hash: tokenHash, type },
  });
  useRefusal(form.error, type);
  const sent = useRef(false);
  const { submit } = form;
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    submit();
  }, [submit]);

  if (half) {
    return (
      <Note tone="ok" role="status">
        This address is confirmed. Open the link in the mail to your other address too; then the
        change is made.
      </Note>
    );
  }
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} />
      <SubmitButton busy={form.busy} busyLabel="One moment">
        {verb}
      </SubmitButton>
    </form>
  );
}
