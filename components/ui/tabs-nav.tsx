"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Tabs, type TabItem } from "./tabs";

/** Tabs that find the current one by the address: the longest `href` that the path starts with. For layouts. */
export function TabsNav({
  label,
  items,
  className,
}: {
  label: string;
  items: TabItem[];
  className?: string;
}) {
  const pathname = usePathname();
  const box = useRef<HTMLDivElement>(null);
  const current = items
    .map((item) => item.href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];

  // On a phone the current tab may lie outside the strip; bring it in without moving the page.
  useEffect(() => {
    const strip = box.current?.firstElementChild;
    const tab = current ? strip?.querySelector<HTMLElement>("[aria-current]") : null;
    if (strip && tab)
      strip.scrollLeft = Math.max(0, tab.offsetLeft - strip.clientWidth / 2 + tab.offsetWidth / 2);
  }, [current]);

  return (
    <div ref={box} className={className}>
      <Tabs
        label={label}
        items={items.map((item) => ({ ...item, current: item.href === current }))}
      />
    </div>
  );
}
