"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { Select } from "@/components/ui/select";

export type CsmChoice = { id: string; name: string };

/** Whose portfolio a platform admin looks at. The choice is kept in the address. */
export function CsmChooser({
  csms,
  value,
  path,
  all,
}: {
  csms: CsmChoice[];
  value?: string;
  path: string;
  /** The words for everybody's, where that can be seen; else the words that ask to choose. */
  all: string;
}) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const field = useRef<HTMLSelectElement>(null);
  const open = (csm: string) =>
    start(() => router.push((csm ? `${path}?csm=${csm}` : path) as Route));

  // Somebody may choose before the page listens; the choice counts all the same.
  const early = useRef(true);
  useEffect(() => {
    if (!early.current) return;
    early.current = false;
    const chosen = field.current?.value ?? "";
    if (chosen !== (value ?? "")) router.push((chosen ? `${path}?csm=${chosen}` : path) as Route);
  }, [path, router, value]);

  return (
    <label className="flex items-center gap-2 max-md:w-full">
      <span className="text-ink-3">CSM</span>
      <Select
        size="sm"
        className="w-52 max-md:flex-1"
        aria-busy={pending || undefined}
        // A new page brings a new value; the field itself is not the owner of it.
        key={value ?? ""}
        defaultValue={value ?? ""}
        ref={field}
        autoComplete="off"
        onChange={(event) => open(event.target.value)}
      >
        <option value="">{all}</option>
        {csms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}
