"use client";

import { FieldGroup } from "@/components/shared/form-field";
import { useTheme } from "@/components/shell/use-theme";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Radio } from "@/components/ui/checkbox";

const themes = [
  {
    value: "system",
    label: "As the system",
    hint: "Follows this device, also when it changes at dusk.",
  },
  { value: "light", label: "Light", hint: undefined },
  { value: "dark", label: "Dark", hint: undefined },
] as const;

/** The theme of this browser. It changes at once; there is nothing to save. */
export function AppearanceForm() {
  const { choice, choose } = useTheme();
  return (
    <Card aria-labelledby="appearance">
      <CardHead id="appearance" title="Appearance" meta="this browser" />
      <CardBody>
        <FieldGroup name="theme" label="Theme">
          {themes.map((theme) => (
            <Radio
              key={theme.value}
              name="theme"
              value={theme.value}
              hint={theme.hint}
              checked={choice === theme.value}
              onChange={() => choose(theme.value)}
            >
              {theme.label}
            </Radio>
          ))}
        </FieldGroup>
      </CardBody>
    </Card>
  );
}
