"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { DataTable } from "@/components/shared/data-table";
import { EmptyState } from "@/components/shared/empty-state";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { removePersonAction } from "@/lib/customers/stakeholder/actions";
import type { Person } from "@/lib/customers/stakeholder/types";
import { useAction } from "@/lib/platform/use-action";
import { PersonDialog } from "./person-dialog";
import { PersonPhoneRow, personColumns, type PersonStep } from "./person-row";
import { useAdding } from "./use-adding";

/** Everybody at a customer, with what can be done about each. */
export function PeoplePanel({
  customer,
  people,
  mayEdit,
  adding,
}: {
  customer: { id: string; name: string };
  people: Person[];
  mayEdit: boolean;
  adding: boolean;
}) {
  const [chosen, setOpen] = useState<PersonStep | null>(null);
  const address = useAdding(adding && mayEdit);
  const open = chosen ?? (address.adding ? ({ kind: "add" } as const) : null);
  const add = (
    <Button
      variant={people.length === 0 ? "primary" : "plain"}
      size={people.length === 0 ? "md" : "sm"}
      onClick={() => setOpen({ kind: "add" })}
    >
      <Plus className={people.length === 0 ? undefined : "size-3.5"} />
      Add a person
    </Button>
  );
  function close() {
    setOpen(null);
    address.leave();
  }
  return (
    <>
      {people.length === 0 ? (
        <EmptyState title="Nobody yet" actions={mayEdit ? add : undefined}>
          <p>
            Add whom you speak to at {customer.name}: touches, trainings and the invitation of the
            owner go to people.
          </p>
        </EmptyState>
      ) : (
        <Card bleed aria-labelledby="people">
          <CardHead
            id="people"
            title="People"
            meta={people.length}
            actions={mayEdit ? add : null}
          />
          <DataTable
            label={`People at ${customer.name}`}
            columns={personColumns(mayEdit, setOpen)}
            rows={people}
            rowKey={(person) => person.id}
            mobile={(person) => (
              <PersonPhoneRow person={person} onOpen={mayEdit ? setOpen : undefined} />
            )}
          />
        </Card>
      )}
      {open?.kind === "add" ? <PersonDialog customer={customer.id} onClose={close} /> : null}
      {open?.kind === "edit" ? (
        <PersonDialog customer={customer.id} person={open.person} onClose={close} />
      ) : null}
      {open?.kind === "remove" ? <RemovePerson person={open.person} onClose={close} /> : null}
    </>
  );
}

function RemovePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const remove = useAction(removePersonAction);
  const toast = useToast();
  async function onConfirm() {
    const answer = await remove.run({ id: person.id });
    if (!answer.ok) return;
    onClose();
    toast.show({ title: `${person.name} removed` });
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => void onConfirm()}
      title={`Remove ${person.name}?`}
      confirm="Remove"
      busyLabel="Removing"
      keep="Keep"
      busy={remove.busy}
      error={remove.error?.message}
    >
      <p>Touches and trainings with this person stay, without the name. This cannot be undone.</p>
    </ConfirmDialog>
  );
}
