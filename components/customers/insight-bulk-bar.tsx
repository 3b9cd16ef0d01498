"use client";

import {
  CalendarDays,
  CircleCheck,
  CircleSlash,
  EllipsisVertical,
  UserRoundPen,
} from "lucide-react";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SelectionBar, useSelection } from "@/components/shared/selection";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { changeInsightsAction } from "@/lib/customers/insight/actions";
import { importanceNames, kindNames } from "@/lib/customers/insight/rules";
import { importances, type InsightKind } from "@/lib/customers/insight/schema";
import type { InsightChange } from "@/lib/customers/insight/types";
import { useAction, useActionForm } from "@/lib/platform/use-action";
import { useSayChanged } from "./insight-undo";

type Target = { ids: string[] } | { query: string };

/** What can be done with the selected insights. `query` is the list, for when all of it is meant. */
export function InsightBulkBar({ query, owners }: { query: string; owners: string[] }) {
  const { ids, everything, count, clear } = useSelection();
  const [asked, setAsked] = useState<Exclude<InsightKind, "status"> | null>(null);
  const change = useAction<InsightChange>(changeInsightsAction);
  const toast = useToast();
  const say = useSayChanged();
  const target: Target = everything ? { query } : { ids };
  async function set(value: "open" | "done" | "dismissed") {
    const answer = await change.run({ kind: "status", value, expected: count, ...target });
    if (!answer.ok) {
      toast.show({ title: answer.error.message, tone: "risk" });
      return;
    }
    clear();
    say("status", value, answer.data);
  }
  return (
    <>
      <SelectionBar>
        <Button size="sm" onClick={() => void set("done")}>
          <CircleCheck className="size-3.5" />
          Mark done
        </Button>
        <Button size="sm" onClick={() => void set("dismissed")}>
          <CircleSlash className="size-3.5" />
          Dismiss
        </Button>
        <Button size="sm" onClick={() => setAsked("owner")}>
          <UserRoundPen className="size-3.5" />
          Set owner
        </Button>
        <Button size="sm" onClick={() => setAsked("due_date")}>
          <CalendarDays className="size-3.5" />
          Set day
        </Button>
        <Menu label="More with the selection" icon={<EllipsisVertical />} size="sm">
          <MenuItem onSelect={() => setAsked("importance")}>Set importance</MenuItem>
          <MenuItem onSelect={() => void set("open")}>Open again</MenuItem>
        </Menu>
      </SelectionBar>
      {asked ? (
        <Dialog
          open
          onClose={() => setAsked(null)}
          title={`Set the ${kindNames[asked]} of ${count === 1 ? "1 insight" : `${count} insights`}?`}
        >
          <ValueForm
            kind={asked}
            count={count}
            target={target}
            owners={owners}
            onClose={() => setAsked(null)}
            onDone={clear}
          />
        </Dialog>
      ) : null}
    </>
  );
}

function ValueForm({
  kind,
  count,
  target,
  owners,
  onClose,
  onDone,
}: {
  kind: Exclude<InsightKind, "status">;
  count: number;
  target: Target;
  owners: string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const say = useSayChanged();
  const [value, setValue] = useState("");
  const form = useActionForm<InsightChange>(changeInsightsAction, {
    extra: { kind, expected: count, ...target },
    onSuccess: (done) => {
      onClose();
      onDone();
      say(kind, value.trim() || null, done);
    },
  });
  const change = (event: { target: { value: string } }) => setValue(event.target.value);
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      <Field
        name="value"
        label={kindNames[kind].charAt(0).toUpperCase() + kindNames[kind].slice(1)}
        optional={kind !== "importance"}
        hint={kind === "importance" ? undefined : "Leave it empty to take it out"}
        fieldErrors={form.fieldErrors}
      >
        {kind === "importance" ? (
          <Select value={value} onChange={change} data-autofocus>
            <option value="">Choose how important</option>
            {importances.map((each) => (
              <option key={each} value={each}>
                {importanceNames[each]}
              </option>
            ))}
          </Select>
        ) : kind === "due_date" ? (
          <Input type="date" value={value} onChange={change} data-autofocus />
        ) : (
          <Input
            list="insight-owners"
            value={value}
            onChange={change}
            autoComplete="off"
            data-autofocus
          />
        )}
      </Field>
      <datalist id="insight-owners">
        {owners.map((owner) => (
          <option key={owner} value={owner}>
            {owner}
          </option>
        ))}
      </datalist>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>Set {kindNames[kind]}</SubmitButton>
      </DialogFoot>
    </form>
  );
}
