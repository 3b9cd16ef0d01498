"use client";

import { Mail, MailOpen } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { useOptimistic, useTransition } from "react";
import { useShell } from "@/components/shell/shell-context";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { useAction } from "@/lib/platform/use-action";
import { markNoticeAction } from "@/lib/workspace/notifications/actions";
import { noticeHref } from "@/lib/workspace/notifications/rules";
import type { Notice } from "@/lib/workspace/notifications/types";
import { NoticeIcon } from "./notice-icon";

/** One piece of news on its page. Opening it marks it read; the button at the end changes that alone. */
export function NoticeRow({ notice, time }: { notice: Notice; time: string }) {
  const { run } = useAction(markNoticeAction);
  const { unread, setUnread } = useShell();
  const toast = useToast();
  const [isRead, show] = useOptimistic(notice.is_read);
  const [, start] = useTransition();
  const href = noticeHref(notice.link);

  function mark(read: boolean) {
    if (read === isRead) return;
    start(async () => {
      show(read);
      const outcome = await run({ id: notice.id, read });
      if (!outcome.ok) toast.show({ title: outcome.error.message, tone: "risk" });
      else if (unread !== null) setUnread(Math.max(0, unread + (read ? -1 : 1)));
    });
  }

  const title = (
    <>
      {isRead ? null : <span className="sr-only">Unread: </span>}
      {notice.title}
    </>
  );
  return (
    <li className="relative grid min-h-13 grid-cols-[1.25rem_minmax(0,1fr)_auto_auto] max-md:grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-3 py-2.5 pr-2.5 pl-4 transition-colors hover:bg-hover">
      <NoticeIcon type={notice.type} />
      <div className="min-w-0">
        <h3 className={cn(isRead && "font-normal text-ink-2")}>
          {href ? (
            <Link
              href={href as Route}
              prefetch={false}
              onClick={() => mark(true)}
              // The whole row is the target; the button at its end lies above.
              className="after:absolute after:inset-0 focus-visible:after:outline-none"
            >
              {title}
            </Link>
          ) : (
            <span>{title}</span>
          )}
          {isRead ? null : (
            <span
              aria-hidden
              className="ml-2 inline-block size-2 rounded-full bg-accent align-middle"
            />
          )}
        </h3>
        {notice.message ? <p className="max-w-read text-ink-2">{notice.message}</p> : null}
        <time dateTime={notice.created_at} className="text-meta text-ink-3 md:hidden">
          {time}
        </time>
      </div>
      <time dateTime={notice.created_at} className="pt-0.5 text-meta text-ink-3 max-md:hidden">
        {time}
      </time>
      <IconButton
        size="sm"
        label={isRead ? `Mark unread: ${notice.title}` : `Mark read: ${notice.title}`}
        className="relative z-1 -my-1 max-md:-my-2.5"
        onClick={() => mark(!isRead)}
      >
        {isRead ? <Mail /> : <MailOpen />}
      </IconButton>
    </li>
  );
}
