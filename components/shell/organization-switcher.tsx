"use client";

import { Building, Check, ChevronsUpDown } from "lucide-react";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { setCurrentOrganizationAction } from "@/lib/identity/organization/actions";
import { useAction } from "@/lib/platform/use-action";
import type { ShellViewer } from "./shell-viewer";

/** Changes the organization worked in. Only for people who have a choice. */
export function OrganizationSwitcher({ viewer }: { viewer: ShellViewer }) {
  const { run, busy } = useAction(setCurrentOrganizationAction);
  const toast = useToast();
  if (viewer.organizations.length < 2) return null;
  const current = viewer.organizations.find((org) => org.id === viewer.organization);

  async function change(org: { id: string; name: string }) {
    if (org.id === viewer.organization) return;
    const outcome = await run({ org: org.id });
    if (outcome.ok) toast.show({ title: `You work in ${org.name} now` });
    else toast.show({ title: outcome.error.message, tone: "risk" });
  }

  return (
    <div className="mb-3">
      <Menu
        label="Change organization"
        align="start"
        variant="plain"
        buttonClassName="w-full justify-start! px-2.5! font-normal!"
        button={
          <>
            <Building aria-hidden className="text-ink-3" />
            <span className="sr-only">Organization: </span>
            <span className="min-w-0 flex-1 truncate text-left">
              {busy ? "Changing…" : (current?.name ?? "Choose an organization")}
            </span>
            <ChevronsUpDown aria-hidden className="text-ink-3" />
          </>
        }
      >
        <MenuLabel>Work in</MenuLabel>
        {viewer.organizations.map((org) => (
          <MenuItem
            key={org.id}
            current={org.id === viewer.organization}
            icon={
              org.id === viewer.organization ? (
                <Check aria-hidden />
              ) : (
                <span className="size-4" aria-hidden />
              )
            }
            onSelect={() => void change(org)}
          >
            {org.name} <span className="font-normal text-ink-3">· {org.standing}</span>
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
