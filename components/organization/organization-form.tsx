"use client";

import { Field, FieldGroup, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { updateOrganizationProfileAction } from "@/lib/organization/profile/actions";
import { otherRequirements } from "@/lib/organization/profile/rules";
import {
  commonRequirements,
  complianceLevels,
  organizationProfileSchema,
  sizes,
  structures,
} from "@/lib/organization/profile/schema";
import type { OrganizationProfile } from "@/lib/organization/profile/types";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const update = checked(updateOrganizationProfileAction, organizationProfileSchema);

/** A number as people write it, and as the form reads it back. */
const grouped = (value: number | null) =>
  value === null ? "" : Math.round(value).toLocaleString("en-GB");

/** What an organization says about itself. Onboarding and assessments read it. */
export function OrganizationForm({
  organization,
  mayRename,
  csm,
}: {
  organization: OrganizationProfile;
  mayRename: boolean;
  /** The name of the CSM who reads it too. */
  csm: string | null;
}) {
  const toast = useToast();
  const form = useActionForm(update, {
    onSuccess: () => toast.show({ title: "Organization saved", tone: "ok" }),
  });
  const { fieldErrors } = form;
  const others = otherRequirements(organization.regulatory_requirements, commonRequirements);
  return (
    <Card aria-labelledby="organization">
      <CardHead
        id="organization"
        title="Organization"
        meta={csm ? `${csm}, your CSM, reads it too` : undefined}
      />
      <form {...form.formProps}>
        <CardBody className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
          <FormSummary error={form.error} className="col-span-full" />
          <Field
            name={mayRename ? "name" : "shown_name"}
            label="Name"
            hint={mayRename ? "As it stands everywhere in Cairn." : "Only the owner renames it."}
            fieldErrors={fieldErrors}
          >
            <Input defaultValue={organization.name} disabled={!mayRename} maxLength={120} />
          </Field>
          <Field
            name="company_name"
            label="Company name"
            hint="As it stands in contracts."
            fieldErrors={fieldErrors}
          >
            <Input
              defaultValue={organization.company_name}
              autoComplete="organization"
              maxLength={255}
            />
          </Field>
          <Field name="sector" label="Sector" optional fieldErrors={fieldErrors}>
            <Input defaultValue={organization.sector ?? ""} maxLength={100} />
          </Field>
          <Field name="employee_count" label="Employees" optional fieldErrors={fieldErrors}>
            <Input inputMode="numeric" defaultValue={grouped(organization.employee_count)} />
          </Field>
          <Choice
            name="size"
            label="Size"
            options={sizes}
            value={organization.size}
            errors={fieldErrors}
          />
          <Choice
            name="structure"
            label="Structure"
            options={structures}
            value={organization.structure}
            errors={fieldErrors}
          />
          <Choice
            name="compliance_level"
            label="Compliance level"
            options={complianceLevels}
            value={organization.compliance_level}
            errors={fieldErrors}
          />
          <Field
            name="annual_revenue"
            label="Yearly revenue"
            optional
            hint="In the currency of your contracts."
            fieldErrors={fieldErrors}
          >
            <Input inputMode="numeric" defaultValue={grouped(organization.annual_revenue)} />
          </Field>
          <FieldGroup
            name="requirements"
            label="Rules that apply"
            fieldErrors={fieldErrors}
            className="col-span-full"
          >
            <div className="grid grid-cols-4 gap-x-4 max-md:grid-cols-2">
              {commonRequirements.map((rule) => (
                <Checkbox
                  key={rule}
                  name="requirements"
                  value={rule}
                  defaultChecked={organization.regulatory_requirements.includes(rule)}
                >
                  {rule}
                </Checkbox>
              ))}
            </div>
          </FieldGroup>
          <Field
            name="other_requirements"
            label="Other rules"
            optional
            hint="Parted by commas, for example BaFin, TISAX."
            fieldErrors={fieldErrors}
            className="col-span-full"
          >
            <Input defaultValue={others.join(", ")} maxLength={600} />
          </Field>
        </CardBody>
        <CardFoot>
          <SubmitButton busy={form.busy}>Save organization</SubmitButton>
        </CardFoot>
      </form>
    </Card>
  );
}

function Choice({
  name,
  label,
  options,
  value,
  errors,
}: {
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  value: string | null;
  errors: Record<string, string[] | undefined>;
}) {
  return (
    <Field name={name} label={label} optional fieldErrors={errors}>
      <Select defaultValue={value ?? ""}>
        <option value="">Not said</option>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
