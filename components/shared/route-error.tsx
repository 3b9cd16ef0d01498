"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { ErrorState } from "./empty-state";

export type RouteErrorProps = {
  error: Error & { digest?: string };
  reset: () => void;
  retry?: () => void;
};

/** The mark that the gate puts on an error when the backend did not answer; the text of errors stays on the server. */
const silentDigest = "unavailable";

/** Seconds until the next try: soon for a silent server, later for a fault that will likely stay. */
const pauses = { silent: 5, fault: 20 };

/**
 * What an `error.tsx` shows: `export default function Error(props) { return <RouteError {...props} what="The list" /> }`.
 * It says what is safe and tries again by itself while somebody looks, so that nobody has to reload when the server is
 * back.
 */
export function RouteError({
  error,
  reset,
  retry = reset,
  what = "This page",
  level = 1,
}: RouteErrorProps & { what?: string; level?: 1 | 2 }) {
  const silent = error.digest === silentDigest;
  const pause = silent ? pauses.silent : pauses.fault;
  const [left, setLeft] = useState(pause);

  // Faults of the browser's own code have no digest; the console is the only place that can hold them.
  useEffect(() => {
    if (!error.digest) console.error(error);
  }, [error]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setLeft((seconds) => Math.max(0, seconds - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, []);

  const again = useEffectEvent(retry);
  useEffect(() => {
    if (left > 0) return;
    again();
    // A try that fails draws this anew; should nothing come of it, the count begins again.
    const timer = setTimeout(() => setLeft(pause), 3000);
    return () => clearTimeout(timer);
  }, [left, pause]);

  return (
    <ErrorState
      title={`${what} did not load`}
      level={level}
      reference={silent ? null : error.digest}
      onRetry={retry}
      className="my-4"
    >
      <p>
        {silent
          ? "The server did not answer. Nothing is lost; what was saved stays saved."
          : "The server answered with a fault. Nothing is lost; what was saved stays saved."}
      </p>
      {/* Counted for the eyes alone: a reader hears the sentence above once and not every second. */}
      <p aria-hidden className="text-ink-3">
        {left > 0 ? `Trying again in ${left} s.` : "Trying now."}
      </p>
    </ErrorState>
  );
}
