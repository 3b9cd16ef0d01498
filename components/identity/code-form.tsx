"use client";

import { useEffect, useRef } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { checkCodeAction } from "@/lib/identity/session/actions";
import { codeCheckSchema } from "@/lib/identity/session/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const checkCode = checked(checkCodeAction, codeCheckSchema);

/** The second step of a sign-in by mail. What it says is true of known and unknown addresses alike. */
export function CodeForm({
  email,
  next,
  onSuccess,
  onResend,
  resending,
  onBack,
}: {
  email: string;
  next?: string;
  onSuccess: (data: { next: string }) => void;
  onResend: () => Promise<void>;
  resending: boolean;
  onBack: () => void;
}) {
  const code = useRef<HTMLInputElement>(null);
  // The step before had the focus on its button, which is gone now.
  useEffect(() => code.current?.focus(), []);
  const form = useActionForm(checkCode, { onSuccess, extra: { email, next } });
  return (
    <form {...form.formProps} className="grid gap-4">
      <p role="status" className="text-ink-2">
        If <span className="font-medium break-words text-ink">{email}</span> has an account, a mail
        with six digits is on its way. It serves for an hour.
      </p>
      <FormSummary error={form.error} />
      <Field name="code" label="Code" fieldErrors={form.fieldErrors}>
        <Input
          ref={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          className="font-mono tracking-widest"
        />
      </Field>
      <div className="grid gap-2">
        <SubmitButton busy={form.busy} busyLabel="Checking">
          Sign in
        </SubmitButton>
        <SubmitButton
          variant="plain"
          busy={resending}
          busyLabel="Sending"
          onPress={() => void onResend()}
        >
          Send another code
        </SubmitButton>
        <Button variant="quiet" onClick={onBack}>
          Use the password
        </Button>
      </div>
    </form>
  );
}
