"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Select } from "@/components/ui/select";

/** Which organization the page is about. The choice is kept in the address. */
export function OverviewOrg({
  choices,
  value,
  all,
}: {
  choices: { id: string; name: string }[];
  value?: string;
  /** Whether all of them can be seen together. */
  all: boolean;
}) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const open = (org: string) =>
    start(() => router.push(`/assessments/overview${org ? `?org=${org}` : ""}` as Route));
  return (
    <label className="flex items-center gap-2 max-md:w-full">
      <span className="text-ink-3">Organization</span>
      <Select
        size="sm"
        className="w-52 max-md:flex-1"
        aria-busy={pending || undefined}
        // A new page brings a new value; the field itself is not the owner of it.
        key={value ?? ""}
        defaultValue={value ?? ""}
        autoComplete="off"
        onChange={(event) => open(event.target.value)}
      >
        {all ? <option value="">All organizations</option> : null}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}
