"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How long pointer or focus rest on a link before its page is fetched: whoever only crosses it fetches nothing. */
const rest = 50;

/** Fetches the page of a link while somebody is about to follow it, so that it is there with the click. */
export function useApproach() {
  const router = useRouter();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: Event) => {
      clearTimeout(waiting);
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLAnchorElement>("a[data-ahead]");
      if (!link || link.origin !== location.origin) return;
      const pause = event.type === "touchstart" ? 0 : rest;
      const address = (link.pathname + link.search) as Route;
      waiting = setTimeout(() => router.prefetch(address), pause);
    };
    const events = ["pointerover", "focusin", "touchstart"] as const;
    for (const name of events) document.addEventListener(name, listen, { passive: true });
    return () => {
      clearTimeout(waiting);
      for (const name of events) document.removeEventListener(name, listen);
    };
  }, [router]);
}
