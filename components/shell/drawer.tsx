"use client";

import { Menu as MenuIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { Brand } from "./brand";
import { LogTouchButton } from "./log-touch-button";
import { NavigationList } from "./navigation-list";
import { OrganizationSwitcher } from "./organization-switcher";
import { mayLogTouch, type ShellViewer } from "./shell-viewer";
import { useBackdrop } from "./use-backdrop";
import { UserMenu } from "./user-menu";

/** The sidebar of a phone. The platform's dialog keeps the focus inside and answers Esc; a press outside closes too. */
export function Drawer({ viewer }: { viewer: ShellViewer }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => dialog.current?.close();

  useBackdrop(dialog, close);
  // Turned to a desk's width, the drawer has nothing to stand on.
  useEffect(() => {
    const desk = matchMedia("(width >= 761px)");
    const leave = () => desk.matches && dialog.current?.close();
    desk.addEventListener("change", leave);
    return () => desk.removeEventListener("change", leave);
  }, []);

  return (
    <>
      <IconButton
        label="Open menu"
        aria-haspopup="dialog"
        aria-expanded={open}
        className="-ml-2 md:hidden"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        <MenuIcon />
      </IconButton>
      <dialog
        ref={dialog}
        aria-label="Menu"
        onClose={() => setOpen(false)}
        className="m-0 h-dvh max-h-none w-70 max-w-[85vw] bg-surface shadow-pop"
      >
        {open ? (
          <div className="flex h-full flex-col">
            <div className="flex h-12 flex-none items-center justify-between px-4">
              <Brand />
              {viewer.demonstration ? <Chip>Demonstration data</Chip> : null}
            </div>
            <div className="flex-1 overflow-y-auto overscroll-contain px-2 pb-4">
              <OrganizationSwitcher viewer={viewer} />
              {mayLogTouch(viewer.kind) ? (
                <LogTouchButton className="mb-3 w-full" onOpen={close} />
              ) : null}
              <NavigationList viewer={viewer} onNavigate={close} />
            </div>
            <div className="grid min-h-14 flex-none content-center border-t border-line px-2">
              <UserMenu viewer={viewer} wide />
            </div>
          </div>
        ) : null}
      </dialog>
    </>
  );
}
