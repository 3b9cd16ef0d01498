"use client";

import { useEffect, useState } from "react";
import { ErrorState } from "@/components/shared/empty-state";

/** Seconds until the next try: soon for a silent server, later for a fault that will likely stay. */
const pauses = { silent: 5, fault: 20 };

/** The mark that the gate puts on an error when the backend did not answer; the text of errors stays on the server. */
const silentDigest = "unavailable";

/**
 * A page that did not load. It says what is safe and tries again by itself while somebody looks, so that nobody has to
 * reload when the server is back.
 */
export function RetryingError({
  what,
  digest,
  onRetry,
}: {
  what: string;
  digest: string | undefined;
  onRetry: () => void;
}) {
  const silent = digest === silentDigest;
  const [left, setLeft] = useState(silent ? pauses.silent : pauses.fault);

  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setLeft((seconds) => Math.max(0, seconds - 1));
    }, 1000);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    if (left > 0) return;
    onRetry();
    // A try that fails draws this anew; should it be answered from here, the count begins again.
    const timer = setTimeout(() => setLeft(silent ? pauses.silent : pauses.fault), 3000);
    return () => clearTimeout(timer);
  }, [left, onRetry, silent]);

  return (
    <ErrorState
      title={`${what} did not load`}
      reference={silent ? null : digest}
      onRetry={onRetry}
      className="my-4"
    >
      <p>
        {silent
          ? "The server did not answer. Nothing is lost; what was saved stays saved."
          : "The server answered with a fault, which was recorded. What was saved stays saved."}
      </p>
      {/* Counted for the eyes; a reader hears the sentence above once and not every second. */}
      <p aria-hidden className="text-ink-3">
        {left > 0 ? `Trying again in ${left} s.` : "Trying now."}
      </p>
    </ErrorState>
  );
}
