"use client";

import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { Suspense } from "react";
import { useToast } from "@/components/ui/toast";
import { setCurrentOrganizationAction } from "@/lib/identity/organization/actions";
import { useAction } from "@/lib/platform/use-action";
import type { EntryEffect } from "./palette-entries";
import { useShell } from "./shell-context";
import { mayLogTouch, type ShellViewer } from "./shell-viewer";
import { useApproach } from "./use-approach";
import { useBrowserZone } from "./use-browser-zone";
import { useShortcuts } from "./use-shortcuts";
import { useSignOut } from "./use-sign-out";
import { useSystemTheme, useTheme } from "./use-theme";

// Each is a file of its own that is loaded when it is first asked for.
const CommandPalette = dynamic(() =>
  import("./command-palette").then((file) => file.CommandPalette),
);
const ShortcutsDialog = dynamic(() =>
  import("./shortcuts-dialog").then((file) => file.ShortcutsDialog),
);
const LogTouchDialog = dynamic(() =>
  import("@/components/customers/log-touch-dialog").then((file) => file.LogTouchDialog),
);

/** What lies over the page, and the keys that call it. */
export function Overlays({ viewer }: { viewer: ShellViewer }) {
  const { overlay, show, dismiss } = useShell();
  const router = useRouter();
  const toast = useToast();
  const { choose } = useTheme();
  const { signOut } = useSignOut();
  const organization = useAction(setCurrentOrganizationAction);
  useShortcuts(viewer.kind);
  useApproach();
  useSystemTheme();
  useBrowserZone();

  async function run(effect: EntryEffect) {
    if ("to" in effect) router.push(effect.to as Route);
    else if ("touch" in effect) show({ name: "touch", customer: effect.touch ?? undefined });
    else if ("theme" in effect) choose(effect.theme);
    else if ("shortcuts" in effect) show({ name: "shortcuts" });
    else if ("signOut" in effect) await signOut();
    else {
      const outcome = await organization.run({ org: effect.organization });
      if (!outcome.ok) toast.show({ title: outcome.error.message, tone: "risk" });
    }
  }

  return (
    // A boundary of their own: while one is fetched, the bar that called it must stay as it is and keep the focus.
    <Suspense fallback={null}>
      {overlay?.name === "palette" ? (
        <CommandPalette viewer={viewer} onClose={dismiss} onEffect={(effect) => void run(effect)} />
      ) : null}
      {overlay?.name === "shortcuts" ? <ShortcutsDialog viewer={viewer} onClose={dismiss} /> : null}
      {overlay?.name === "touch" && mayLogTouch(viewer.kind) ? (
        <LogTouchDialog open onClose={dismiss} customer={overlay.customer} />
      ) : null}
    </Suspense>
  );
}
