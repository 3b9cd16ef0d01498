"use client";

import { useSyncExternalStore } from "react";
import type { Added, Decision } from "@/lib/customers/contract-review/schema";

/** What a person has decided so far; not yet anybody else's business. */
export type ReviewDraft = {
  decisions: Record<string, Omit<Decision, "key">>;
  added: Added[];
  status: "draft" | "active" | "expired";
  base: string | null;
};

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keep(key: string, text: string | null) {
  if (text === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, text);
  for (const listener of listeners) listener();
}

function parse(text: string | null): ReviewDraft | null {
  try {
    const kept = JSON.parse(text ?? "null") as ReviewDraft | null;
    return kept && typeof kept.decisions === "object" && Array.isArray(kept.added) ? kept : null;
  } catch {
    return null;
  }
}

/**
 * The decisions about one document. They are kept in this tab with every change, so that neither a reload nor a server that
 * does not answer loses them; `forget` is for when they have been saved.
 */
export function useReviewDraft(file: string, first: ReviewDraft) {
  const key = `contract-review.${file}`;
  const text = useSyncExternalStore(
    subscribe,
    () => sessionStorage.getItem(key),
    () => null,
  );
  const draft = parse(text) ?? first;
  return {
    draft,
    change: (how: (before: ReviewDraft) => ReviewDraft) =>
      keep(key, JSON.stringify(how(parse(sessionStorage.getItem(key)) ?? first))),
    forget: () => keep(key, null),
  };
}
