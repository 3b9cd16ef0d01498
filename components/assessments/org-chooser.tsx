"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { Select } from "@/components/ui/select";
import type { OrgChoice } from "@/lib/assessments/participation/types";

/** Which organization the page is about, for those who oversee several. */
export function OrgChooser({ orgs, current }: { orgs: OrgChoice[]; current: string }) {
  const [, setState] = useQueryStates(
    { org: parseAsString, cursor: parseAsString },
    { shallow: false },
  );
  return (
    <Select
      aria-label="Organization"
      value={current}
      className="w-auto max-w-60"
      onChange={(event) => void setState({ org: event.target.value, cursor: null })}
    >
      {orgs.map((org) => (
        <option key={org.id} value={org.id}>
          {org.name}
        </option>
      ))}
    </Select>
  );
}
