"use client";

import { useState } from "react";
import { CustomerCombobox, type CustomerChoice } from "@/components/customers/customer-combobox";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogFoot } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { useActionForm } from "@/lib/platform/use-action";
import { addTaskAction, editTaskAction } from "@/lib/projects/task/actions";
import { dueDay, mayBePlaced, taskPriorityNames, taskStatusNames } from "@/lib/projects/task/rules";
import { taskPriorities, taskStatuses } from "@/lib/projects/task/schema";
import type { Task, TaskPerson } from "@/lib/projects/task/types";

/** Who writes a task down, and where. */
export type TaskScene = {
  me: string;
  staff: boolean;
  organization: string | null;
  zone: string;
  people: TaskPerson[];
  /** The customer that a new task is about, where the page is about one. */
  customer?: { id: string; name: string };
};

type Props = { scene: TaskScene; task?: Task; onClose: () => void };

/** Adds a task, or changes one. */
export function TaskDialog(props: Props) {
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.task ? "Edit task" : "Add a task"}
      width="form"
    >
      <TaskForm {...props} />
    </Dialog>
  );
}

function TaskForm({ scene, task, onClose }: Props) {
  const toast = useToast();
  const [customer, setCustomer] = useState<CustomerChoice | null>(
    task?.customer ?? scene.customer ?? null,
  );
  const movable = task ? task.may.move : true;
  const placeable = movable && mayBePlaced(scene.staff, task);
  const form = useActionForm<{ id: string }>(task ? editTaskAction : addTaskAction, {
    extra: {
      zone: scene.zone,
      customer: customer?.id ?? null,
      ...(task
        ? {
            id: task.id,
            updated_at: task.updated_at,
            due_before: dueDay(task.due, scene.zone),
            may_move: movable,
            placed: placeable,
          }
        : {}),
    },
    onSuccess: () => {
      onClose();
      toast.show({ title: task ? "Task saved" : "Task added" });
    },
  });
  const errors = form.fieldErrors;
  const owner = task?.owner?.id ?? scene.me;
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormSummary error={form.error} fieldErrors={errors} />
      <Field name="title" label="What is to be done" fieldErrors={errors}>
        <Input defaultValue={task?.title} autoComplete="off" data-autofocus />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field name="due" label="Due" optional fieldErrors={errors}>
          <Input type="date" defaultValue={dueDay(task?.due ?? null, scene.zone)} />
        </Field>
        <Field name="priority" label="Priority" fieldErrors={errors}>
          <Select defaultValue={task?.priority ?? "medium"}>
            {taskPriorities.map((priority) => (
              <option key={priority} value={priority}>
                {taskPriorityNames[priority]}
              </option>
            ))}
          </Select>
        </Field>
        {movable ? (
          <Field name="owner" label="Owner" fieldErrors={errors}>
            <Select defaultValue={owner}>
              {scene.people.some(({ id }) => id === owner) ? null : (
                <option value={owner}>{task?.owner?.name ?? "Somebody"}</option>
              )}
              {scene.people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.id === scene.me ? `${person.name} (you)` : person.name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        {task ? (
          <Field name="status" label="State" fieldErrors={errors}>
            <Select defaultValue={task.status}>
              {taskStatuses.map((status) => (
                <option key={status} value={status}>
                  {taskStatusNames[status]}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      {scene.staff && placeable ? (
        <CustomerField
          customer={customer}
          fixed={scene.customer !== undefined}
          onChange={setCustomer}
        />
      ) : null}
      {placeable ? <SharedField scene={scene} task={task} customer={customer} /> : null}
      <Field name="description" label="Notes" optional fieldErrors={errors}>
        <Textarea defaultValue={task?.description ?? ""} rows={2} />
      </Field>
      <DialogFoot className="-mx-5 -mb-4">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton busy={form.busy}>{task ? "Save task" : "Add task"}</SubmitButton>
      </DialogFoot>
    </form>
  );
}

function CustomerField({
  customer,
  fixed,
  onChange,
}: {
  customer: CustomerChoice | null;
  fixed: boolean;
  onChange: (choice: CustomerChoice | null) => void;
}) {
  if (!customer)
    return (
      <Field name="customer_search" label="Customer" optional>
        <CustomerCombobox onChoose={onChange} />
      </Field>
    );
  return (
    <div className="grid gap-1">
      <span className="font-medium">Customer</span>
      <span className="flex items-center gap-2">
        {customer.name}
        {fixed ? null : (
          <Button size="sm" variant="quiet" onClick={() => onChange(null)}>
            Change
          </Button>
        )}
      </span>
    </div>
  );
}

/** Staff share with the customer's people, everybody else with their own organization. */
function SharedField({
  scene,
  task,
  customer,
}: {
  scene: TaskScene;
  task?: Task;
  customer: CustomerChoice | null;
}) {
  if (scene.staff && !customer) return null;
  if (!scene.staff && !scene.organization) return null;
  const words = scene.staff
    ? "Share it with the customer"
    : `Share it with everybody in ${scene.organization}`;
  const hint = scene.staff
    ? "The people of their organization see it, once it is linked."
    : "Otherwise you alone see it.";
  const shared = task ? (scene.staff ? task.visibility === "shared" : task.org !== null) : false;
  return (
    <Checkbox name="shared" defaultChecked={shared} hint={hint}>
      {words}
    </Checkbox>
  );
}
