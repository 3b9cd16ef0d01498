"use client";

import { useState } from "react";
import { FactList } from "@/components/shared/facts";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import type { CustomerLink } from "@/lib/customers/customer/types";
import { linkNames } from "@/lib/customers/portfolio/rules";
import { inviteCustomerOwnerAction } from "@/lib/identity/invitation/actions";
import { useActionForm } from "@/lib/platform/use-action";
import { InvitationSent, type Sent } from "./invitation-sent";
import { InvitationWaiting } from "./invitation-waiting";

type Words = { invited: string; expires: string; joined: string; people: string };
type Reference = { id: string; name: string };

/** The link to the customer's own organization: invite its owner, follow the invitation, see that they are here. */
export function OrganizationCard({
  customer,
  link,
  words,
  address,
  csm,
  mayInvite,
}: {
  customer: Reference;
  link: CustomerLink;
  words: Words;
  address: string;
  csm: string | null;
  mayInvite: boolean;
}) {
  // The link of an invitation is known only in the answer that made it: the database keeps no more than its fingerprint.
  const [sent, setSent] = useState<Sent | null>(null);
  return (
    <Card aria-labelledby="organization" className="max-w-[720px]">
      <CardHead
        id="organization"
        title="Their organization"
        actions={<Chip>{linkNames[link.state]}</Chip>}
      />
      {sent && link.state !== "joined" ? <InvitationSent sent={sent} /> : null}
      {link.state === "joined" ? (
        <Joined customer={customer} link={link} words={words} csm={csm} />
      ) : link.state === "not_invited" ? (
        <Invite customer={customer} address={address} mayInvite={mayInvite} onSent={setSent} />
      ) : (
        <InvitationWaiting
          customer={customer}
          link={link}
          words={words}
          mayInvite={mayInvite}
          onSent={setSent}
        />
      )}
    </Card>
  );
}

function Joined({
  customer,
  link,
  words,
  csm,
}: {
  customer: Reference;
  link: CustomerLink;
  words: Words;
  csm: string | null;
}) {
  return (
    <>
      <FactList
        items={[
          { label: "Organization", value: <span className="font-medium">{link.org_name}</span> },
          { label: "Joined", value: words.joined },
          { label: "People", value: words.people },
          { label: "Accepted by", value: link.email ?? "–" },
        ]}
      />
      <p className="border-t border-line px-4 py-3 text-ink-2">
        The people of {link.org_name ?? customer.name} see{" "}
        {csm ? `${csm} as their CSM` : "no CSM yet"}, with how to reach them.
      </p>
    </>
  );
}

function Invite({
  customer,
  address,
  mayInvite,
  onSent,
}: {
  customer: Reference;
  address: string;
  mayInvite: boolean;
  onSent: (sent: Sent) => void;
}) {
  const toast = useToast();
  const form = useActionForm<{ sent: boolean; link: string }>(inviteCustomerOwnerAction, {
    extra: { customer: customer.id },
    onSuccess: (answer) => {
      onSent(answer);
      toast.show({
        title: answer.sent ? "Invitation sent" : "Invitation made; hand the link over",
      });
    },
  });
  return (
    <form {...form.formProps}>
      <CardBody className="grid gap-4">
        <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
        <p className="max-w-read text-read text-ink-2">
          Invite the owner of {customer.name}. They create their organization here or link the one
          they have; then they see who looks after them, and you see how far they are.
        </p>
        {mayInvite ? (
          <Field
            name="email"
            label="E-mail of the owner"
            hint={
              address ? "Taken from their primary person" : "They have to accept with this address"
            }
            fieldErrors={form.fieldErrors}
            className="max-w-90"
          >
            <Input type="email" defaultValue={address} autoComplete="off" />
          </Field>
        ) : null}
      </CardBody>
      {mayInvite ? (
        <CardFoot>
          <SubmitButton busy={form.busy} busyLabel="Inviting">
            Invite the owner
          </SubmitButton>
        </CardFoot>
      ) : null}
    </form>
  );
}
