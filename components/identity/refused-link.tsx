"use client";

import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import type { ConfirmType } from "@/lib/identity/account/rules";
import { sendCodeAction } from "@/lib/identity/session/actions";
import { codeRequestSchema } from "@/lib/identity/session/schema";
import { checked } from "@/lib/platform/checked-action";
import { useAction, useActionForm } from "@/lib/platform/use-action";
import { CheckYourMail } from "./check-your-mail";

const sendAgain = checked(sendCodeAction, codeRequestSchema);

/** A link that was used, is too old or was cut in half: what that means, and the way on. */
export function RefusedLink({
  type,
  mailFolder,
  incomplete = false,
}: {
  type: ConfirmType;
  mailFolder: string | null;
  /** The page has said already what is wrong. */
  incomplete?: boolean;
}) {
  return (
    <div className="grid gap-5">
      {incomplete ? null : (
        <Note tone="watch" role="alert">
          This link was used already, or it is older than an hour. If you followed it before, it has done its
          work: <TextLink href="/sign-in">sign in</TextLink>.
        </Note>
      )}
      {type === "recovery" ? (
        <LinkButton variant="primary" href="/forgot-password">
          Have a new link sent
        </LinkButton>
      ) : type === "email_change" ? (
        <LinkButton variant="primary" href="/settings/sign-in">
          Change the address again
        </LinkButton>
      ) : (
        <ResendForm mailFolder={mailFolder} />
      )}
    </div>
  );
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
