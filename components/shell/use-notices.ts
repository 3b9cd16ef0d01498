"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { FeedFailed, fetchNotices } from "@/lib/workspace/notifications/queries";
import type { NoticeFeed } from "@/lib/workspace/notifications/types";
import { reportConnection } from "./connection";
import { useShell } from "./shell-context";

/** How often the bell asks while somebody looks at the page, and while the server is silent. */
const calm = 60_000;
const anxious = 5_000;

/**
 * The bell's news. It asks once a minute, only while the page is visible, and at once when somebody returns to a page
 * that has not asked for a minute. `counted` is what the page was drawn with and wins when it changes.
 */
export function useNotices(counted: number) {
  const { unread, setUnread } = useShell();
  const [feed, setFeed] = useState<(NoticeFeed & { at: number }) | null>(null);
  const [failed, setFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);

  useEffect(() => setUnread(counted), [counted, setUnread]);

  const load = useCallback(async () => {
    clearTimeout(timer.current);
    asked.current = Date.now();
    let pause = calm;
    try {
      const answer = await fetchNotices(AbortSignal.timeout(10_000));
      setFeed({ ...answer, at: Date.now() });
      setUnread(answer.unread);
      setFailed(false);
      reportConnection("online");
    } catch (error) {
      const ended = error instanceof FeedFailed && error.status === 401;
      reportConnection(ended ? "ended" : "silent");
      setFailed(true);
      pause = anxious;
    }
    // Hidden pages do not ask; the return to them does.
    clearTimeout(timer.current);
    if (!document.hidden) timer.current = setTimeout(() => void load(), pause);
  }, [setUnread]);

  useEffect(() => {
    asked.current = Date.now();
    timer.current = setTimeout(() => void load(), calm);
    const onVisible = () => {
      if (document.hidden) clearTimeout(timer.current);
      else if (Date.now() - asked.current > anxious) void load();
    };
    const onBack = () => void load();
    document.addEventListener("visibilitychange", onVisible);
    window.addEventListener("online", onBack);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", onVisible);
      window.removeEventListener("online", onBack);
    };
  }, [load]);

  /** Shows at once what an action has just done; the next answer of the server overrules it. */
  function markLocally(ids: "all" | string[]) {
    const concerned = (id: string) => ids === "all" || ids.includes(id);
    const fresh = feed?.rows.filter((row) => !row.is_read && concerned(row.id)).length ?? 0;
    setUnread(ids === "all" ? 0 : Math.max(0, (unread ?? counted) - fresh));
    setFeed((now) =>
      now && {
        ...now,
        rows: now.rows.map((row) => (concerned(row.id) ? { ...row, is_read: true } : row)),
      },
    );
  }

  return { feed, failed, unread: unread ?? counted, load, markLocally };
}
