"use client";

import { SubmitButton } from "@/components/shared/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { signOutAction } from "@/lib/identity/session/actions";
import { useAction } from "@/lib/platform/use-action";
import { useArrival } from "./use-arrival";

/** Ends the session and opens the same page again, as nobody. */
export function SignOutAndReturn({ path, home = true }: { path: string; home?: boolean }) {
  const { run, busy, error } = useAction(signOutAction);
  const arrive = useArrival();
  return (
    <div className="grid gap-2">
      {error ? (
        <Note tone="risk" role="alert">
          {error.message}
        </Note>
      ) : null}
      <SubmitButton
        busy={busy}
        busyLabel="Signing out"
        onPress={async () => {
          const answer = await run(undefined);
          if (answer.ok) arrive(path);
        }}
      >
        Sign out and use the other address
      </SubmitButton>
      {home ? <LinkButton href="/home">Stay signed in</LinkButton> : null}
    </div>
  );
}
