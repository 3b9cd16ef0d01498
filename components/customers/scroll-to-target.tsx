"use client";

import { useEffect } from "react";

/** The records of a factor arrive after the page that an address with a #name leads to; this goes to them once they are here. */
export function ScrollToTarget() {
  useEffect(() => {
    const name = window.location.hash.slice(1);
    // Pages that were left stay in the document, hidden; the one that is shown is meant.
    const all = name ? document.querySelectorAll<HTMLElement>(`[id="${CSS.escape(name)}"]`) : [];
    [...all].find((element) => element.offsetParent)?.scrollIntoView({ block: "start" });
  }, []);
  return null;
}
