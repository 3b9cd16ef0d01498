"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { PasswordInput } from "@/components/shared/password-input";
import { SubmitButton } from "@/components/shared/submit-button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { changeEmailAction } from "@/lib/identity/account/actions";
import { changeEmailSchema } from "@/lib/identity/account/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const change = checked(changeEmailAction, changeEmailSchema);

/** Another address to sign in with. Nothing changes before the link in the mail is followed. */
export function ChangeEmailForm({
  email,
  mailFolder,
}: {
  email: string;
  mailFolder: string | null;
}) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(change, { onSuccess: (data) => setSentTo(data.email) });
  return (
    <Card aria-labelledby="email">
      <CardHead id="email" title="E-mail" meta={email} />
      <form {...form.formProps}>
        <CardBody className="grid gap-4">
          <FormSummary error={form.error} />
          {sentTo ? (
            <Note tone="ok" role="status">
              If {sentTo} can be yours, a mail is on its way there. Its link makes the change; until
              then you sign in with {email}.
              {mailFolder
                ? ` No mail server is set, so the mail is a file in ${mailFolder}.`
                : null}
            </Note>
          ) : null}
          <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
            <Field name="email" label="New e-mail" fieldErrors={form.fieldErrors}>
              <Input type="email" autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Field>
            <Field name="current_password" label="Your password" fieldErrors={form.fieldErrors}>
              <PasswordInput />
            </Field>
          </div>
        </CardBody>
        <CardFoot>
          <SubmitButton variant="plain" busy={form.busy} busyLabel="Sending">
            Send a link to the new address
          </SubmitButton>
        </CardFoot>
      </form>
    </Card>
  );
}
