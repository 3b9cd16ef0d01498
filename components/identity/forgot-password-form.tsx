"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Input } from "@/components/ui/input";
import { sendRecoveryAction } from "@/lib/identity/account/actions";
import { recoverySchema } from "@/lib/identity/account/schema";
import { checked } from "@/lib/platform/checked-action";
import { useAction, useActionForm } from "@/lib/platform/use-action";
import { CheckYourMail } from "./check-your-mail";

const sendRecovery = checked(sendRecoveryAction, recoverySchema);

/** Has a link for a new password sent. */
export function ForgotPasswordForm({ mailFolder }: { mailFolder: string | null }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(sendRecovery, { onSuccess: ({ email }) => setSentTo(email) });
  const again = useAction(sendRecovery);
  return (
    <>
      {sentTo ? (
        <CheckYourMail
          email={sentTo}
          onResend={async () => (await again.run({ email: sentTo })).ok}
          resending={again.busy}
          error={again.error}
          onBack={() => setSentTo(null)}
          mailFolder={mailFolder}
          lead="If"
        >
          {" "}
          has an account, a mail is on its way. Its link sets a new password and serves once, within
          an hour.
        </CheckYourMail>
      ) : null}
      <form {...form.formProps} hidden={sentTo !== null} className="grid gap-4">
        <FormSummary error={form.error} />
        <Field name="email" label="E-mail" fieldErrors={form.fieldErrors}>
          <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Field>
        <SubmitButton busy={form.busy} busyLabel="Sending">
          Send a link
        </SubmitButton>
      </form>
    </>
  );
}
