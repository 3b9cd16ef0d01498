"use client";

import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldWiring } from "./field-context";
import { controlClass } from "./input";

/** The platform's own select: it knows phones, keyboards and screen readers better than we do. */
export function Select({
  className,
  size = "md",
  ...props
}: Omit<ComponentProps<"select">, "size"> & { size?: "md" | "sm" }) {
  return (
    <span className={cn("relative block", className)}>
      <select
        {...useFieldWiring(props)}
        className={cn(
          controlClass,
          "appearance-none truncate pr-8 max-md:h-10",
          size === "md" ? "h-8" : "h-7",
        )}
      />
      <ChevronsUpDown className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-ink-3" />
    </span>
  );
}
