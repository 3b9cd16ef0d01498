import { Field, type FieldErrors } from "@/components/shared/form-field";
import { Select } from "@/components/ui/select";
import type { AssessmentType } from "@/lib/assessments/template/schema";

export type TypeChoice = { value: AssessmentType; label: string };

/** Which assessment; the one the page was opened for is chosen. */
export function TypeSelect({
  types,
  type,
  fieldErrors,
}: {
  types: TypeChoice[];
  type?: AssessmentType;
  fieldErrors: FieldErrors;
}) {
  return (
    <Field name="type" label="Assessment" fieldErrors={fieldErrors}>
      <Select defaultValue={type ?? types[0]?.value}>
        {types.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
