"use client";

import { ListPlus } from "lucide-react";
import { useState } from "react";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { makeTaskAction } from "@/lib/assessments/result/actions";
import { useActionForm } from "@/lib/platform/use-action";

/** Where a task of this result can go. */
export type TaskPlace = {
  result: string;
  assessment: string;
  /** The organization whose members may see it; null where there is none to show it to. */
  org: string | null;
  colleagues: { id: string; name: string }[];
};

/** A button that makes this sentence a task: whose, by when, and who sees it. */
export function MakeTask({
  point,
  text,
  place,
}: {
  point: string;
  text: string;
  place: TaskPlace;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={`Make a task: ${text}`}>
        <ListPlus className="size-3.5" />
        Make a task
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Make a task" width="form">
        <TaskForm point={point} text={text} place={place} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function TaskForm({
  point,
  text,
  place,
  onClose,
}: {
  point: string;
  text: string;
  place: TaskPlace;
  onClose: () => void;
}) {
  const toast = useToast();
  const [owner, setOwner] = useState("");
  const form = useActionForm<{ id: string }>(makeTaskAction, {
    extra: { result: place.result, point },
    onSuccess: () => {
      onClose();
      toast.show({ title: "Task made" });
    },
  });
  const errors = form.fieldErrors;
  const fits = text.length <= 200;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <Field name="title" label="Title" fieldErrors={errors}>
        <Input
          defaultValue={fits ? text : `${text.slice(0, 199)}…`}
          autoComplete="off"
          data-autofocus
        />
      </Field>
      <Field
        name="description"
        label="Description"
        optional
        hint="A link back to this result is added"
        fieldErrors={errors}
      >
        <Textarea
          defaultValue={`${fits ? "" : `${text}\n\n`}From the assessment ${place.assessment}.`}
          rows={2}
        />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="owner" label="Whose" fieldErrors={errors}>
          <Select value={owner} onChange={(event) => setOwner(event.target.value)}>
            <option value="">Mine</option>
            {place.colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="due" label="Due" optional fieldErrors={errors}>
          <Input type="date" />
        </Field>
      </div>
      {owner ? (
        <p className="text-ink-2">
          {place.colleagues.find(({ id }) => id === owner)?.name} is told. Members of {place.org}{" "}
          see the task, not the result.
        </p>
      ) : place.org ? (
        <Checkbox
          name="shared"
          hint="Otherwise it is yours alone. They do not see the result either way."
        >
          Members of {place.org} see the task
        </Checkbox>
      ) : null}
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>Make the task</SubmitButton>
      </DialogFoot>
    </form>
  );
}
