"use client";

import { Check, Circle } from "lucide-react";
import { useState } from "react";
import { Field, type FieldErrors } from "@/components/shared/form-field";
import { PasswordInput } from "@/components/shared/password-input";
import { checkPassword, passwordDemands } from "@/lib/identity/account/rules";

/** A new password with the rule beside it, which ticks itself off while one types. */
export function NewPasswordField({
  label = "Password",
  fieldErrors,
}: {
  label?: string;
  fieldErrors: FieldErrors;
}) {
  const [typed, setTyped] = useState("");
  const met = checkPassword(typed);
  return (
    <Field
      name="password"
      label={label}
      fieldErrors={fieldErrors}
      hint={
        <span className="grid grid-cols-2 gap-x-3 gap-y-0.5 pt-1">
          {passwordDemands.map((demand) => {
            const done = met[demand.key];
            const Sign = done ? Check : Circle;
            return (
              <span
                key={demand.key}
                className={
                  done ? "flex items-center gap-1.5 text-ok-ink" : "flex items-center gap-1.5"
                }
              >
                <Sign aria-hidden className={done ? "size-3.5" : "size-3.5 p-0.5"} />
                {demand.label}
                <span className="sr-only">{done ? ", met. " : ", missing. "}</span>
              </span>
            );
          })}
        </span>
      }
    >
      <PasswordInput
        autoComplete="new-password"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Field>
  );
}
