"use client";

import { FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { setPasswordAction } from "@/lib/identity/account/actions";
import { setPasswordSchema } from "@/lib/identity/account/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";
import { NewPasswordField } from "./new-password-field";
import { useArrival } from "./use-arrival";
import { useRefusal } from "./use-refusal";

const setPassword = checked(setPasswordAction, setPasswordSchema);

/** The new password of a recovery. The link is used only when a password that keeps the rule is sent with it. */
export function SetPasswordForm({ tokenHash }: { tokenHash: string }) {
  const arrive = useArrival();
  const form = useActionForm(setPassword, {
    onSuccess: ({ next }) => arrive(next),
    extra: { token_hash: tokenHash },
  });
  useRefusal(form.error, "recovery");
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} />
      <NewPasswordField label="New password" fieldErrors={form.fieldErrors} />
      <SubmitButton busy={form.busy} busyLabel="Saving">
        Save password and sign in
      </SubmitButton>
    </form>
  );
}
