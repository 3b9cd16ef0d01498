"use client";

import { useEffect } from "react";
import { ErrorState } from "./empty-state";

export type RouteErrorProps = {
  error: Error & { digest?: string };
  reset: () => void;
  retry?: () => void;
};

/** What an `error.tsx` shows: `export default function Error(props) { return <RouteError {...props} what="The list" /> }`. */
export function RouteError({
  error,
  reset,
  retry,
  what = "This page",
}: RouteErrorProps & { what?: string }) {
  // Faults of the browser's own code have no digest; the console is the only place that can hold them.
  useEffect(() => {
    if (!error.digest) console.error(error);
  }, [error]);
  return (
    <ErrorState
      title={`${what} did not load`}
      reference={error.digest}
      onRetry={retry ?? reset}
      className="my-4"
    >
      <p>The server did not answer as it should. Nothing is lost; what was saved stays saved.</p>
    </ErrorState>
  );
}
