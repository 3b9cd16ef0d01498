import { EmptyState } from "@/components/shared/empty-state";
import { PageHeader } from "@/components/shared/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import type { NoticeView } from "@/lib/workspace/notifications/schema";
import type { Notice, NoticeCursor } from "@/lib/workspace/notifications/types";
import { MarkAllButton } from "./mark-all-button";
import { NoticeRow } from "./notice-row";

type Day = { day: string; title: string; rows: (Notice & { time: string })[] };

/** Everything the bell has told, by day: what is unread can be told from what is read, and both can be changed. */
export function NoticesPage({
  view,
  unread,
  days,
  until,
  older,
  paged,
}: {
  view: NoticeView;
  unread: number;
  days: Day[];
  /** The newest on this page; marking all stops there. */
  until: string | null;
  older: NoticeCursor | null;
  paged: boolean;
}) {
  const base = view === "unread" ? "/notifications?view=unread" : "/notifications";
  return (
    <>
      <PageHeader
        title="Notifications"
        actions={unread > 0 && until && !paged ? <MarkAllButton until={until} /> : null}
      />
      <Tabs
        label="Which notifications"
        className="mb-4"
        items={[
          { href: "/notifications", label: "All", current: view === "all" },
          {
            href: "/notifications?view=unread",
            label: "Unread",
            count: unread,
            current: view === "unread",
          },
        ]}
      />
      {days.length === 0 ? <NoNews view={view} paged={paged} base={base} /> : null}
      {days.length > 0 ? (
        <Card bleed aria-label="Notifications">
          {days.map((day) => (
            <section
              key={day.day}
              aria-labelledby={`day-${day.day}`}
              className="border-t border-line first:border-t-0"
            >
              <h2 id={`day-${day.day}`} className="px-4 pt-3 pb-1 text-meta font-medium text-ink-3">
                {day.title}
              </h2>
              <ul className="divide-y divide-line">
                {day.rows.map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} time={notice.time} />
                ))}
              </ul>
            </section>
          ))}
          {older || paged ? (
            <nav
              aria-label="Pages"
              className="flex justify-end gap-2 border-t border-line px-4 py-2"
            >
              {paged ? (
                <LinkButton size="sm" href={base}>
                  Newest
                </LinkButton>
              ) : null}
              {older ? (
                <LinkButton size="sm" prefetch={false} href={olderHref(view, older)}>
                  Older
                </LinkButton>
              ) : null}
            </nav>
          ) : null}
        </Card>
      ) : null}
    </>
  );
}

function olderHref(view: NoticeView, older: NoticeCursor): string {
  const query = new URLSearchParams({ at: older.at, id: older.id });
  if (view === "unread") query.set("view", view);
  return `/notifications?${query.toString()}`;
}

function NoNews({ view, paged, base }: { view: NoticeView; paged: boolean; base: string }) {
  if (paged) {
    return (
      <EmptyState title="Nothing older" actions={<LinkButton href={base}>Newest</LinkButton>}>
        <p>The list ends before this place.</p>
      </EmptyState>
    );
  }
  if (view === "unread") {
    return (
      <EmptyState
        title="Everything is read"
        actions={<LinkButton href="/notifications">See all</LinkButton>}
      >
        <p>News waits here until you have seen it.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing yet"
      actions={
        <LinkButton variant="primary" href="/home">
          See what needs you
        </LinkButton>
      }
    >
      <p>
        What others do that concerns you is told here: an accepted invitation, a customer handed
        over, a changed role. Work stands on your home.
      </p>
    </EmptyState>
  );
}
