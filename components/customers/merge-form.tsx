"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormSummary } from "@/components/shared/form-field";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { LinkButton, Button } from "@/components/ui/button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { mergeCustomersAction } from "@/lib/customers/merge/actions";
import { hindrance, likelyChoices, likelySurvivor, movedWords } from "@/lib/customers/merge/rules";
import type { Candidate } from "@/lib/customers/merge/types";
import { useAction } from "@/lib/platform/use-action";
import type { MergeCell } from "./merge-cells";
import { MergeChoice } from "./merge-choice";
import { useUndoMerge } from "./merge-undo";

/** Side by side: which customer stays, and for each field in which they differ whose value counts. */
export function MergeForm({ customers, cells }: { customers: Candidate[]; cells: MergeCell[] }) {
  const [survivor, setSurvivor] = useState(() => likelySurvivor(customers).id);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [asked, setAsked] = useState(false);
  const merge = useAction(mergeCustomersAction);
  const undo = useUndoMerge();
  const toast = useToast();
  const router = useRouter();

  const stays = customers.find(({ id }) => id === survivor)!;
  // What somebody chose stays chosen when another customer is to survive; the rest follows the survivor.
  const choices: Record<string, string> = { ...likelyChoices(customers, stays), ...chosen };
  const others = customers.filter(({ id }) => id !== survivor);
  const refusal = hindrance(customers);

  async function onConfirm() {
    const answer = await merge.run({
      survivor,
      merged: others.map(({ id }) => id),
      choices: Object.fromEntries(cells.map(({ field }) => [field, choices[field]])),
      seen: Object.fromEntries(customers.map(({ id, updated_at }) => [id, updated_at])),
    });
    setAsked(false);
    if (!answer.ok) {
      // Somebody changed one of them: the newest values are fetched, and what was chosen stays.
      router.refresh();
      return;
    }
    toast.show({
      title: `${customers.length} customers are ${answer.data.name} now. ${movedWords(answer.data.counts)}`,
      undo: () => undo(answer.data.id),
    });
    router.push(`/customers/${answer.data.survivor}` as Route);
  }

  return (
    <Card aria-label="Compare">
      <CardHead title="Side by side" />
      <CardBody className="grid gap-4">
        {refusal ? (
          <Note tone="risk" role="alert">
            {refusal}
          </Note>
        ) : null}
        <FormSummary error={merge.error} />
        <MergeChoice
          label="Stays"
          hint="Its page, its health history and its link go on. The others lead to it from then on."
          name="survivor"
          customers={customers}
          value={survivor}
          onChange={setSurvivor}
          words={(customer) => customer.name}
          beside={(customer) =>
            [
              customer.people === 1 ? "1 person" : `${customer.people} people`,
              customer.link_state === "joined" ? "linked" : null,
              customer.archived_at ? "archived" : null,
            ]
              .filter(Boolean)
              .join(", ")
          }
        />
        {cells.length === 0 ? (
          <p className="text-ink-2">They agree in every field.</p>
        ) : (
          cells.map(({ field, label, values }) => (
            <MergeChoice
              key={field}
              label={label}
              name={field}
              customers={customers}
              value={choices[field] ?? survivor}
              onChange={(id) => setChosen({ ...chosen, [field]: id })}
              words={(customer) => values[customer.id] ?? "–"}
            />
          ))
        )}
      </CardBody>
      <CardFoot>
        <LinkButton href="/customers">Cancel</LinkButton>
        {refusal ? null : (
          <Button variant="primary" onClick={() => setAsked(true)}>
            Merge {customers.length} customers
          </Button>
        )}
      </CardFoot>
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => void onConfirm()}
        title={`Merge ${customers.length} customers into ${stays.name}?`}
        confirm={`Merge ${customers.length} customers`}
        busyLabel="Merging"
        danger={false}
        busy={merge.busy}
      >
        <p>
          {others.map(({ name }) => name).join(", ")} {others.length === 1 ? "goes" : "go"} into{" "}
          {stays.name} with everything that belongs to {others.length === 1 ? "it" : "them"}. It can
          be undone for 30 days; what is changed in between is kept.
        </p>
      </ConfirmDialog>
    </Card>
  );
}
