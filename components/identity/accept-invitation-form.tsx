"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field, FieldGroup, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Radio } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { acceptInvitationAction } from "@/lib/identity/invitation/actions";
import { acceptInvitationSchema } from "@/lib/identity/invitation/schema";
import type { InvitationPreview } from "@/lib/identity/invitation/types";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const accept = checked(acceptInvitationAction, acceptInvitationSchema);

/**
 * The last step of an invitation. A member joins, somebody from the old system comes as they are; a customer's owner says
 * under which name, or brings the one organization they run already.
 */
export function AcceptInvitationForm({
  token,
  preview,
  organizations,
}: {
  token: string;
  preview: InvitationPreview;
  /** Names of the organizations that the person owns or administers. */
  organizations: string[];
}) {
  const owner = preview.kind === "customer_owner";
  const joins = preview.kind === "member";
  const own = owner && organizations.length === 1 ? organizations[0] : undefined;
  const [choice, setChoice] = useState<"join" | "create">(own ? "join" : "create");
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm(accept, {
    onSuccess: () => {
      toast.show({
        title: joins ? `You joined ${preview.org_name}` : "Invitation accepted",
        tone: "ok",
      });
      router.push("/home");
    },
    extra: { token, ...(owner && !own ? { choice: "create" } : {}) },
  });
  const named = owner && choice === "create";
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} />
      {own ? (
        <FieldGroup name="choice" label="Your organization" fieldErrors={form.fieldErrors}>
          <Radio
            name="choice"
            value="join"
            checked={choice === "join"}
            onChange={() => setChoice("join")}
            hint="It is linked to the customer; people and data stay as they are."
          >
            Use {own}, which you run already
          </Radio>
          <Radio
            name="choice"
            value="create"
            checked={choice === "create"}
            onChange={() => setChoice("create")}
          >
            Create a new one
          </Radio>
        </FieldGroup>
      ) : null}
      {named ? (
        <Field
          name="name"
          label="Name of the organization"
          hint="You own it and can invite your people."
          fieldErrors={form.fieldErrors}
        >
          <Input
            autoComplete="organization"
            maxLength={120}
            defaultValue={preview.customer_name ?? ""}
          />
        </Field>
      ) : null}
      <SubmitButton busy={form.busy} busyLabel="Joining">
        {joins ? `Join ${preview.org_name ?? "the organization"}` : "Accept and open Cairn"}
      </SubmitButton>
    </form>
  );
}
