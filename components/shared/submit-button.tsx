"use client";

import type { ReactNode } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/**
 * Sends a form. While `busy` it keeps its width and its focus and says what it does ("Saving"); a second press does
 * nothing. It is never disabled to say that something is missing. With `onPress` it is an ordinary busy button.
 */
export function SubmitButton({
  busy,
  busyLabel = "Saving",
  children,
  variant = "primary",
  size,
  className,
  name,
  value,
  onPress,
  ...rest
}: {
  busy: boolean;
  busyLabel?: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  name?: string;
  value?: string;
  onPress?: () => void;
  "data-autofocus"?: boolean;
}) {
  // Both texts lie in one cell, so that the width is the wider one's at all times.
  const layer = "col-start-1 row-start-1 inline-flex items-center justify-center gap-1.5";
  return (
    <Button
      type={onPress ? "button" : "submit"}
      variant={variant}
      size={size}
      name={name}
      value={value}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
      className={cn("aria-disabled:cursor-progress", className)}
      {...rest}
    >
      <span className="grid">
        <span className={cn(layer, busy && "invisible")}>{children}</span>
        <span className={cn(layer, !busy && "invisible")} aria-live="polite">
          {busy ? busyLabel : <span aria-hidden>{busyLabel}</span>}
        </span>
      </span>
    </Button>
  );
}
