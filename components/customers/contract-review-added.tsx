"use client";

import { Plus, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { FieldError } from "@/components/shared/form-field";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { fieldNamed, fields, groups } from "@/lib/customers/contract-fields/rules";
import type { FieldName } from "@/lib/customers/contract-fields/types";
import { ContractReviewParts } from "./contract-review-parts";
import type { ReviewDraft } from "./contract-review-draft";

/** Values that the readers did not find and a person adds. They have no sentence, and say that a person added them. */
export function ContractReviewAdded({
  added,
  faults,
  onChange,
}: {
  added: ReviewDraft["added"];
  faults: Record<string, string>;
  onChange: (added: ReviewDraft["added"]) => void;
}) {
  const head = useId();
  const [name, setName] = useState<FieldName>("expiration_date");
  return (
    <Card aria-labelledby={head}>
      <CardHead id={head} title="Added by you" />
      {added.map(({ field, parts }, at) => {
        const fault = faults[`added.${at}`];
        const known = fieldNamed(field)!;
        return (
          <div key={at} className="grid gap-1.5 border-b border-line px-4 py-3">
            <div className="flex items-center justify-between">
              <span className="font-medium">{known.label}</span>
              <IconButton
                size="sm"
                label={`Remove added ${known.label}`}
                onClick={() => onChange(added.filter((_, other) => other !== at))}
              >
                <Trash2 />
              </IconButton>
            </div>
            <ContractReviewParts
              field={known}
              draft={parts}
              invalid={Boolean(fault)}
              onChange={(draft) =>
                onChange(added.map((one, other) => (other === at ? { field, parts: draft } : one)))
              }
            />
            {fault ? <FieldError>{fault}</FieldError> : null}
          </div>
        );
      })}
      <div className="flex gap-2 px-4 py-3">
        <Select
          aria-label="Term to add"
          value={name}
          onChange={(event) => setName(event.currentTarget.value as FieldName)}
        >
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {fields
                .filter((field) => field.group === group)
                .map((field) => (
                  <option key={field.name} value={field.name}>
                    {field.label}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <Button onClick={() => onChange([...added, { field: name, parts: {} }])}>
          <Plus />
          Add term
        </Button>
      </div>
    </Card>
  );
}
