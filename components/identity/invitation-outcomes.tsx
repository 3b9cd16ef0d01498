import { CircleAlert, CircleCheck, Link2 } from "lucide-react";
import type { InvitationOutcome } from "@/lib/identity/invitation/types";
import { CopyLink } from "./copy-link";

/** One line an address: sent, waiting for its link to be handed over, or refused and why. */
export function InvitationOutcomes({ outcomes }: { outcomes: InvitationOutcome[] }) {
  return (
    <ul className="divide-y divide-line" role="status">
      {outcomes.map((outcome) => (
        <li key={outcome.email} className="flex min-h-12 items-center gap-3 py-2">
          {outcome.ok ? (
            outcome.sent ? (
              <CircleCheck aria-hidden className="text-ok" />
            ) : (
              <Link2 aria-hidden className="text-ink-3" />
            )
          ) : (
            <CircleAlert aria-hidden className="text-risk" />
          )}
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{outcome.email}</span>
            <span className="block text-meta text-ink-2">
              {outcome.ok
                ? outcome.sent
                  ? "Invitation sent"
                  : "No mail server is set. Hand the link over yourself."
                : outcome.message}
            </span>
          </span>
          {outcome.ok && !outcome.sent ? <CopyLink link={outcome.link} /> : null}
        </li>
      ))}
    </ul>
  );
}
