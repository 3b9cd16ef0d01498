"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardFoot } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { handOverAction } from "@/lib/assessments/handover/actions";
import { handOverSchema } from "@/lib/assessments/handover/schema";
import type { HandOver } from "@/lib/assessments/handover/types";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const handOver = checked(handOverAction, handOverSchema);

/** Which part, to whom, with what words and by when. What a colleague has already says so. */
export function HandOverForm({
  form: data,
  asked,
  back,
}: {
  form: HandOver;
  asked: string | null;
  back: string;
}) {
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm(handOver, {
    extra: { session: data.session },
    onSuccess: () => {
      toast.show({
        title: "Handed over",
        detail: "Your colleague is told. You are told when they answer.",
        tone: "ok",
      });
      router.push("/assessments/delegated?side=from" as Route);
    },
  });
  const { fieldErrors } = form;
  return (
    <form {...form.formProps} className="max-w-form">
      <Card>
        <CardBody className="grid gap-4">
          <FormSummary error={form.error} />
          <Field
            name="part"
            label="Part"
            hint="A section is all its questions that nobody has yet."
            fieldErrors={fieldErrors}
          >
            <Select defaultValue={asked ?? `section:${data.categories[0]?.key}`}>
              {data.categories.map((category) => (
                <optgroup key={category.key} label={category.title}>
                  <option value={`section:${category.key}`}>Whole section: {category.title}</option>
                  {data.questions
                    .filter((question) => question.category === category.key)
                    .map((question) => (
                      <option
                        key={question.key}
                        value={`question:${question.key}`}
                        disabled={Boolean(question.with)}
                      >
                        {question.text}
                        {question.with ? ` (with ${question.with})` : null}
                      </option>
                    ))}
                </optgroup>
              ))}
            </Select>
          </Field>
          <Field name="delegate" label="Colleague" fieldErrors={fieldErrors}>
            <Select defaultValue="">
              <option value="" disabled>
                Choose a colleague
              </option>
              {data.colleagues.map((colleague) => (
                <option key={colleague.id} value={colleague.id}>
                  {colleague.name}
                  {colleague.title ? `, ${colleague.title}` : null}
                </option>
              ))}
            </Select>
          </Field>
          <Field name="message" label="Message" optional fieldErrors={fieldErrors}>
            <Textarea rows={2} maxLength={2000} />
          </Field>
          <Field name="due_on" label="Due" optional fieldErrors={fieldErrors}>
            <Input type="date" className="max-w-48" />
          </Field>
        </CardBody>
        <CardFoot>
          <LinkButton href={back}>Cancel</LinkButton>
          <SubmitButton busy={form.busy} busyLabel="Handing over">
            Hand over
          </SubmitButton>
        </CardFoot>
      </Card>
    </form>
  );
}
