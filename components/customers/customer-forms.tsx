"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button, LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { createCustomerAction, updateCustomerAction } from "@/lib/customers/customer/actions";
import type { CustomerFacts } from "@/lib/customers/customer/types";
import { useActionForm } from "@/lib/platform/use-action";
import { CustomerFields } from "./customer-fields";

/** Adds a customer, then leads to its page. A page that was left stays alive, so the next customer gets a form of its own. */
export function CreateCustomerForm() {
  const [round, setRound] = useState(0);
  return <CreateForm key={round} onAdded={() => setRound(round + 1)} />;
}

function CreateForm({ onAdded }: { onAdded: () => void }) {
  const router = useRouter();
  const toast = useToast();
  const form = useActionForm(createCustomerAction, {
    onSuccess: ({ id, name }) => {
      onAdded();
      toast.show({ title: `${name} added` });
      router.push(`/customers/${id}` as Route);
    },
  });
  return (
    <Card className="max-w-[720px]">
      <form {...form.formProps}>
        <CardBody className="grid gap-5">
          <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
          <CustomerFields fieldErrors={form.fieldErrors} />
        </CardBody>
        <CardFoot>
          <LinkButton variant="quiet" href="/customers">
            Cancel
          </LinkButton>
          <SubmitButton busy={form.busy} busyLabel="Adding">
            Add customer
          </SubmitButton>
        </CardFoot>
      </form>
    </Card>
  );
}

/** The facts as they were when somebody began to change them; what changed since then is somebody else's. */
type Opened = { updated_at: string; base: CustomerFacts };

/** Changes the facts of a customer. Somebody else's change in the meantime is said, never overwritten unasked. */
export function EditCustomerForm({
  id,
  updatedAt,
  facts,
}: {
  id: string;
  updatedAt: string;
  facts: CustomerFacts;
}) {
  const router = useRouter();
  const toast = useToast();
  // Until somebody types, the form shows the newest facts. From then on it keeps what it began with: a refresh in the
  // background must not make a foreign change look like our own start, nor take away what was typed.
  const [begun, setBegun] = useState<Opened | null>(null);
  const opened = begun ?? { updated_at: updatedAt, base: facts };
  const overwrite = useRef<HTMLInputElement>(null);
  const form = useActionForm(updateCustomerAction, {
    extra: { id, ...opened },
    onSuccess: ({ name }) => {
      setBegun(null);
      toast.show({ title: `${name} saved` });
      router.push(`/customers/${id}` as Route);
    },
  });
  const conflict = form.error?.code === "conflict";

  /** Said for this one save only; the next press of the ordinary button asks again. */
  function saveOver() {
    if (!overwrite.current) return;
    overwrite.current.value = "on";
    form.submit();
    overwrite.current.value = "";
  }

  return (
    <Card className="max-w-[720px]">
      <CardHead title="Edit customer" />
      <form {...form.formProps}>
        <input ref={overwrite} type="hidden" name="overwrite" defaultValue="" />
        <CardBody className="grid gap-5">
          <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
          {conflict ? (
            <div className="flex flex-wrap items-center gap-2">
              <span className="text-ink-2">
                Look at the newest state in another tab, or save over it.
              </span>
              <LinkButton size="sm" href={`/customers/${id}/activity`} target="_blank">
                See what changed
              </LinkButton>
              <Button size="sm" onClick={saveOver}>
                Save mine over it
              </Button>
            </div>
          ) : null}
          <div onInput={() => setBegun(opened)}>
            <CustomerFields
              key={opened.updated_at}
              facts={opened.base}
              fieldErrors={form.fieldErrors}
            />
          </div>
        </CardBody>
        <CardFoot>
          <LinkButton variant="quiet" href={`/customers/${id}`}>
            Cancel
          </LinkButton>
          <SubmitButton busy={form.busy}>Save customer</SubmitButton>
        </CardFoot>
      </form>
    </Card>
  );
}
