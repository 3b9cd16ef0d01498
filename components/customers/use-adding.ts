"use client";

import type { Route } from "next";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";

/**
 * A link such as `?add=1` opens a dialog. Leaving it closes at once and takes the word out of the address, so that a
 * reload does not open it again, while the same link does, also on a page that was kept alive in the background.
 */
export function useAdding(asked: boolean): { adding: boolean; leave: () => void } {
  const [left, setLeft] = useState(false);
  const router = useRouter();
  const path = usePathname();
  if (left && !asked) setLeft(false);
  return {
    adding: asked && !left,
    leave: () => {
      if (!asked) return;
      setLeft(true);
      router.replace(path as Route, { scroll: false });
    },
  };
}
