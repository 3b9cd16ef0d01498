"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldWiring } from "./field-context";
import { controlClass } from "./input";

/** Several lines; grows with what is typed where the browser can, and can be drawn larger. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...useFieldWiring(props)}
      className={cn(controlClass, "block field-sizing-content min-h-16 resize-y py-1.5", className)}
    />
  );
}
