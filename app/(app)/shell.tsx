import { unstable_rethrow } from "next/navigation";
import { cache, Suspense, type ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { ActionsSlot, DrawerSlot, SidebarSlot } from "@/components/shell/shell-slots";
import { toShellViewer, type ShellViewer } from "@/components/shell/shell-viewer";
import { SidebarSkeleton } from "@/components/shell/sidebar";
import { TopBarActionsSkeleton } from "@/components/shell/top-bar";
import { requireViewer } from "@/lib/identity/gate";
import { viewerKind } from "@/lib/identity/viewer/types";
import { isDemonstration } from "@/lib/platform/env";

/**
 * The person as the shell shows them. Null when the backend did not answer: the page below says so and tries again, and
 * the shell must not take its place by failing too.
 */
const readShellViewer = cache(async (): Promise<ShellViewer | null> => {
  try {
    const viewer = await requireViewer({ withoutOrganization: true });
    return toShellViewer(viewer, viewerKind(viewer), isDemonstration());
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
});

async function ViewerSidebar() {
  return <SidebarSlot viewer={await readShellViewer()} />;
}

async function ViewerDrawer() {
  return <DrawerSlot viewer={await readShellViewer()} />;
}

async function ViewerActions() {
  return <ActionsSlot viewer={await readShellViewer()} />;
}

/** The shell around every signed-in page: its frame at once, the person's parts as soon as they are known. */
export function SignedInShell({ children }: { children: ReactNode }) {
  return (
    <AppFrame
      sidebar={
        <Suspense fallback={<SidebarSkeleton />}>
          <ViewerSidebar />
        </Suspense>
      }
      menu={
        <Suspense fallback={<span className="-ml-2 size-10 md:hidden" />}>
          <ViewerDrawer />
        </Suspense>
      }
      actions={
        <Suspense fallback={<TopBarActionsSkeleton />}>
          <ViewerActions />
        </Suspense>
      }
    >
      {children}
    </AppFrame>
  );
}
