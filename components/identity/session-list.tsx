"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/shared/confirm-dialog";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { useToast } from "@/components/ui/toast";
import { signOutOthersAction } from "@/lib/identity/session/actions";
import { useAction } from "@/lib/platform/use-action";

type Session = {
  id: string;
  browser: string | null;
  address: string | null;
  current: boolean;
  started: string;
};

/** Where the person is signed in, and the way to end it everywhere else. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const [asking, setAsking] = useState(false);
  const { run, busy, error } = useAction(signOutOthersAction);
  const toast = useToast();
  const others = sessions.filter((session) => !session.current).length;

  async function end() {
    const answer = await run(undefined);
    if (!answer.ok) return;
    setAsking(false);
    toast.show({ title: "Signed out everywhere else", tone: "ok" });
  }

  return (
    <Card aria-labelledby="sessions">
      <CardHead
        id="sessions"
        title="Sessions"
        actions={
          others > 0 ? (
            <Button size="sm" onClick={() => setAsking(true)}>
              <LogOut className="size-3.5" />
              Sign out everywhere else
            </Button>
          ) : null
        }
      />
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex min-h-13 items-center gap-3 px-4 py-2">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{session.browser ?? "Browser not recorded"}</span>
              <span className="block text-meta text-ink-3">
                since {session.started}
                {session.address ? ` · ${session.address}` : null}
              </span>
            </span>
            {session.current ? <Chip tone="accent">This browser</Chip> : null}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`End ${others === 1 ? "1 other session" : `${others} other sessions`}?`}
        confirm="Sign out everywhere else"
        busyLabel="Signing out"
        keep="Keep them"
        danger={false}
        busy={busy}
        error={error?.message}
        onConfirm={() => void end()}
      >
        They end at once, also in the middle of a form. This browser stays signed in.
      </ConfirmDialog>
    </Card>
  );
}
