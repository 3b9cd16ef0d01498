"use client";

import { FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { beginGuestRunAction } from "@/lib/assessments/guest/actions";
import { useActionForm } from "@/lib/platform/use-action";

/** The door of a guest: what happens with the answers, and begin. Opening the link alone begins nothing. */
export function BeginAsGuest({ token, email }: { token: string; email: string }) {
  const form = useActionForm(beginGuestRunAction, { extra: { run: token } });
  return (
    <form {...form.formProps} className="grid gap-4">
      <ul className="grid list-disc gap-1 pl-4 text-ink-2">
        <li>
          No account is needed. Every answer is saved; the link brings you back to where you were.
        </li>
        <li>
          Your single answers and notes stay yours. Whoever asked sees the result: scores and
          advice.
        </li>
        <li>
          The link is for <span className="font-medium wrap-anywhere text-ink">{email}</span> alone
          and takes one set of answers.
        </li>
      </ul>
      <FormSummary error={form.error} />
      <div className="grid gap-2">
        <SubmitButton busy={form.busy} busyLabel="Opening">
          Begin
        </SubmitButton>
        <LinkButton href={`/sign-in?next=/assess/${token}`}>I have an account</LinkButton>
      </div>
    </form>
  );
}
