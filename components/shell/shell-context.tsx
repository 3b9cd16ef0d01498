"use client";

import { createContext, use, useMemo, useState, type ReactNode } from "react";

import type { ShellViewer } from "./shell-viewer";

/** A customer that a dialog is opened for. */
export type CustomerReference = { id: string; name: string };

/** What lies over the page: one thing at a time. */
export type Overlay =
  | { name: "palette" }
  | { name: "shortcuts" }
  | { name: "touch"; customer?: CustomerReference };

type Shell = {
  overlay: Overlay | null;
  show: (overlay: Overlay) => void;
  /** Opens the dialog in which a call, mail, meeting or note is logged. */
  logTouch: (customer?: CustomerReference) => void;
  dismiss: () => void;
  /** The name of the record that the address holds only the id of. */
  crumb: string | null;
  setCrumb: (label: string | null) => void;
  /** Unread news as last heard from the server; null until the bell has asked for itself. */
  unread: number | null;
  setUnread: (unread: number) => void;
  /** Who looks, as last heard: it outlives a server that does not answer. */
  known: ShellViewer | null;
  setKnown: (viewer: ShellViewer) => void;
};

const ShellContext = createContext<Shell | null>(null);

/** What pages may ask of the shell around them. */
export function useShell(): Shell {
  const shell = use(ShellContext);
  if (!shell) throw new Error("useShell needs the signed-in shell above it.");
  return shell;
}

export function ShellProvider({ children }: { children: ReactNode }) {
  const [overlay, show] = useState<Overlay | null>(null);
  const [crumb, setCrumb] = useState<string | null>(null);
  const [unread, setUnread] = useState<number | null>(null);
  const [known, setKnown] = useState<ShellViewer | null>(null);
  const shell = useMemo<Shell>(
    () => ({
      overlay,
      show,
      logTouch: (customer) => show({ name: "touch", customer }),
      dismiss: () => show(null),
      crumb,
      setCrumb,
      unread,
      setUnread,
      known,
      setKnown,
    }),
    [overlay, crumb, unread, known],
  );
  return <ShellContext value={shell}>{children}</ShellContext>;
}
