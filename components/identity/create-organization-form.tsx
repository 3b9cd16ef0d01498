"use client";

import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Input } from "@/components/ui/input";
import { createOrganizationAction } from "@/lib/identity/organization/actions";
import { createOrganizationSchema } from "@/lib/identity/organization/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";
import { useArrival } from "./use-arrival";

const create = checked(createOrganizationAction, createOrganizationSchema);

/** An organization of one's own, of which one is the owner. */
export function CreateOrganizationForm() {
  const arrive = useArrival();
  const form = useActionForm(create, { onSuccess: () => arrive("/welcome/survey") });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} />
      <Field
        name="name"
        label="Name"
        hint="You own it, invite your people, and can rename it later."
        fieldErrors={form.fieldErrors}
      >
        <Input autoComplete="organization" maxLength={120} />
      </Field>
      <SubmitButton busy={form.busy} busyLabel="Creating">
        Create organization
      </SubmitButton>
    </form>
  );
}
