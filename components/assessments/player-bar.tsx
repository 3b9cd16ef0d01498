"use client";

import { CloudOff, CloudCheck, CloudUpload } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { CairnMark } from "@/components/shell/brand";
import { buttonClass } from "@/components/ui/button";
import { time } from "@/components/shared/format";
import type { SaveState } from "./use-answers";

type Reader = { locale: string; timeZone: string };

/** What the bar says of saving: in words, because it is the promise of the page. */
function SaveWords({
  save,
  savedAt,
  waiting,
  reader,
}: {
  save: SaveState;
  savedAt: string | null;
  waiting: number;
  reader: Reader;
}) {
  const count = waiting === 1 ? "1 answer" : `${waiting} answers`;
  if (save === "offline")
    return (
      <>
        <CloudOff className="text-watch" /> No connection. {count} kept on this device
      </>
    );
  if (save === "ended")
    return (
      <>
        <CloudOff className="text-watch" /> Session ended. {count} kept here.{" "}
        <a href="/sign-in?return=close" target="_blank" rel="opener" className="link">
          Sign in in a new tab
        </a>
      </>
    );
  if (save === "closed")
    return (
      <>
        <CloudOff className="text-risk" /> Finished in another window
      </>
    );
  if (save === "saving")
    return (
      <>
        <CloudUpload /> Saving
      </>
    );
  if (!savedAt) return <>Answers are saved as you go</>;
  return (
    <>
      <CloudCheck className="text-ok" /> Saved {time(savedAt, reader)}
    </>
  );
}

/** The bar over a run: what it is, for whom, whether everything is saved, and the way out. */
export function PlayerBar({
  title,
  organization,
  leave,
  ...saving
}: {
  title: string;
  organization: string | null;
  leave: { href: string; label: string } | null;
  save: SaveState;
  savedAt: string | null;
  waiting: number;
  reader: Reader;
}) {
  return (
    <header className="sticky top-0 z-20 flex min-h-12 items-center gap-2 border-b border-line bg-canvas px-6 py-1.5 max-md:px-4">
      <CairnMark />
      <span className="font-semibold max-md:hidden">Cairn</span>
      <span aria-hidden className="text-ink-3 max-md:hidden">
        /
      </span>
      <span className="truncate font-medium">{title}</span>
      {organization ? (
        <span className="truncate text-ink-3 max-md:hidden">{organization}</span>
      ) : null}
      <span
        role="status"
        className="ml-auto flex items-center gap-1.5 text-meta text-ink-3 [&>svg]:size-4 [&>svg]:flex-none"
      >
        <SaveWords {...saving} />
      </span>
      {leave ? (
        <Link href={leave.href as Route} className={buttonClass("plain", "sm")}>
          {leave.label}
        </Link>
      ) : null}
    </header>
  );
}
