"use client";

import { Mail, NotebookPen, Phone, Users } from "lucide-react";
import { FieldError, type FieldErrors } from "@/components/shared/form-field";
import { Kbd } from "@/components/ui/kbd";
import { touchNames } from "@/lib/customers/touch/rules";
import { touchKinds, type TouchKind } from "@/lib/customers/touch/types";

export const touchIcons = { call: Phone, email: Mail, meeting: Users, note: NotebookPen };

/** What kind of touch it was: one of four, also by the keys 1 to 4. */
export function TouchKindField({
  value,
  onChange,
  focused,
  fieldErrors,
}: {
  value: TouchKind;
  onChange: (kind: TouchKind) => void;
  /** The group receives the focus when the dialog opens. */
  focused: boolean;
  fieldErrors: FieldErrors;
}) {
  const wrong = fieldErrors.kind?.[0];
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">Kind</legend>
      <div className="grid grid-cols-4 divide-x divide-line-control overflow-hidden rounded-md border border-line-control max-md:grid-cols-2 max-md:divide-x-0">
        {touchKinds.map((kind, at) => {
          const Icon = touchIcons[kind];
          return (
            <label
              key={kind}
              className="relative flex h-9 cursor-pointer items-center justify-center gap-1.5 bg-surface transition-colors hover:bg-hover has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-focus has-checked:has-focus-visible:outline-on-accent max-md:h-11"
            >
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={kind === value}
                onChange={() => onChange(kind)}
                data-autofocus={(focused && kind === value) || undefined}
                aria-keyshortcuts={String(at + 1)}
                className="absolute inset-0 cursor-pointer appearance-none outline-none"
              />
              <Icon aria-hidden />
              {touchNames[kind]}
              <span aria-hidden className="max-md:hidden">
                <Kbd onAccent={kind === value}>{at + 1}</Kbd>
              </span>
            </label>
          );
        })}
      </div>
      {wrong ? <FieldError>{wrong}</FieldError> : null}
    </fieldset>
  );
}
