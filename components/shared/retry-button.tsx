"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { SubmitButton } from "./submit-button";

/** Asks again: by what the caller gives, and always by asking the server for the page. */
export function RetryButton({ onRetry }: { onRetry?: () => void }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <SubmitButton
      busy={busy}
      busyLabel="Trying"
      onPress={() =>
        start(() => {
          router.refresh();
          onRetry?.();
        })
      }
    >
      <RefreshCw />
      Try now
    </SubmitButton>
  );
}
