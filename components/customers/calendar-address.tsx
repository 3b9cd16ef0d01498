"use client";

import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { CopyLink } from "@/components/identity/copy-link";
import { SubmitButton } from "@/components/shared/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import {
  issueCalendarFeedAction,
  revokeCalendarFeedAction,
} from "@/lib/customers/calendar/actions";
import { useAction } from "@/lib/platform/use-action";

/** One's own calendar address: made, shown once, made anew, closed. */
export function CalendarAddress({
  origin,
  since,
  read,
}: {
  origin: string;
  /** In words, when the address was made; null without one. */
  since: string | null;
  /** In words, when a calendar last read it. */
  read: string | null;
}) {
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const issue = useAction(issueCalendarFeedAction);
  const revoke = useAction(revokeCalendarFeedAction);
  async function make() {
    const answer = await issue.run({});
    if (answer.ok) setLink(`${origin}/api/calendar/${answer.data.token}.ics`);
  }
  async function end() {
    if ((await revoke.run({})).ok) setLink(null);
  }
  function close() {
    setOpen(false);
    setLink(null);
  }
  const failure = issue.error ?? revoke.error;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <CalendarDays />
        Calendar
      </Button>
      <Dialog open={open} onClose={close} title="Renewals in your calendar" width="form">
        <div className="grid gap-3">
          <p className="text-read text-ink-2">
            A secret address that your calendar reads by itself: renewals, notice days and meetings
            of your customers, always as they are now. Whoever has the address can read it.
          </p>
          {failure ? (
            <Note tone="risk" role="alert">
              {failure.message}
            </Note>
          ) : null}
          {link ? (
            <div className="grid gap-2">
              <p className="font-medium">Copy it now. It is not shown again.</p>
              <code className="rounded-sm bg-sunken px-3 py-2 text-meta break-all">{link}</code>
              <span>
                <CopyLink link={link} label="Copy address" />
              </span>
            </div>
          ) : since ? (
            <p>
              You have an address since {since};{" "}
              {read ? `it was read ${read}` : "nothing has read it yet"}.
            </p>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <SubmitButton
              busy={issue.busy}
              busyLabel="Making it"
              variant={since || link ? "plain" : "primary"}
              onPress={() => void make()}
            >
              {since || link ? "Make a new address" : "Make an address"}
            </SubmitButton>
            {since || link ? (
              <SubmitButton
                busy={revoke.busy}
                busyLabel="Closing it"
                variant="danger"
                onPress={() => void end()}
              >
                Close the address
              </SubmitButton>
            ) : null}
          </div>
          {since || link ? (
            <p className="text-meta text-ink-3">A new address ends the former one at once.</p>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
