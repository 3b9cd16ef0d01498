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
 * The bell's news. It asks once a minute, only while the page is visible, and at once when somebody returns to it.
 * `counted` is what the page was drawn with; it wins whenever it changes.
 */
export function useNotices(counted: number) {
  const { unread, setUnread } = useShell();
  const [feed, setFeed] = useState<(NoticeFeed & { at: number }) | null>(null);
  const [failed, setFailed] = useState(false);
  // A new object after each answer, which sets the clock for the next question.
  const [next, setNext] = useState({ pause: calm });
  const asked = useRef(0);

  useEffect(() => setUnread(counted), [counted, setUnread]);

  const load = useCallback(async () => {
    asked.current = Date.now();
    try {
      const answer = await fetchNotices(AbortSignal.timeout(10_000));
      setFeed({ ...answer, at: Date.now() });
      setUnread(answer.unread);
      setFailed(false);
      reportConnection("online");
      setNext({ pause: calm });
    } catch (error) {
      const ended = error instanceof FeedFailed && error.status === 401;
      reportConnection(ended ? "ended" : "silent");
      setFailed(true);
      setNext({ pause: anxious });
    }
  }, [setUnread]);

  useEffect(() => {
    // Hidden pages do not ask; the return to them does.
    const timer = setTimeout(() => {
      if (!document.hidden) void load();
    }, next.pause);
    return () => clearTimeout(timer);
  }, [next, load]);

  useEffect(() => {
    asked.current = Date.now();
    const onReturn = () => {
      if (!document.hidden && Date.now() - asked.current > anxious) void load();
    };
    const onChange = () => void load();
    document.addEventListener("visibilitychange", onReturn);
    window.addEventListener("online", onChange);
    window.addEventListener("offline", onChange);
    return () => {
      document.removeEventListener("visibilitychange", onReturn);
      window.removeEventListener("online", onChange);
      window.removeEventListener("offline", onChange);
    };
  }, [load]);

  /** Shows at once what an action has just done; the next answer of the server overrules it. */
  function markLocally(ids: "all" | string[]) {
    const concerned = (id: string) => ids === "all" || ids.includes(id);
    const fresh = feed?.rows.filter((row) => !row.is_read && concerned(row.id)).length ?? 0;
    setUnread(ids === "all" ? 0 : Math.max(0, (unread ?? counted) - fresh));
    if (!feed) return;
    const rows = feed.rows.map((row) => (concerned(row.id) ? { ...row, is_read: true } : row));
    setFeed({ ...feed, rows });
  }

  return { feed, failed, unread: unread ?? counted, load, markLocally };
}
