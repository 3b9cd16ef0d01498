"use client";

import { useCallback } from "react";

/**
 * Goes to a page by loading it anew. Used wherever the person changes (signing in and out, joining an organization), so that
 * nothing the browser still holds in memory was made for somebody else.
 */
export function useArrival(): (path: string) => void {
  return useCallback((path: string) => window.location.assign(path), []);
}
