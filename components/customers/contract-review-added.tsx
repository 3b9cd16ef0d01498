"use client";

import { Plus, Quote as QuoteMark, Trash2, X } from "lucide-react";
import { useId, useState } from "react";
import { FieldError } from "@/components/shared/form-field";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { fieldNamed, fields, groups } from "@/lib/customers/contract-fields/rules";
import type { FieldName } from "@/lib/customers/contract-fields/types";
import type { Added } from "@/lib/customers/contract-review/schema";
import type { Quote } from "@/lib/customers/contract-terms/types";
import { shortQuote } from "@/lib/customers/evidence/rules";
import { ContractReviewParts } from "./contract-review-parts";
import { useMarkedPlace } from "./marked-place";

/** Values that the readers did not find and a person adds; they say so, and cite the words that the person marked, if any. */
export function ContractReviewAdded({
  added,
  faults,
  numbered,
  onChange,
  onShow,
}: {
  added: Added[];
  faults: Record<string, string>;
  numbered: boolean;
  onChange: (added: Added[]) => void;
  onShow: (place: Quote) => void;
}) {
  const head = useId();
  const [name, setName] = useState<FieldName>("expiration_date");
  const marked = useMarkedPlace();
  return (
    <Card aria-labelledby={head}>
      <CardHead id={head} title="Added by you" />
      {added.map((term, at) => {
        const fault = faults[`added.${at}`];
        const known = fieldNamed(term.field)!;
        const put = (next: Added) =>
          onChange(added.map((one, other) => (other === at ? next : one)));
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
              draft={term.parts}
              invalid={Boolean(fault)}
              onChange={(parts) => put({ ...term, parts })}
            />
            {fault ? <FieldError>{fault}</FieldError> : null}
            <AddedPlace
              place={term.place}
              label={known.label}
              numbered={numbered}
              marked={marked}
              onPlace={(place) => put({ ...term, place })}
              onShow={onShow}
            />
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

/** The words a value rests on: those that are marked in the document when somebody says so. */
function AddedPlace({
  place,
  label,
  numbered,
  marked,
  onPlace,
  onShow,
}: {
  place: Quote | undefined;
  label: string;
  numbered: boolean;
  marked: () => Quote | null;
  onPlace: (place: Quote | undefined) => void;
  onShow: (place: Quote) => void;
}) {
  const [missing, setMissing] = useState(false);
  if (place)
    return (
      <p className="flex items-center gap-1 text-meta text-ink-2">
        <button
          type="button"
          className="link min-w-0 flex-1 text-left text-pretty"
          onClick={() => onShow(place)}
        >
          {numbered ? `Page ${place.page}: ` : null}“{shortQuote(place.quote)}”
        </button>
        <IconButton
          size="sm"
          label={`Remove the citation of ${label}`}
          onClick={() => onPlace(undefined)}
        >
          <X />
        </IconButton>
      </p>
    );
  return (
    <div>
      <Button
        size="sm"
        variant="quiet"
        className="-ml-2.5"
        onClick={() => {
          const found = marked();
          setMissing(!found);
          if (found) onPlace(found);
        }}
      >
        <QuoteMark />
        Cite the marked words
      </Button>
      <p role="status" className="text-meta text-ink-3">
        {missing ? "Mark the words in the document first, then press again." : null}
      </p>
    </div>
  );
}
