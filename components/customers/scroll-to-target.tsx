"use client";

import { useEffect } from "react";

/** The records of a factor arrive after the page that an address with a #name leads to; this goes to them once they are here. */
export function ScrollToTarget() {
  useEffect(() => {
    const name = window.location.hash.slice(1);
    if (name) document.getElementById(name)?.scrollIntoView({ block: "start" });
  }, []);
  return null;
}
