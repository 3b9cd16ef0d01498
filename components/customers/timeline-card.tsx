"use client";

import { ChevronDown, History } from "lucide-react";
import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { formatsFor } from "@/components/shared/format";
import { SubmitButton } from "@/components/shared/submit-button";
import { LogTouchButton } from "@/components/shell/log-touch-button";
import { Card, CardHead } from "@/components/ui/card";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Note } from "@/components/ui/note";
import { olderTimelineAction } from "@/lib/customers/touch/actions";
import { timelineNames } from "@/lib/customers/touch/rules";
import { timelineKinds, type TimelineCursor, type TimelineKind } from "@/lib/customers/touch/types";
import { timelineItems, type TimelineItem } from "./timeline-items";
import { touchIcons } from "./touch-kind-field";

const icons = { ...touchIcons, activity: History };

/** What happened, latest first, of one kind or all; older pages are added below. */
export function TimelineCard({
  customer,
  kind,
  first,
  next,
  locale,
  timeZone,
  mayEdit,
  className,
}: {
  customer: { id: string; name: string };
  kind: TimelineKind | null;
  first: TimelineItem[];
  next: TimelineCursor | null;
  locale: string;
  timeZone: string;
  mayEdit: boolean;
  className?: string;
}) {
  const [older, setOlder] = useState<{ items: TimelineItem[]; next: TimelineCursor | null }>({
    items: [],
    next,
  });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function onOlder() {
    setBusy(true);
    setFailure(null);
    const answer = await olderTimelineAction({
      customer: customer.id,
      kind,
      cursor: older.next,
    }).catch(() => undefined);
    setBusy(false);
    if (!answer?.data) {
      setFailure(
        answer?.serverError?.message ?? "The server did not answer. Try again in a few seconds.",
      );
      return;
    }
    const format = formatsFor({ locale, timeZone, now: new Date() });
    const items = timelineItems(answer.data.rows, format);
    setOlder({ items: [...older.items, ...items], next: answer.data.next });
  }

  const items = [...first, ...older.items];
  return (
    <Card aria-labelledby="timeline" className={className}>
      <CardHead id="timeline" title="Timeline" actions={<KindMenu kind={kind} />} />
      {items.length === 0 ? (
        <div className="grid justify-items-start gap-3 p-4">
          <p className="text-ink-2">
            {kind
              ? `No ${timelineNames[kind].toLowerCase()} so far. Other kinds may have some.`
              : "Nothing so far. Log the first call, e-mail or meeting; it shows here and counts as a touch."}
          </p>
          {mayEdit ? <LogTouchButton customer={customer} size="sm" /> : null}
        </div>
      ) : (
        <ol className="px-4 pt-1 pb-3" aria-label="Timeline">
          {items.map((item) => (
            <TimelineLine key={item.id} item={item} />
          ))}
        </ol>
      )}
      {failure ? (
        <Note tone="risk" role="alert" className="mx-4 mb-3">
          {failure}
        </Note>
      ) : null}
      {older.next ? (
        <div className="border-t border-line px-4 py-2">
          <SubmitButton
            variant="quiet"
            size="sm"
            busy={busy}
            busyLabel="Loading"
            onPress={() => void onOlder()}
          >
            Older
          </SubmitButton>
        </div>
      ) : null}
    </Card>
  );
}

function TimelineLine({ item }: { item: TimelineItem }) {
  const Icon = icons[item.kind];
  return (
    <li className="relative grid grid-cols-[20px_minmax(0,1fr)] gap-3 py-2 before:absolute before:top-7.5 before:-bottom-1.5 before:left-[9.5px] before:w-px before:bg-line last:before:hidden">
      <span className="grid size-5 place-items-center rounded-full bg-sunken text-ink-2">
        <Icon aria-hidden className="size-3" />
      </span>
      <div className="min-w-0">
        <div className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-medium">{item.title}</span>
          <time
            dateTime={item.at}
            title={item.moment}
            className="text-meta whitespace-nowrap text-ink-3"
          >
            {item.day}
          </time>
        </div>
        {item.body ? (
          <p className="line-clamp-6 break-words whitespace-pre-line text-ink-2">{item.body}</p>
        ) : null}
        {item.actor ? <p className="text-meta text-ink-3">{item.actor}</p> : null}
      </div>
    </li>
  );
}

/** The choice of the kind stands in the address, so that it survives a reload and can be passed on. */
function KindMenu({ kind }: { kind: TimelineKind | null }) {
  const router = useRouter();
  const path = usePathname();
  const choose = (next: TimelineKind | null) =>
    router.replace((next ? `${path}?timeline=${next}` : path) as Route, { scroll: false });
  return (
    <Menu
      label="Kind"
      variant="quiet"
      size="sm"
      button={
        <>
          {kind ? timelineNames[kind] : "All kinds"}
          <ChevronDown className="size-3.5" />
        </>
      }
    >
      <MenuItem current={kind === null} onSelect={() => choose(null)}>
        All kinds
      </MenuItem>
      {timelineKinds.map((known) => (
        <MenuItem key={known} current={kind === known} onSelect={() => choose(known)}>
          {timelineNames[known]}
        </MenuItem>
      ))}
    </Menu>
  );
}
