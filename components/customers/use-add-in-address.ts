"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";

/**
 * A link such as `?add=1` opens a dialog; closing it takes the word out of the address, so that a reload does not open it
 * again.
 */
export function useLeaveAdding(adding: boolean): () => void {
  const router = useRouter();
  const path = usePathname();
  return () => {
    if (adding) router.replace(path as Route, { scroll: false });
  };
}
