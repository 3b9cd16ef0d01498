"use client";

import { useRef, useState } from "react";
import { Field, FieldGroup, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardFoot } from "@/components/ui/card";
import { Radio } from "@/components/ui/checkbox";
import { FileInput } from "@/components/ui/file-input";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { invitePeopleAction } from "@/lib/assessments/asking/actions";
import { mailLanguages } from "@/lib/assessments/asking/rules";
import { inviteSchema, linkDays } from "@/lib/assessments/asking/schema";
import type { AskedOutcome } from "@/lib/assessments/asking/types";
import type { AssessmentType } from "@/lib/assessments/template/schema";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";
import { AskedOutcomes } from "./asked-outcomes";
import { TypeSelect, type TypeChoice } from "./type-select";

const invite = checked(invitePeopleAction, inviteSchema);

/** One or many: typed, pasted or read from a file of names and addresses. */
export function InviteForm({
  org,
  types,
  type,
  back,
}: {
  org: string;
  types: TypeChoice[];
  type?: AssessmentType;
  back: string;
}) {
  const [outcomes, setOutcomes] = useState<AskedOutcome[] | null>(null);
  const people = useRef<HTMLTextAreaElement>(null);
  const form = useActionForm(invite, { onSuccess: setOutcomes, extra: { org } });
  const { fieldErrors } = form;

  async function readFile(file: File | undefined) {
    if (file && people.current) people.current.value = (await file.text()).slice(0, 40_000);
  }

  if (outcomes)
    return <AskedOutcomes outcomes={outcomes} back={back} onMore={() => setOutcomes(null)} />;
  return (
    <form {...form.formProps} className="max-w-form">
      <Card>
        <CardBody className="grid gap-4">
          <FormSummary error={form.error} />
          <TypeSelect types={types} type={type} fieldErrors={fieldErrors} />
          <Field
            name="people"
            label="People"
            hint="An address a line, with a name if you like: “anna@tallow.co, Anna Tallow”. Up to 200 at a time; paste a list, or read it from a CSV file."
            fieldErrors={fieldErrors}
          >
            <Textarea ref={people} rows={5} spellCheck={false} autoCapitalize="none" />
          </Field>
          <label
            htmlFor="people-file"
            className="inline-flex flex-wrap items-center gap-2 text-meta"
          >
            <span className="font-medium">CSV file</span>
            <span className="text-ink-3">optional; fills the field above</span>
            <FileInput
              id="people-file"
              accept=".csv,text/csv,text/plain"
              className="max-w-full text-meta"
              onFiles={([file]) => void readFile(file)}
            />
          </label>
          <Field
            name="message"
            label="Message"
            optional
            hint="Stands in the mail and on the page of the link."
            fieldErrors={fieldErrors}
          >
            <Textarea rows={2} maxLength={2000} />
          </Field>
          <div className="grid grid-cols-3 gap-4 max-md:grid-cols-1">
            <Field name="due_on" label="Due" optional fieldErrors={fieldErrors}>
              <Input type="date" />
            </Field>
            <Field name="days" label="Link open for" fieldErrors={fieldErrors}>
              <Select defaultValue="30">
                {linkDays.map((days) => (
                  <option key={days} value={days}>
                    {days} days
                  </option>
                ))}
              </Select>
            </Field>
            <Field name="locale" label="Language of the mail" fieldErrors={fieldErrors}>
              <Select defaultValue="en">
                {mailLanguages.map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <FieldGroup name="way" label="How" fieldErrors={fieldErrors}>
            <Radio
              name="way"
              value="mail"
              defaultChecked
              hint="Each gets a mail with a link of their own."
            >
              By mail
            </Radio>
            <Radio
              name="way"
              value="link"
              hint="Nothing is sent. The links are shown once, for you to hand over."
            >
              As links to copy
            </Radio>
          </FieldGroup>
        </CardBody>
        <CardFoot>
          <LinkButton href={back}>Cancel</LinkButton>
          <SubmitButton busy={form.busy} busyLabel="Inviting">
            Invite
          </SubmitButton>
        </CardFoot>
      </Card>
    </form>
  );
}
