import { unstable_rethrow } from "next/navigation";
import { cache, Suspense, type ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { Drawer } from "@/components/shell/drawer";
import { toShellViewer, type ShellViewer } from "@/components/shell/shell-viewer";
import { Sidebar, SidebarSkeleton, SidebarUnavailable } from "@/components/shell/sidebar";
import { TopBarActions, TopBarActionsSkeleton } from "@/components/shell/top-bar";
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
  const viewer = await readShellViewer();
  return viewer ? <Sidebar viewer={viewer} /> : <SidebarUnavailable />;
}

async function ViewerDrawer() {
  const viewer = await readShellViewer();
  return viewer ? <Drawer viewer={viewer} /> : null;
}

async function ViewerActions() {
  const viewer = await readShellViewer();
  return viewer ? <TopBarActions viewer={viewer} /> : <TopBarActionsSkeleton />;
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
