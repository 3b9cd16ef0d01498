"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { ConfirmType } from "@/lib/identity/account/rules";
import { sendCodeAction } from "@/lib/identity/session/actions";
import { codeRequestSchema } from "@/lib/identity/session/schema";
import { checked } from "@/lib/platform/checked-action";
import { useAction, useActionForm } from "@/lib/platform/use-action";
import { CheckYourMail } from "./check-your-mail";

const sendAgain = checked(sendCodeAction, codeRequestSchema);

/** The way on from a link that no longer serves: a new one of its kind. */
export function RefusedLink({
  type,
  mailFolder,
}: {
  type: ConfirmType;
  mailFolder: string | null;
}) {
  if (type === "recovery") {
    return (
      <LinkButton variant="primary" href="/forgot-password" className="w-full">
        Have a new link sent
      </LinkButton>
    );
  }
  if (type === "email_change") {
    return (
      <LinkButton variant="primary" href="/settings/sign-in" className="w-full">
        Change the address again
      </LinkButton>
    );
  }
  return <ResendForm mailFolder={mailFolder} />;
}

/** A new mail that confirms the address and signs in. The same answer for known and unknown addresses. */
function ResendForm({ mailFolder }: { mailFolder: string | null }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(sendAgain, { onSuccess: ({ email }) => setSentTo(email) });
  const again = useAction(sendAgain);
  if (sentTo) {
    return (
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
        has an account, a mail is on its way. Its link confirms the address and signs you in.
      </CheckYourMail>
    );
  }
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} />
      <Field name="email" label="E-mail" fieldErrors={form.fieldErrors}>
        <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <SubmitButton busy={form.busy} busyLabel="Sending">
        Send a new link
      </SubmitButton>
    </form>
  );
}
