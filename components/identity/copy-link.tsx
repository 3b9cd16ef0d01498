"use client";

import { Check, Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

/** Copies a link that is to be handed over by other means than a mail of ours. */
export function CopyLink({ link, label = "Copy link" }: { link: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  const toast = useToast();
  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Without leave to use the clipboard the link is shown to be copied by hand.
      toast.show({ title: "Copy this link", detail: link, sticky: true });
    }
  }
  return (
    <Button size="sm" onClick={() => void copy()}>
      {copied ? <Check className="size-3.5" /> : <Link2 className="size-3.5" />}
      <span aria-live="polite">{copied ? "Link copied" : label}</span>
    </Button>
  );
}
