"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Field, FieldGroup, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardFoot } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { assignMembersAction } from "@/lib/assessments/asking/actions";
import { assignSchema } from "@/lib/assessments/asking/schema";
import type { AssessmentType } from "@/lib/assessments/template/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";
import { TypeSelect, type TypeChoice } from "./type-select";

type Member = { id: string; name: string; detail: string };

const assign = checked(assignMembersAction, assignSchema);
const people = (count: number) => (count === 1 ? "1 member" : `${count} members`);

/** Asks members of the organization, with a day, a word and how much each counts. */
export function AssignForm({
  org,
  types,
  type,
  members,
  back,
}: {
  org: string;
  types: TypeChoice[];
  type?: AssessmentType;
  members: Member[];
  back: string;
}) {
  const toast = useToast();
  const router = useRouter();
  const [find, setFind] = useState("");
  const form = useActionForm(assign, {
    extra: { org },
    onSuccess: ({ assigned, changed }) => {
      toast.show({
        title: assigned ? `Assigned to ${people(assigned)}` : "Nobody new to assign",
        detail: changed
          ? `${people(changed)} had it already and got the new date, words and weight.`
          : undefined,
        tone: "ok",
      });
      router.push(back as Route);
    },
  });
  const { fieldErrors } = form;
  const word = find.trim().toLowerCase();
  return (
    <form {...form.formProps} className="max-w-form">
      <Card>
        <CardBody className="grid gap-4">
          <FormSummary error={form.error} />
          <TypeSelect types={types} type={type} fieldErrors={fieldErrors} />
          {members.length > 12 ? (
            <Field name="find" label="Find a member" optional>
              <Input
                value={find}
                onChange={(event) => setFind(event.target.value)}
                autoComplete="off"
              />
            </Field>
          ) : null}
          <FieldGroup name="members" label="Members" fieldErrors={fieldErrors}>
            <div className="grid max-h-72 overflow-y-auto rounded-md border border-line px-3 py-1 md:grid-cols-2">
              {members.map((member) => (
                // Hidden and not left out: who was ticked stays ticked while one searches.
                <div
                  key={member.id}
                  hidden={!`${member.name} ${member.detail}`.toLowerCase().includes(word)}
                >
                  <Checkbox name="members" value={member.id} hint={member.detail}>
                    {member.name}
                  </Checkbox>
                </div>
              ))}
            </div>
          </FieldGroup>
          <Field
            name="message"
            label="Message"
            optional
            hint="Stands in the notification and on their list."
            fieldErrors={fieldErrors}
          >
            <Textarea rows={2} maxLength={2000} />
          </Field>
          <div className="grid grid-cols-3 gap-4 max-md:grid-cols-1">
            <Field name="due_on" label="Due" optional fieldErrors={fieldErrors}>
              <Input type="date" />
            </Field>
            <Field
              name="weight"
              label="Weight"
              hint="How much their score counts beside others."
              fieldErrors={fieldErrors}
            >
              <Input inputMode="decimal" defaultValue="1" />
            </Field>
            <Field name="priority" label="Priority" fieldErrors={fieldErrors}>
              <Select defaultValue="medium">
                <option value="high">High</option>
                <option value="medium">Medium</option>
                <option value="low">Low</option>
              </Select>
            </Field>
          </div>
        </CardBody>
        <CardFoot>
          <LinkButton href={back}>Cancel</LinkButton>
          <SubmitButton busy={form.busy} busyLabel="Assigning">
            Assign
          </SubmitButton>
        </CardFoot>
      </Card>
    </form>
  );
}
