"use client";

import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";

/** The end of a sign-in that happened beside an unsaved form. */
export function CloseThisTab({ name, email }: { name: string; email: string }) {
  return (
    <div className="grid gap-4">
      <Note tone="ok" role="status">
        You are signed in as {name} ({email}). You can close this tab and save again.
      </Note>
      {/* A browser closes only tabs that a page opened; where it does not, the words above and the link below are enough. */}
      <Button variant="primary" onClick={() => window.close()}>
        Close this tab
      </Button>
      <p className="text-meta text-ink-3">
        Or go on here: <TextLink href="/home">Home</TextLink>
      </p>
    </div>
  );
}
