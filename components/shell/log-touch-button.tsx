"use client";

import { PenLine } from "lucide-react";
import type { ReactNode } from "react";
import { Button, type ButtonSize, type ButtonVariant } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { useShell, type CustomerReference } from "./shell-context";

/** Opens the dialog for a call, mail, meeting or note: for one customer, or for any from the top bar. */
export function LogTouchButton({
  customer,
  variant,
  size,
  className,
  withKey = false,
  onOpen,
  children = "Log a touch",
}: {
  customer?: CustomerReference;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  withKey?: boolean;
  onOpen?: () => void;
  children?: ReactNode;
}) {
  const { logTouch } = useShell();
  return (
    <Button
      variant={variant}
      size={size}
      className={className}
      onClick={() => {
        onOpen?.();
        logTouch(customer);
      }}
    >
      {customer ? null : <PenLine aria-hidden />}
      {children}
      {withKey ? <Kbd>L</Kbd> : null}
    </Button>
  );
}
