"use client";

import { Field, FieldGroup } from "@/components/shared/form-field";
import { Radio } from "@/components/ui/checkbox";
import { Textarea } from "@/components/ui/textarea";
import { isChoice } from "@/lib/assessments/survey/rules";
import { surveyChoices, surveyTexts, type SurveyStep } from "@/lib/assessments/survey/schema";

/** One question of the survey: a choice of a few, or words. */
export function SurveyQuestion({
  asked: { field, label, hint, placeholder },
  value,
  errors,
  onChange,
}: {
  asked: SurveyStep["fields"][number];
  value: string;
  errors: Record<string, string[] | undefined>;
  onChange: (value: string) => void;
}) {
  if (isChoice(field))
    return (
      <FieldGroup name={field} label={label} hint={hint} fieldErrors={errors}>
        {Object.entries(surveyChoices[field]).map(([key, words]) => (
          <Radio
            key={key}
            name={field}
            value={key}
            checked={value === key}
            onChange={() => onChange(key)}
          >
            {words}
          </Radio>
        ))}
      </FieldGroup>
    );
  return (
    <Field name={field} label={label} hint={hint} optional fieldErrors={errors}>
      <Textarea
        rows={field === "friction_points" ? 4 : 2}
        value={value}
        placeholder={placeholder}
        maxLength={field in surveyTexts ? surveyTexts[field as keyof typeof surveyTexts] : 4000}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
