"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";

export type Sent = { sent: boolean; link: string };

/** The link of an invitation that was just made, to hand over by other means. It is shown once. */
export function InvitationSent({ sent }: { sent: Sent }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="grid gap-2 border-b border-line p-4">
      <Note tone={sent.sent ? "ok" : "watch"} role="status">
        {sent.sent
          ? "The invitation is on its way. You can hand the link over yourself as well; it works once."
          : "No mail could be sent from here. Hand the link over yourself; it works once."}
      </Note>
      <div className="flex gap-2">
        <Input
          readOnly
          aria-label="Link of the invitation"
          value={sent.link}
          onFocus={(event) => event.target.select()}
          className="font-mono"
        />
        <Button
          onClick={async () => {
            // Without the right to the clipboard the field is there to copy from.
            const done = await navigator.clipboard?.writeText(sent.link).then(
              () => true,
              () => false,
            );
            setCopied(Boolean(done));
          }}
        >
          <Copy />
          <span role="status">{copied ? "Copied" : "Copy link"}</span>
        </Button>
      </div>
    </div>
  );
}
