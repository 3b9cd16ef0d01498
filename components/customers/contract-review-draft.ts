"use client";

import { useEffect, useState } from "react";
import type { Draft, FieldName } from "@/lib/customers/contract-fields/types";
import type { Decision } from "@/lib/customers/contract-review/schema";

/** What a person has decided so far; not yet anybody else's business. */
export type ReviewDraft = {
  decisions: Record<string, Omit<Decision, "key">>;
  added: { field: FieldName; parts: Draft }[];
  status: "draft" | "active" | "expired";
  base: string | null;
};

function restore(key: string): ReviewDraft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as ReviewDraft | null;
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
  const [draft, setDraft] = useState<{ now: ReviewDraft; restored: boolean }>({
    now: first,
    restored: false,
  });
  useEffect(() => {
    // The server knows nothing of the tab, so what it drew first is replaced once the page lives.
    const kept = restore(key);
    setDraft((before) => ({ now: kept ?? before.now, restored: true }));
  }, [key]);
  useEffect(() => {
    if (draft.restored) sessionStorage.setItem(key, JSON.stringify(draft.now));
  }, [key, draft]);
  return {
    draft: draft.now,
    ready: draft.restored,
    change: (how: (before: ReviewDraft) => ReviewDraft) =>
      setDraft((before) => ({ ...before, now: how(before.now) })),
    forget: () => sessionStorage.removeItem(key),
  };
}
