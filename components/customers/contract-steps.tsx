"use client";

import { ListPlus } from "lucide-react";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { TextLink } from "@/components/ui/text-link";
import { useToast } from "@/components/ui/toast";
import { makeContractTasksAction } from "@/lib/customers/contract-step/actions";
import { titleOf } from "@/lib/customers/contract-step/rules";
import type { ContractStep } from "@/lib/customers/contract-step/types";
import { useActionForm } from "@/lib/platform/use-action";
import { ContractStepOwner } from "./contract-step-owner";

type Step = ContractStep & { due: string | null };
type Props = { contract: string; me: string; steps: Step[] };

const states: Record<string, string> = { todo: "To do", done: "Done" };

/** What the contract says is to be done next, and the tasks that were made of it. */
export function ContractSteps(props: Props) {
  const [open, setOpen] = useState(false);
  const free = props.steps.filter(({ task }) => task === null);
  if (props.steps.length === 0) return null;
  return (
    <Card aria-labelledby="contract-steps">
      <CardHead
        id="contract-steps"
        title="Next steps"
        meta={String(props.steps.length)}
        actions={
          free.length > 0 ? (
            <Button size="sm" onClick={() => setOpen(true)}>
              <ListPlus className="size-3.5" />
              {free.length === 1 ? "Make a task of it" : "Make tasks of them"}
            </Button>
          ) : null
        }
      />
      <ul className="divide-y divide-line">
        {props.steps.map(({ text, task, due }) => (
          <li key={text} className="grid gap-1 px-4 py-2.5">
            <p className="text-pretty">{text}</p>
            {task ? (
              <p className="flex flex-wrap items-center gap-x-2 text-meta text-ink-3">
                <Chip>{states[task.status] ?? "In progress"}</Chip>
                <TextLink href={`/tasks?q=${encodeURIComponent(task.title)}`}>Its task</TextLink>
                {due ? <span>due {due}</span> : null}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? (
        <Dialog open onClose={() => setOpen(false)} title="Make tasks" width="form">
          <TasksForm {...props} steps={free} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </Card>
  );
}

function TasksForm({ contract, me, steps, onClose }: Props & { onClose: () => void }) {
  const toast = useToast();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [titles, setTitles] = useState<Record<string, string>>({});
  const chosen = steps.filter(({ text }) => !left.includes(text));
  const form = useActionForm<{ made: number }>(makeContractTasksAction, {
    extra: {
      contract,
      tasks: chosen.map(({ text }) => ({ step: text, title: titles[text] ?? titleOf(text) })),
    },
    onSuccess: ({ made }) => {
      onClose();
      toast.show({ title: made === 1 ? "1 task made" : `${made} tasks made` });
    },
  });
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={form.fieldErrors} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">Which steps</legend>
        {steps.map(({ text }) => (
          <div key={text} className="flex items-center gap-2.5">
            <input
              type="checkbox"
              aria-label={`Make a task: ${titleOf(text)}`}
              checked={!left.includes(text)}
              onChange={({ currentTarget: { checked } }) =>
                setLeft(checked ? left.filter((one) => one !== text) : [...left, text])
              }
            />
            <Input
              aria-label={`Title of the task: ${titleOf(text)}`}
              title={text}
              maxLength={200}
              value={titles[text] ?? titleOf(text)}
              onChange={({ currentTarget: { value } }) => setTitles({ ...titles, [text]: value })}
            />
          </div>
        ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="owner" label="Owner" fieldErrors={form.fieldErrors}>
          <ContractStepOwner me={me} />
        </Field>
        <Field name="due" label="Due" optional fieldErrors={form.fieldErrors}>
          <Input type="date" defaultValue="" />
        </Field>
      </div>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy} busyLabel="Making tasks">
          {chosen.length === 1 ? "Make 1 task" : `Make ${chosen.length} tasks`}
        </SubmitButton>
      </DialogFoot>
    </form>
  );
}
