"use client";

import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { cn } from "@/components/ui/cn";
import { ago, noticeHref } from "@/lib/workspace/notifications/rules";
import type { Notice } from "@/lib/workspace/notifications/types";
import { NoticeIcon } from "./notice-icon";

/** One piece of news in the bell: the whole line opens what it is about, or is marked read where there is nothing. */
export function NoticeLine({
  notice,
  now,
  onOpen,
}: {
  notice: Notice;
  now: number;
  onOpen: () => void;
}) {
  const href = noticeHref(notice.link);
  const look = cn(
    "grid w-full grid-cols-[1.25rem_minmax(0,1fr)_0.5rem] gap-2.5 px-4 py-2.5 text-left transition-colors",
    "hover:bg-hover focus-visible:-outline-offset-2",
  );
  const content = (
    <>
      <NoticeIcon type={notice.type} />
      <span className="grid min-w-0 gap-0.5">
        <span className={cn(notice.is_read ? "text-ink-2" : "font-medium")}>{notice.title}</span>
        {notice.message ? (
          <span className="line-clamp-2 text-meta text-ink-2">{notice.message}</span>
        ) : null}
        <span className="text-meta text-ink-3">{ago(notice.created_at, now)}</span>
      </span>
      {notice.is_read ? null : (
        <span className="mt-1.5 size-2 rounded-full bg-accent">
          <span className="sr-only">Unread</span>
        </span>
      )}
    </>
  );
  if (!href) {
    return (
      <button type="button" className={look} onClick={onOpen}>
        {content}
      </button>
    );
  }
  return (
    <Link href={href as Route} prefetch={false} className={look} onClick={onOpen}>
      {content}
    </Link>
  );
}
