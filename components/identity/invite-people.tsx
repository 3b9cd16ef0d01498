"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Field, FieldGroup, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/checkbox";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { inviteMembersAction } from "@/lib/identity/invitation/actions";
import { inviteMembersSchema } from "@/lib/identity/invitation/schema";
import type { InvitationOutcome } from "@/lib/identity/invitation/types";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";
import { InvitationOutcomes } from "./invitation-outcomes";

const invite = checked(inviteMembersAction, inviteMembersSchema);

/** Invites several people at once. What did not go out as a mail stays in the dialog until it is dealt with. */
export function InvitePeople({ organization }: { organization: string }) {
  const [open, setOpen] = useState(false);
  const [outcomes, setOutcomes] = useState<InvitationOutcome[] | null>(null);
  const toast = useToast();

  function close() {
    setOpen(false);
    setOutcomes(null);
  }

  function onSuccess(answer: InvitationOutcome[]) {
    if (!answer.every((outcome) => outcome.ok && outcome.sent)) {
      setOutcomes(answer);
      return;
    }
    close();
    const count = answer.length;
    toast.show({
      title: count === 1 ? `Invitation sent to ${answer[0]!.email}` : `${count} invitations sent`,
      tone: "ok",
    });
  }

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <UserPlus />
        Invite people
      </Button>
      <Dialog
        open={open}
        onClose={close}
        width="form"
        title={outcomes ? "What became of the invitations" : `Invite people to ${organization}`}
        footer={
          outcomes ? (
            <Button variant="primary" data-autofocus onClick={close}>
              Done
            </Button>
          ) : undefined
        }
      >
        {outcomes ? (
          <InvitationOutcomes outcomes={outcomes} />
        ) : (
          <InviteForm onSuccess={onSuccess} onCancel={close} />
        )}
      </Dialog>
    </>
  );
}

function InviteForm({
  onSuccess,
  onCancel,
}: {
  onSuccess: (answer: InvitationOutcome[]) => void;
  onCancel: () => void;
}) {
  const form = useActionForm(invite, { onSuccess });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} />
      <Field
        name="emails"
        label="E-mail addresses"
        hint="Several at once, parted by commas or lines; 20 at a time. Each gets a link that serves once, for 14 days."
        fieldErrors={form.fieldErrors}
      >
        <Textarea rows={4} data-autofocus spellCheck={false} autoCapitalize="none" />
      </Field>
      <FieldGroup name="role" label="Role" fieldErrors={form.fieldErrors}>
        <Radio name="role" value="member" defaultChecked hint="Works in the organization.">
          Member
        </Radio>
        <Radio
          name="role"
          value="admin"
          hint="Also invites and removes people, and sets the organization's profile."
        >
          Admin
        </Radio>
      </FieldGroup>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onCancel}>Cancel</Button>
        <SubmitButton busy={form.busy} busyLabel="Sending">
          Send invitations
        </SubmitButton>
      </DialogFoot>
    </form>
  );
}
