"use client";

import { useEffect } from "react";
import { Drawer } from "./drawer";
import { useShell } from "./shell-context";
import type { ShellViewer } from "./shell-viewer";
import { Sidebar, SidebarUnavailable } from "./sidebar";
import { TopBarActions, TopBarActionsSkeleton } from "./top-bar";

type Slot = { viewer: ShellViewer | null };

/**
 * The three places of the frame that depend on the person. Null says that the server did not answer this time; then the
 * person known from before stays, so that menu, bell and search outlive the silence.
 */
export function SidebarSlot({ viewer }: Slot) {
  const { known } = useShell();
  const who = viewer ?? known;
  return who ? <Sidebar viewer={who} /> : <SidebarUnavailable />;
}

export function DrawerSlot({ viewer }: Slot) {
  const { known } = useShell();
  const who = viewer ?? known;
  return who ? <Drawer viewer={who} /> : null;
}

export function ActionsSlot({ viewer }: Slot) {
  const { known, setKnown } = useShell();
  useEffect(() => {
    if (viewer) setKnown(viewer);
  }, [viewer, setKnown]);
  const who = viewer ?? known;
  return who ? <TopBarActions viewer={who} /> : <TopBarActionsSkeleton />;
}
