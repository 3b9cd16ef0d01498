"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Input } from "@/components/ui/input";
import { openInvitationAction } from "@/lib/identity/invitation/actions";
import { openInvitationSchema } from "@/lib/identity/invitation/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const open = checked(openInvitationAction, openInvitationSchema);

/** Opens the page of an invitation from its pasted link. */
export function OpenInvitationForm() {
  const router = useRouter();
  const form = useActionForm(open, { onSuccess: ({ next }) => router.push(next as Route) });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} />
      <Field name="link" label="Link of the invitation" fieldErrors={form.fieldErrors}>
        <Input autoComplete="off" spellCheck={false} />
      </Field>
      <SubmitButton variant="plain" busy={form.busy} busyLabel="Opening">
        Open invitation
      </SubmitButton>
    </form>
  );
}
