"use client";

import { useState } from "react";
import { Field, FieldError, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import { signUpAction } from "@/lib/identity/account/actions";
import { signUpSchema } from "@/lib/identity/account/schema";
import { sendCodeAction } from "@/lib/identity/session/actions";
import { checked } from "@/lib/platform/checked-action";
import { useAction, useActionForm } from "@/lib/platform/use-action";
import { CheckYourMail } from "./check-your-mail";
import { NewPasswordField } from "./new-password-field";

const signUp = checked(signUpAction, signUpSchema);

/** Creates an account: with an organization of one's own, or by an invitation whose address is fixed. */
export function SignUpForm({
  invitation,
  mailFolder,
  keepsFor,
}: {
  invitation?: { token: string; email: string };
  mailFolder: string | null;
  /** The address that answered an assessment by a link: an account with it keeps the result. */
  keepsFor?: string;
}) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(signUp, {
    onSuccess: ({ email }) => setSentTo(email),
    extra: invitation ? { invitation: invitation.token } : undefined,
  });
  const again = useAction(sendCodeAction);
  const { fieldErrors } = form;
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
          lead="A mail to"
        >
          {" "}
          is on its way. Open its link within an hour to confirm the address. An address that has an
          account already gets none:{" "}
          <TextLink href="/sign-in" className="whitespace-nowrap">
            sign in
          </TextLink>{" "}
          with it.
        </CheckYourMail>
      ) : null}
      <form {...form.formProps} hidden={sentTo !== null} className="grid gap-4">
        <FormSummary error={form.error} />
        <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
          <Field name="first_name" label="First name" fieldErrors={fieldErrors}>
            <Input autoComplete="given-name" maxLength={80} />
          </Field>
          <Field name="last_name" label="Last name" fieldErrors={fieldErrors}>
            <Input autoComplete="family-name" maxLength={80} />
          </Field>
        </div>
        <Field
          name="email"
          label="E-mail"
          hint={
            invitation
              ? "The address the invitation was sent to."
              : keepsFor
                ? "Once this address is confirmed, what you answered by the link is in your account."
                : undefined
          }
          fieldErrors={fieldErrors}
        >
          <Input
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={invitation?.email ?? keepsFor}
            readOnly={Boolean(invitation)}
            className={invitation ? "bg-sunken text-ink-2" : undefined}
          />
        </Field>
        <NewPasswordField fieldErrors={fieldErrors} />
        {invitation ? null : (
          <Field
            name="organization"
            label="Organization"
            hint="Created for you once your address is confirmed. Invited somewhere? Open the link of that mail instead."
            fieldErrors={fieldErrors}
          >
            <Input autoComplete="organization" maxLength={120} />
          </Field>
        )}
        <div className="grid gap-1">
          <Checkbox
            name="agreed_terms"
            aria-invalid={fieldErrors.agreed_terms ? true : undefined}
            aria-describedby={fieldErrors.agreed_terms ? "terms-error" : undefined}
          >
            I agree to the terms of use and the privacy notice
          </Checkbox>
          {fieldErrors.agreed_terms ? (
            <FieldError id="terms-error">{fieldErrors.agreed_terms[0]}</FieldError>
          ) : null}
          <Checkbox name="agreed_marketing">
            Send me news about Cairn <span className="text-ink-3">optional</span>
          </Checkbox>
        </div>
        <SubmitButton busy={form.busy} busyLabel="Creating your account">
          Create account
        </SubmitButton>
      </form>
    </>
  );
}
