"use client";

import {
  Archive,
  ArchiveRestore,
  Combine,
  EllipsisVertical,
  Tag,
  UserRoundPen,
} from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { SelectionBar, useSelection } from "@/components/shared/selection";
import { Button } from "@/components/ui/button";
import { Menu, MenuDivider, MenuItem, MenuLabel } from "@/components/ui/menu";
import type { BulkKind } from "@/lib/customers/bulk/schema";
import { SelectionExport } from "./portfolio-export";
import { useBulkProgress } from "./bulk-progress";

// Nobody changes a selection before there is one.
const BulkDialog = dynamic(() => import("./bulk-dialog").then((file) => file.BulkDialog));

const more: { kind: BulkKind; label: string }[] = [
  { kind: "industry", label: "Set industry" },
  { kind: "size", label: "Set size" },
  { kind: "renewal_date", label: "Set renewal date" },
  { kind: "currency", label: "Set currency" },
];

/** What can be done with the selected customers. `state` is the query of the list, for when all of it is meant. */
export function BulkBar({
  state,
  archived,
  locale,
}: {
  state: string;
  /** Whether archived customers are in the list: only then is there something to restore. */
  archived: "hidden" | "all" | "only";
  locale: string;
}) {
  const { ids, everything, count, clear } = useSelection();
  const [asked, setAsked] = useState<BulkKind | null>(null);
  const follow = useBulkProgress(locale);
  const mergeable = !everything && count >= 2 && count <= 5;
  const ask = (kind: BulkKind) => () => setAsked(kind);
  return (
    <>
      <SelectionBar>
        <Button size="sm" onClick={ask("owner")}>
          <UserRoundPen className="size-3.5" />
          Hand over
        </Button>
        <Button size="sm" onClick={ask("stage")}>
          <Tag className="size-3.5" />
          Set stage
        </Button>
        {archived === "hidden" ? null : (
          <Button size="sm" onClick={ask("restore")}>
            <ArchiveRestore className="size-3.5" />
            Restore
          </Button>
        )}
        {archived === "only" ? null : (
          <Button size="sm" variant="danger" onClick={ask("archive")}>
            <Archive className="size-3.5" />
            Archive
          </Button>
        )}
        <Menu label="More with the selection" icon={<EllipsisVertical />} size="sm">
          {more.map(({ kind, label }) => (
            <MenuItem key={kind} onSelect={ask(kind)}>
              {label}
            </MenuItem>
          ))}
          {mergeable ? (
            <>
              <MenuDivider />
              <MenuItem
                icon={<Combine />}
                href={`/customers/duplicates/merge?ids=${ids.join(",")}`}
              >
                Merge {count}…
              </MenuItem>
            </>
          ) : null}
          {everything ? null : (
            <>
              <MenuDivider />
              <MenuLabel>Export the selection</MenuLabel>
              <SelectionExport ids={ids} state={state} />
            </>
          )}
        </Menu>
      </SelectionBar>
      {asked ? (
        <BulkDialog
          kind={asked}
          count={count}
          target={everything ? { query: state } : { ids }}
          locale={locale}
          onBegun={(operation, receiver) => {
            clear();
            void follow(operation, receiver);
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
