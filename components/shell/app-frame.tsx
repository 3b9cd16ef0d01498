import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { Brand } from "./brand";
import { ConnectionBanner } from "./connection-banner";
import { ShellProvider } from "./shell-context";
import { TopBar } from "./top-bar";

/**
 * The frame of every signed-in page. Static: it is painted before it is known who looks; what depends on the person
 * comes into its three places.
 */
export function AppFrame({
  sidebar,
  menu,
  actions,
  children,
}: {
  sidebar: ReactNode;
  menu: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}) {
  return (
    <ShellProvider>
      <a
        href="#main"
        className="fixed -top-16 left-2 z-50 rounded-md bg-surface px-3 py-2 font-medium shadow-pop focus:top-2"
      >
        Skip to content
      </a>
      <div className="min-h-dvh md:grid md:grid-cols-[14.5rem_minmax(0,1fr)] print:block">
        <aside
          aria-label="Sidebar"
          className="sticky top-0 flex h-dvh flex-col border-r border-line max-md:hidden print:hidden"
        >
          <Link
            href={"/home" as Route}
            aria-label="Cairn, home"
            className="mx-2 mt-2 mb-2 flex h-9 flex-none items-center rounded-sm px-2"
          >
            <Brand />
          </Link>
          {sidebar}
        </aside>
        <div className="min-w-0">
          <TopBar menu={menu} actions={actions} />
          <ConnectionBanner />
          <main
            id="main"
            tabIndex={-1}
            className="max-w-page px-6 pt-5 pb-14 max-md:px-4 max-md:pt-4 max-md:pb-18"
          >
            {children}
          </main>
        </div>
      </div>
    </ShellProvider>
  );
}
