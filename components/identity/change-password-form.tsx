"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { PasswordInput } from "@/components/shared/password-input";
import { SubmitButton } from "@/components/shared/submit-button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { changePasswordAction } from "@/lib/identity/account/actions";
import { changePasswordSchema } from "@/lib/identity/account/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";
import { NewPasswordField } from "./new-password-field";

const change = checked(changePasswordAction, changePasswordSchema);

/** A new password, for whoever knows the old one. */
export function ChangePasswordForm({ email }: { email: string }) {
  // A form made anew after each change: no password stays in a field.
  const [round, setRound] = useState(0);
  return (
    <Card aria-labelledby="password">
      <CardHead id="password" title="Password" />
      <PasswordForm key={round} email={email} onDone={() => setRound(round + 1)} />
    </Card>
  );
}

function PasswordForm({ email, onDone }: { email: string; onDone: () => void }) {
  const toast = useToast();
  const form = useActionForm(change, {
    onSuccess: () => {
      toast.show({
        title: "Password changed",
        detail: "Your sessions on other devices have ended.",
        tone: "ok",
      });
      onDone();
    },
  });
  return (
    <form {...form.formProps}>
      <CardBody className="grid gap-4">
        <FormSummary error={form.error} />
        {/* Tells password managers whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <div className="grid grid-cols-2 items-start gap-4 max-md:grid-cols-1">
          <Field
            name="current_password"
            label="Password you have now"
            fieldErrors={form.fieldErrors}
          >
            <PasswordInput />
          </Field>
          <NewPasswordField label="New password" fieldErrors={form.fieldErrors} />
        </div>
      </CardBody>
      <CardFoot>
        <SubmitButton variant="plain" busy={form.busy} busyLabel="Changing">
          Change password
        </SubmitButton>
      </CardFoot>
    </form>
  );
}
