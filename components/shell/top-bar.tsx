"use client";

import { Bell as BellIcon } from "lucide-react";
import { Suspense, type ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { Bell } from "./bell";
import { Breadcrumb } from "./breadcrumb";
import { LogTouchButton } from "./log-touch-button";
import { Overlays } from "./overlays";
import { SearchButton } from "./shell-buttons";
import { mayLogTouch, type ShellViewer } from "./shell-viewer";
import { UserMenu } from "./user-menu";

/** 48 px over every page: where you are, and what works from anywhere. */
export function TopBar({ menu, actions }: { menu: ReactNode; actions: ReactNode }) {
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-line bg-canvas px-6 max-md:pr-2 max-md:pl-4 print:hidden">
      {menu}
      <Suspense fallback={<Skeleton width={72} />}>
        <Breadcrumb />
      </Suspense>
      <div className="ml-auto flex flex-none items-center gap-2 max-md:gap-0">{actions}</div>
    </header>
  );
}

/** The right side of the bar for one person, with everything that it opens. */
export function TopBarActions({ viewer }: { viewer: ShellViewer }) {
  return (
    <>
      <SearchButton />
      {mayLogTouch(viewer.kind) ? <LogTouchButton withKey className="max-md:hidden" /> : null}
      <Bell counted={viewer.counts.unread} />
      <div className="max-md:hidden">
        <UserMenu viewer={viewer} />
      </div>
      <Overlays viewer={viewer} />
    </>
  );
}

/** The same places, before it is known who looks. */
export function TopBarActionsSkeleton() {
  return (
    <div aria-hidden className="flex items-center gap-2 max-md:gap-0">
      <span className="h-8 w-66 rounded-md border border-line bg-surface max-lg:w-48 max-md:hidden" />
      <span className="grid size-8 place-items-center text-ink-off max-md:size-10">
        <BellIcon />
      </span>
      <span className="size-6 rounded-full bg-none-fill max-md:hidden" />
    </div>
  );
}
