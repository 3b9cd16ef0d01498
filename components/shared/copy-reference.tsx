"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** The reference of a fault, under which the log has the details; a press copies it. */
export function CopyReference({ reference }: { reference: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      variant="quiet"
      className="font-mono text-meta"
      onClick={async () => {
        // Without the right to the clipboard the reference stays on the button, to be read or selected.
        const done = await navigator.clipboard?.writeText(reference).then(
          () => true,
          () => false,
        );
        setCopied(Boolean(done));
      }}
    >
      <span aria-live="polite">
        {copied ? "Copied" : "Copy"} {reference}
      </span>
    </Button>
  );
}
