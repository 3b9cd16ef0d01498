"use client";

import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { FieldContext } from "@/components/ui/field-context";
import { Note } from "@/components/ui/note";
import type { Failure } from "@/lib/platform/result";

export type FieldErrors = Record<string, string[] | undefined>;

/**
 * A label, a control, a hint and what is wrong with it, wired together: the control inside takes name, id and
 * descriptions from here. Optional is marked, required is not. `aside` stands at the end of the label's line.
 */
export function Field({
  name,
  label,
  hint,
  optional = false,
  error,
  fieldErrors,
  aside,
  className,
  children,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** One sentence: what is wrong, then what would be right. */
  error?: string;
  /** All errors of the form, as `useActionForm` returns them; this field takes its own. */
  fieldErrors?: FieldErrors;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const wrong = error ?? fieldErrors?.[name]?.[0];
  const describedBy =
    [wrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cn("grid content-start gap-1", className)}>
      <div className="flex items-baseline gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
          {optional ? <span className="ml-1 font-normal text-ink-3">optional</span> : null}
        </label>
        {aside ? <span className="ml-auto text-meta">{aside}</span> : null}
      </div>
      <FieldContext value={{ id, name, describedBy, invalid: Boolean(wrong), required: !optional }}>
        {children}
      </FieldContext>
      {wrong ? <FieldError id={`${id}-error`}>{wrong}</FieldError> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-meta text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** What is wrong with one field, for controls that stand outside `Field`. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-meta text-risk-ink">
      <CircleAlert className="mt-px size-3.5" />
      <span>{children}</span>
    </p>
  );
}

/** A question with several answers (radios, checkboxes) as a fieldset with the same manners as `Field`. */
export function FieldGroup({
  name,
  label,
  hint,
  fieldErrors,
  className,
  children,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  fieldErrors?: FieldErrors;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const wrong = fieldErrors?.[name]?.[0];
  return (
    <fieldset
      aria-describedby={
        [wrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined
      }
      className={cn("grid content-start gap-1", className)}
    >
      <legend className="mb-1 font-medium">{label}</legend>
      {children}
      {wrong ? <FieldError id={`${id}-error`}>{wrong}</FieldError> : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-meta text-ink-3">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}

/**
 * The line over a form after a failure: how many fields need a look, or what the server said. Announced when it
 * appears. An ended session offers to sign in beside, so that nothing typed is lost.
 */
export function FormSummary({
  error,
  fieldErrors,
  className,
}: {
  error?: Failure | null;
  fieldErrors?: FieldErrors;
  className?: string;
}) {
  const fields = fieldErrors ?? error?.fields ?? {};
  const count = Object.values(fields).filter((list) => list?.length).length;
  if (!error && count === 0) return null;
  const counted = `${count === 1 ? "1 field needs" : `${count} fields need`} a look. What you typed is still here.`;
  return (
    <Note tone="risk" role="alert" className={className}>
      {count > 0 ? counted : error?.message}
      {error?.code === "session_ended" ? (
        <>
          {" "}
          <a
            href="/sign-in?return=close"
            target="_blank"
            rel="opener"
            className="font-medium underline"
          >
            Sign in in a new tab
          </a>
        </>
      ) : null}
    </Note>
  );
}
