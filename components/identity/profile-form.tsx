"use client";

import { Field, FormSummary } from "@/components/shared/form-field";
import { SubmitButton } from "@/components/shared/submit-button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { updateProfileAction } from "@/lib/identity/account/actions";
import { locales, profileSchema } from "@/lib/identity/account/schema";
import type { Profile } from "@/lib/identity/account/types";
import { checked } from "@/lib/platform/checked-action";
import { useActionForm } from "@/lib/platform/use-action";

const update = checked(updateProfileAction, profileSchema);

/** The person's own profile. Fields keep what was typed until it is saved. */
export function ProfileForm({
  profile,
  zones,
}: {
  profile: Profile;
  zones: [region: string, zones: string[]][];
}) {
  const toast = useToast();
  const form = useActionForm(update, {
    onSuccess: () => toast.show({ title: "Profile saved", tone: "ok" }),
  });
  const { fieldErrors } = form;
  return (
    <Card aria-labelledby="profile">
      <CardHead id="profile" title="Profile" meta={profile.email} />
      <form {...form.formProps}>
        <CardBody className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
          <FormSummary error={form.error} className="col-span-full" />
          <Field name="first_name" label="First name" fieldErrors={fieldErrors}>
            <Input
              defaultValue={profile.first_name ?? ""}
              autoComplete="given-name"
              maxLength={80}
            />
          </Field>
          <Field name="last_name" label="Last name" fieldErrors={fieldErrors}>
            <Input
              defaultValue={profile.last_name ?? ""}
              autoComplete="family-name"
              maxLength={80}
            />
          </Field>
          <Field
            name="title"
            label="Title"
            optional
            hint="What others see beside your name."
            fieldErrors={fieldErrors}
          >
            <Input
              defaultValue={profile.title ?? ""}
              autoComplete="organization-title"
              maxLength={120}
            />
          </Field>
          <Field name="department" label="Department" optional fieldErrors={fieldErrors}>
            <Input defaultValue={profile.department ?? ""} maxLength={120} />
          </Field>
          <Field name="phone" label="Phone" optional fieldErrors={fieldErrors}>
            <Input type="tel" defaultValue={profile.phone ?? ""} autoComplete="tel" />
          </Field>
          <Field name="linkedin_url" label="LinkedIn" optional fieldErrors={fieldErrors}>
            <Input type="url" defaultValue={profile.linkedin_url ?? ""} spellCheck={false} />
          </Field>
          <Field
            name="timezone"
            label="Time zone"
            hint="Days and times are shown in it."
            fieldErrors={fieldErrors}
          >
            <Select defaultValue={profile.timezone ?? "UTC"}>
              {zones.map(([region, list]) => (
                <optgroup key={region} label={region}>
                  {list.map((zone) => (
                    <option key={zone} value={zone}>
                      {zone.replaceAll("_", " ")}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
          </Field>
          <Field
            name="locale"
            label="Dates and numbers"
            hint="How they are written."
            fieldErrors={fieldErrors}
          >
            <Select defaultValue={profile.locale ?? "en-GB"}>
              {locales.map(([code, words]) => (
                <option key={code} value={code}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
        </CardBody>
        <CardFoot>
          <SubmitButton busy={form.busy}>Save profile</SubmitButton>
        </CardFoot>
      </form>
    </Card>
  );
}
