import {
  FileText,
  Clock,
  HeartPulse,
  Bell,
  CalendarClock,
  Building,
  Building2,
  CalendarDays,
  ChartPie,
  ClipboardCheck,
  House,
  Keyboard,
  Lightbulb,
  ListChecks,
  NotebookPen,
  ListFilter,
  LogOut,
  PenLine,
  Plus,
  ScrollText,
  Settings,
  StickyNote,
  SunMoon,
  UserCog,
  UserRound,
  Users,
  type LucideIcon,
} from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { HealthMark } from "@/components/shared/health";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { fuzzyMatch } from "@/lib/workspace/search/rules";
import type { Entry } from "./palette-entries";

const icons: Record<Entry["sign"], LucideIcon> = {
  home: House,
  customers: Building2,
  portfolio: ChartPie,
  meetings: CalendarDays,
  customer: Building2,
  team: Users,
  settings: Settings,
  users: UserCog,
  health: HeartPulse,
  jobs: Clock,
  assessments: ClipboardCheck,
  tasks: ListChecks,
  renewals: CalendarClock,
  contracts: FileText,
  insights: Lightbulb,
  templates: NotebookPen,
  audit: ScrollText,
  bell: Bell,
  person: UserRound,
  member: UserRound,
  user: UserRound,
  note: StickyNote,
  view: ListFilter,
  touch: PenLine,
  plus: Plus,
  theme: SunMoon,
  organization: Building,
  keyboard: Keyboard,
  leave: LogOut,
};

/** The label with the letters that were typed in a heavier weight. */
function Marked({ label, query }: { label: string; query: string }) {
  const ranges = query.trim() ? (fuzzyMatch(query, label)?.ranges ?? []) : [];
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    parts.push(
      label.slice(from, start),
      <b key={start} className="font-semibold">
        {label.slice(start, end)}
      </b>,
    );
    from = end;
  }
  parts.push(label.slice(from));
  return <>{parts}</>;
}

/** One line of the palette: a link where it opens something, so that Ctrl and a press open a new tab; else a button. */
export function PaletteOption({
  id,
  entry,
  query,
  active,
  onPoint,
  onChoose,
}: {
  id: string;
  entry: Entry;
  query: string;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}) {
  const Icon = icons[entry.sign];
  const shared = {
    id,
    role: "option",
    "aria-selected": active,
    tabIndex: -1,
    onPointerMove: active ? undefined : onPoint,
    onClick: onChoose,
    className: cn(
      "flex h-9 w-full items-center gap-2.5 rounded-sm px-2 text-left max-md:h-11",
      active && "bg-accent-soft",
    ),
  } as const;
  const content = (
    <>
      <Icon aria-hidden className="text-ink-3" />
      <span className="min-w-0 flex-1 truncate">
        <Marked label={entry.label} query={query} />
        {entry.detail ? <span className="text-ink-3"> {entry.detail}</span> : null}
      </span>
      {entry.sign === "customer" ? <HealthMark score={entry.health} /> : null}
      {entry.keys ? <Kbd>{entry.keys}</Kbd> : null}
      {active && !entry.keys ? <Kbd aria-hidden>↵</Kbd> : null}
    </>
  );
  return "to" in entry.effect ? (
    <Link {...shared} href={entry.effect.to as Route} prefetch={false}>
      {content}
    </Link>
  ) : (
    <button type="button" {...shared}>
      {content}
    </button>
  );
}
