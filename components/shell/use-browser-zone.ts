"use client";

import { useEffect } from "react";
import { zoneCookie } from "@/lib/workspace/reader/rules";

/** Leaves the browser's time zone where the server finds it; used for people who have set none. */
export function useBrowserZone() {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone)
      document.cookie = `${zoneCookie}=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
  }, []);
}
