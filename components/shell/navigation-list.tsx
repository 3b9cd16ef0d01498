"use client";

import {
  Bell,
  CalendarClock,
  Building2,
  FileText,
  HeartPulse,
  ListChecks,
  NotebookPen,
  CalendarDays,
  ChartPie,
  ClipboardCheck,
  Clock,
  House,
  Lightbulb,
  ScrollText,
  Settings,
  UserCog,
  Users,
} from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { navigation, type NavigationItem } from "@/lib/platform/domains";
import { useShell } from "./shell-context";
import type { ShellViewer } from "./shell-viewer";

export const navigationIcons = {
  home: House,
  customers: Building2,
  team: Users,
  settings: Settings,
  users: UserCog,
  audit: ScrollText,
  bell: Bell,
  health: HeartPulse,
  portfolio: ChartPie,
  meetings: CalendarDays,
  jobs: Clock,
  assessments: ClipboardCheck,
  tasks: ListChecks,
  templates: NotebookPen,
  renewals: CalendarClock,
  contracts: FileText,
  insights: Lightbulb,
} as const;

const countWords = {
  customers: "customers",
  unread: "unread",
} as const;

/** The sidebar's groups for one kind of person; the same list stands in the drawer with taller rows. */
export function NavigationList({
  viewer,
  onNavigate,
}: {
  viewer: Pick<ShellViewer, "kind" | "counts">;
  onNavigate?: () => void;
}) {
  const pathname = usePathname();
  const { unread } = useShell();
  // A page below another one has an entry of its own: only the nearest is where one is.
  const here = navigation[viewer.kind]
    .flatMap((group) => group.items)
    .filter((item) => pathname === item.href || pathname.startsWith(`${item.href}/`))
    .reduce((nearest, item) => (item.href.length > nearest.length ? item.href : nearest), "");
  const counts = { ...viewer.counts, unread: unread ?? viewer.counts.unread };
  return (
    <nav aria-label="Main" className="grid gap-0.5">
      {navigation[viewer.kind].map((group) => {
        const id = `nav-${group.label.toLowerCase()}`;
        return (
          <div key={group.label} className="mt-3 grid gap-0.5 first:mt-0">
            <p id={id} className="px-2 pb-0.5 text-axis font-medium text-ink-3">
              {group.label}
            </p>
            <ul aria-labelledby={id} className="grid gap-0.5">
              {group.items.map((item) => (
                <li key={item.href}>
                  <NavigationLink
                    item={item}
                    count={item.count ? counts[item.count] : 0}
                    current={item.href === here}
                    onNavigate={onNavigate}
                  />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function NavigationLink({
  item,
  count,
  current,
  onNavigate,
}: {
  item: NavigationItem;
  count: number;
  current: boolean;
  onNavigate?: () => void;
}) {
  const Icon = navigationIcons[item.icon];
  return (
    <Link
      href={item.href as Route}
      aria-current={current ? "page" : undefined}
      onClick={onNavigate}
      className={cn(
        "flex h-7 items-center gap-2 rounded-sm px-2 transition-colors focus-visible:-outline-offset-2 max-md:h-10",
        current ? "bg-sunken font-medium text-ink" : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      <Icon className={current ? "text-accent-ink" : "text-ink-3"} aria-hidden />
      {item.label}
      {count > 0 && item.count ? (
        <span className="ml-auto text-meta font-normal text-ink-3">
          {count.toLocaleString("en-GB")}
          <span className="sr-only"> {countWords[item.count]}</span>
        </span>
      ) : null}
    </Link>
  );
}
