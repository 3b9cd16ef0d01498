"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import { effectiveTheme, readTheme, themeCookie, type ThemeChoice } from "./theme";

const dark = "(prefers-color-scheme: dark)";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function apply() {
  const theme = effectiveTheme(readTheme(document.cookie), matchMedia(dark).matches);
  document.documentElement.dataset.theme = theme;
}

/** The person's choice of theme, and the way to change it at once and for a year. */
export function useTheme(): { choice: ThemeChoice; choose: (choice: ThemeChoice) => void } {
  const choice = useSyncExternalStore<ThemeChoice>(
    subscribe,
    () => readTheme(document.cookie),
    () => "system",
  );
  const choose = useCallback((next: ThemeChoice) => {
    document.cookie = themeCookie(next);
    apply();
    for (const listener of listeners) listener();
  }, []);
  return { choice, choose };
}

/** Follows the system while the person has left the choice to it. */
export function useSystemTheme() {
  useEffect(() => {
    const query = matchMedia(dark);
    query.addEventListener("change", apply);
    return () => query.removeEventListener("change", apply);
  }, []);
}
