"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldWiring } from "./field-context";

/** The edge, ground and states that input, textarea and select share. */
export const controlClass = cn(
  "w-full rounded-md border border-line-control bg-surface px-2.5 text-input text-ink transition-colors",
  "hover:border-ink-3 focus-visible:-outline-offset-1",
  "aria-invalid:border-risk aria-invalid:ring-1 aria-invalid:ring-risk",
  "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3",
);

/** A text field; inside `Field` it takes its name, id and descriptions from there. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return (
    <input {...useFieldWiring(props)} className={cn(controlClass, "h-8 max-md:h-10", className)} />
  );
}
