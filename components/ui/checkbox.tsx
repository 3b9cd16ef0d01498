"use client";

import { Check, Minus } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { useFieldWiring } from "./field-context";

type BoxProps = Omit<ComponentProps<"input">, "type"> & { indeterminate?: boolean };

/** The native checkbox, drawn over. Its target is 24 px, 40 on phones, though the box itself is 16. */
export function CheckboxBox({ className, indeterminate = false, ...props }: BoxProps) {
  return (
    <span className={cn("relative inline-grid size-4 flex-none place-items-center", className)}>
      <input
        type="checkbox"
        ref={(element) => {
          if (element) element.indeterminate = indeterminate;
        }}
        {...useFieldWiring(props)}
        className={cn(
          "peer absolute inset-0 m-0 appearance-none rounded-xs border border-line-control bg-surface transition-colors",
          "hover:border-ink-3 checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent",
          "after:absolute after:-inset-1.5 max-md:after:-inset-3",
          "aria-invalid:border-risk aria-invalid:ring-1 aria-invalid:ring-risk disabled:border-line disabled:bg-sunken",
        )}
      />
      {indeterminate ? (
        <Minus className="pointer-events-none relative size-3 stroke-3 text-on-accent" />
      ) : (
        <Check className="pointer-events-none relative size-3 stroke-3 text-on-accent opacity-0 peer-checked:opacity-100" />
      )}
    </span>
  );
}

/** A checkbox with its words; the words are part of the target. */
export function Checkbox({
  children,
  hint,
  className,
  ...props
}: Omit<BoxProps, "children"> & { children: ReactNode; hint?: ReactNode }) {
  return (
    <label className={cn("flex items-start gap-2 py-0.5 max-md:py-2.5", className)}>
      <CheckboxBox className="mt-0.5" {...props} />
      <span>
        {children}
        {hint ? <span className="block text-meta text-ink-3">{hint}</span> : null}
      </span>
    </label>
  );
}

/** One choice of a few; put several with one `name` in a fieldset. */
export function Radio({
  children,
  hint,
  className,
  ...props
}: Omit<ComponentProps<"input">, "type" | "children"> & { children: ReactNode; hint?: ReactNode }) {
  return (
    <label className={cn("flex items-start gap-2 py-0.5 max-md:py-2.5", className)}>
      <input
        type="radio"
        {...props}
        className={cn(
          "mt-0.5 size-4 flex-none appearance-none rounded-full border border-line-control bg-surface transition-colors",
          "hover:border-ink-3 checked:border-5 checked:border-accent",
        )}
      />
      <span>
        {children}
        {hint ? <span className="block text-meta text-ink-3">{hint}</span> : null}
      </span>
    </label>
  );
}
