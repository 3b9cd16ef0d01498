"use client";

import { useEffect } from "react";
import { RetryingError } from "@/components/shell/retrying-error";

/** Any signed-in page that fails; the shell around it stays. */
export default function AppError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  useEffect(() => {
    // Faults of the browser's own code have no digest; the console is the only place that can hold them.
    if (!error.digest) console.error(error);
  }, [error]);
  return <RetryingError what="This page" digest={error.digest} onRetry={retry} />;
}
