"use client";

import { useEffect, useState } from "react";
import { fetchSearch, SearchFailed } from "@/lib/workspace/search/queries";
import type { SearchHit } from "@/lib/workspace/search/types";
import { reportConnection } from "./connection";

export type SearchState = {
  hits: SearchHit[];
  /** The words that the hits answer; the ones typed since are on their way. */
  answered: string;
  state: "idle" | "asking" | "answered" | "failed" | "ended";
};

const nothing: SearchState = { hits: [], answered: "", state: "idle" };

/** Asks the server 150 ms after the last key, a repeated `attempt` at once; a newer question ends the older one. Old hits stay until new ones come. */
export function useSearch(query: string, attempt: number): SearchState {
  const words = query.trim();
  const [found, setFound] = useState<SearchState>(nothing);

  useEffect(() => {
    if (words.length < 2) return;
    const question = new AbortController();
    const timer = setTimeout(
      async () => {
        setFound((before) => ({ ...before, state: "asking" }));
        try {
          const hits = await fetchSearch(
            words,
            AbortSignal.any([question.signal, AbortSignal.timeout(10_000)]),
          );
          setFound({ hits, answered: words, state: "answered" });
          reportConnection("online");
        } catch (error) {
          if (question.signal.aborted) return;
          const ended = error instanceof SearchFailed && error.status === 401;
          setFound({ hits: [], answered: words, state: ended ? "ended" : "failed" });
          reportConnection(ended ? "ended" : "silent");
        }
      },
      attempt === 0 ? 150 : 0,
    );
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [words, attempt]);

  return words.length < 2 ? nothing : found;
}
