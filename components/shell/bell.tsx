"use client";

import { Bell as BellIcon, CheckCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import { NoticeLine } from "@/components/workspace/notice-line";
import { Button } from "@/components/ui/button";
import { iconButtonClass } from "@/components/ui/icon-button";
import { Popover, usePopoverClose } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { markAllNoticesAction, markNoticeAction } from "@/lib/workspace/notifications/actions";
import { bellLabel } from "@/lib/workspace/notifications/rules";
import { useAction } from "@/lib/platform/use-action";
import type { Notice } from "@/lib/workspace/notifications/types";
import { useNotices } from "./use-notices";

/** News, not work: a dot while something is unread, the last eight behind it. */
export function Bell({ counted }: { counted: number }) {
  const { feed, failed, unread, load, markLocally } = useNotices(counted);
  const markOne = useAction(markNoticeAction);
  const markAll = useAction(markAllNoticesAction);

  function open(notice: Notice) {
    if (notice.is_read) return;
    markLocally([notice.id]);
    void markOne.run({ id: notice.id, read: true });
  }

  async function readAll() {
    const newest = feed?.rows[0];
    if (!newest) return;
    const outcome = await markAll.run({ until: newest.created_at });
    if (outcome.ok) markLocally("all");
  }

  return (
    <Popover
      label="Notifications"
      className="w-92 p-0!"
      buttonLabel={bellLabel(unread)}
      buttonClassName={iconButtonClass()}
      button={
        <>
          <BellIcon />
          {unread > 0 ? (
            <span
              aria-hidden
              className="absolute top-1.5 right-1.5 size-2.5 rounded-full border-2 border-canvas bg-accent max-md:top-2 max-md:right-2"
            />
          ) : null}
        </>
      }
    >
      <WhenShown run={load} />
      <div className="flex min-h-11 items-center gap-2 border-b border-line pr-2 pl-4">
        <h2 className="flex-1">Notifications</h2>
        {unread > 0 && feed ? (
          <Button variant="quiet" size="sm" disabled={markAll.busy} onClick={() => void readAll()}>
            <CheckCheck aria-hidden />
            Mark all read
          </Button>
        ) : null}
      </div>
      {failed || markAll.error ? (
        <p role="alert" className="border-b border-line bg-watch-soft px-4 py-2 text-watch-ink">
          {markAll.error?.message ?? "The server did not answer. Trying again in a few seconds."}
        </p>
      ) : null}
      {feed === null && !failed ? <BellSkeleton /> : null}
      {feed && feed.rows.length === 0 ? (
        <p className="px-4 py-8 text-center text-ink-2">
          Nothing yet. News of customers, invitations and your organization comes here.
        </p>
      ) : null}
      {feed && feed.rows.length > 0 ? (
        <ul className="divide-y divide-line">
          {feed.rows.map((notice) => (
            <li key={notice.id}>
              <ClosingLine notice={notice} now={feed.at} onOpen={open} />
            </li>
          ))}
        </ul>
      ) : null}
      <AllLink />
    </Popover>
  );
}

/** Runs each time the popover around it opens, so that it never shows the state of a minute ago. */
function WhenShown({ run }: { run: () => Promise<void> }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const panel = mark.current?.closest("[popover]");
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === "open") void run();
    };
    panel?.addEventListener("toggle", onToggle);
    return () => panel?.removeEventListener("toggle", onToggle);
  }, [run]);
  return <span ref={mark} hidden />;
}

function ClosingLine({
  notice,
  now,
  onOpen,
}: {
  notice: Notice;
  now: number;
  onOpen: (notice: Notice) => void;
}) {
  const close = usePopoverClose();
  return (
    <NoticeLine
      notice={notice}
      now={now}
      onOpen={() => {
        onOpen(notice);
        if (notice.link) close();
      }}
    />
  );
}

function AllLink() {
  const close = usePopoverClose();
  return (
    <div className="border-t border-line px-4 py-2.5">
      <TextLink href="/notifications" onClick={close}>
        All notifications
      </TextLink>
    </div>
  );
}

function BellSkeleton() {
  return (
    <div role="status" className="skeleton-late">
      <span className="sr-only">Loading</span>
      {[180, 220, 150].map((width) => (
        <div key={width} className="grid gap-2.5 border-b border-line px-4 py-3.5 last:border-b-0">
          <Skeleton width={width} />
          <Skeleton width={width - 70} className="h-2" />
        </div>
      ))}
    </div>
  );
}
