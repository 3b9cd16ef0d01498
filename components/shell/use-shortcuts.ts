"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import type { ViewerKind } from "@/lib/platform/domains";
import { useShell } from "./shell-context";
import { mayLogTouch } from "./shell-viewer";
import { readPress, silencedKey, type Command } from "./shortcuts";

/** How long g waits for its second key. */
const patience = 1500;

/** The search field of the page, if one is to be seen: a page that was left stays in the document, hidden. */
function visibleSearch(): HTMLInputElement | undefined {
  const fields = document.querySelectorAll<HTMLInputElement>("main input[type=search]");
  return [...fields].find((field) => field.checkVisibility());
}

/** Listens for the keys that work on every page. */
export function useShortcuts(kind: ViewerKind) {
  const { overlay, show, dismiss } = useShell();
  const router = useRouter();
  const lastG = useRef(0);

  function obey(command: Command) {
    if (command.name === "go") router.push(command.href as Route);
    else if (command.name === "palette" && overlay?.name === "palette") dismiss();
    else if (command.name === "palette") show({ name: "palette" });
    else if (command.name === "touch") show({ name: "touch" });
    else if (command.name === "shortcuts") show({ name: "shortcuts" });
    else {
      const field = visibleSearch();
      if (field) {
        field.focus();
        field.select();
      } else show({ name: "palette" });
    }
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const target = event.target instanceof Element ? event.target : null;
    const answer = readPress(
      {
        key: event.key,
        command: event.ctrlKey || event.metaKey,
        alt: event.altKey,
        typing: Boolean(
          target?.closest(
            "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable=true]",
          ),
        ),
        covered: Boolean(document.querySelector("dialog:modal,:popover-open")),
        silenced: document.documentElement.dataset.shortcuts === "off",
      },
      Date.now() - lastG.current < patience,
      kind,
      mayLogTouch(kind),
    );
    lastG.current = answer.afterG ? Date.now() : 0;
    if (!answer.command) return;
    // Ctrl K over another dialog would put two of them on top of each other.
    const otherDialog = document.querySelector("dialog:modal") && overlay?.name !== "palette";
    if (answer.command.name === "palette" && otherDialog) return;
    event.preventDefault();
    obey(answer.command);
  });

  useEffect(() => {
    // The root element says whether single keys work, from the moment on that they do.
    const root = document.documentElement;
    root.dataset.shortcuts ??= "on";
    try {
      if (localStorage.getItem(silencedKey) === "off") root.dataset.shortcuts = "off";
    } catch {
      // Nothing is kept in this browser; the keys work.
    }
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
