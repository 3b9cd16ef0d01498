import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A key. `onAccent` draws it in the ink of the filled button it stands on. Hidden on phones, which have no keys. */
export function Kbd({
  className,
  onAccent = false,
  ...props
}: ComponentProps<"kbd"> & { onAccent?: boolean }) {
  return (
    <kbd
      className={cn(
        "inline-block min-w-4.5 rounded-xs border px-1 text-center font-sans text-axis font-medium max-md:hidden",
        onAccent ? "border-current" : "border-line-strong bg-surface text-ink-3",
        className,
      )}
      {...props}
    />
  );
}
