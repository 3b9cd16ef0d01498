import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Skeleton } from "@/components/ui/skeleton";
import { NavigationList } from "./navigation-list";
import { OrganizationSwitcher } from "./organization-switcher";
import { ShortcutsButton } from "./shell-buttons";
import type { ShellViewer } from "./shell-viewer";

/** The sidebar of a desk: groups of pages, with what the installation is at the foot. */
export function Sidebar({ viewer }: { viewer: ShellViewer }) {
  return (
    <SidebarColumn
      foot={
        <>
          {viewer.demonstration ? <Chip>Demonstration data</Chip> : null}
          <ShortcutsButton />
        </>
      }
    >
      <OrganizationSwitcher viewer={viewer} />
      <NavigationList viewer={viewer} />
    </SidebarColumn>
  );
}

function SidebarColumn({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  return (
    <>
      <div className="scroll-quiet flex-1 overflow-y-auto px-2 pb-4">{children}</div>
      <div className="flex h-11 flex-none items-center gap-2 border-t border-line pr-2 pl-4">
        {foot}
      </div>
    </>
  );
}

const groups = [
  { label: "first", rows: [64, 112] },
  { label: "second", rows: [92] },
  { label: "third", rows: [56, 84] },
];

/** What stands there until it is known who looks: the same groups, without their words. */
export function SidebarSkeleton() {
  return (
    <SidebarColumn>
      <div aria-hidden className="grid gap-5 px-2 pt-1">
        {groups.map(({ label, rows }) => (
          <div key={label} className="grid gap-4.5">
            <Skeleton width={48} className="h-2" />
            {rows.map((width) => (
              <Skeleton key={width} width={width} />
            ))}
          </div>
        ))}
      </div>
    </SidebarColumn>
  );
}

/** The server did not answer: the page says so in full, the sidebar only why it is empty. */
export function SidebarUnavailable() {
  return (
    <SidebarColumn>
      <p className="px-2 pt-1 text-meta text-ink-3">
        The menu did not load. It comes back with the server.
      </p>
    </SidebarColumn>
  );
}
