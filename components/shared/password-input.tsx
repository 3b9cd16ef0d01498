"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState, type ComponentProps } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

/** A password that can be looked at. Showing it does not move focus, and a submit sends it either way. */
export function PasswordInput({
  autoComplete = "current-password",
  ...props
}: Omit<ComponentProps<typeof Input>, "type">) {
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input
        type={shown ? "text" : "password"}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        {...props}
        className="pr-10 max-md:pr-12"
      />
      <IconButton
        label={shown ? "Hide password" : "Show password"}
        size="sm"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute! top-1/2 right-0.5 -translate-y-1/2 max-md:right-0"
      >
        {shown ? <EyeOff /> : <Eye />}
      </IconButton>
    </span>
  );
}
