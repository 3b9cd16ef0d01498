"use client";

import { Field, type FieldErrors } from "@/components/shared/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { sizeNames, stageNames } from "@/lib/customers/customer/rules";
import { currencies, industries, sizes, stages } from "@/lib/customers/customer/types";
import type { CustomerFacts } from "@/lib/customers/customer/types";
import { writeAmount } from "@/lib/customers/money/rules";

/** The fields of a customer, for adding one and for editing one. They keep what was typed whatever happens. */
export function CustomerFields({
  facts,
  fieldErrors,
}: {
  facts?: CustomerFacts;
  fieldErrors: FieldErrors;
}) {
  const known =
    facts?.currency && !currencies.some((code) => code === facts.currency) ? [facts.currency] : [];
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5 max-md:grid-cols-1">
      <Field name="name" label="Name" fieldErrors={fieldErrors}>
        <Input defaultValue={facts?.name} autoComplete="off" />
      </Field>
      <Field
        name="domain"
        label="Domain"
        optional
        hint="Finds the customer by an e-mail address or a pasted link"
        fieldErrors={fieldErrors}
      >
        <Input
          defaultValue={facts?.domain ?? ""}
          autoComplete="off"
          inputMode="url"
          placeholder="brightwater.com"
        />
      </Field>
      <Field name="industry" label="Industry" optional fieldErrors={fieldErrors}>
        <Input defaultValue={facts?.industry ?? ""} list="industries" autoComplete="off" />
      </Field>
      <datalist id="industries">
        {industries.map((industry) => (
          <option key={industry} value={industry}>
            {industry}
          </option>
        ))}
      </datalist>
      <Field name="size" label="Size" optional fieldErrors={fieldErrors}>
        <Select defaultValue={facts?.size ?? ""}>
          <option value="">Not known</option>
          {sizes.map((size) => (
            <option key={size} value={size}>
              {sizeNames[size]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="stage" label="Stage" fieldErrors={fieldErrors}>
        <Select defaultValue={facts?.stage ?? "prospect"}>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {stageNames[stage]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        name="renewal_date"
        label="Renewal date"
        optional
        hint="A running contract sets it by itself"
        fieldErrors={fieldErrors}
      >
        <Input type="date" defaultValue={facts?.renewal_date ?? ""} />
      </Field>
      <Field
        name="arr"
        label="ARR"
        optional
        hint="As you write it: 186,400 or 186.400,00 or 12k"
        fieldErrors={fieldErrors}
      >
        <Input
          defaultValue={facts?.arr == null ? "" : writeAmount(facts.arr)}
          autoComplete="off"
          inputMode="text"
        />
      </Field>
      <Field name="currency" label="Currency" fieldErrors={fieldErrors}>
        <Select defaultValue={facts?.currency ?? "EUR"}>
          {[...known, ...currencies].map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="salesforce_id" label="Salesforce id" optional fieldErrors={fieldErrors}>
        <Input
          defaultValue={facts?.salesforce_id ?? ""}
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
        />
      </Field>
      <Field name="hubspot_id" label="HubSpot id" optional fieldErrors={fieldErrors}>
        <Input
          defaultValue={facts?.hubspot_id ?? ""}
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
        />
      </Field>
    </div>
  );
}
