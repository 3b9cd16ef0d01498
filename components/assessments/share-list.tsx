"use client";

import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Note } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { revokeShareAction } from "@/lib/assessments/share/actions";
import type { LinkState } from "@/lib/assessments/share/rules";
import { useAction } from "@/lib/platform/use-action";

/** A link in words; days were written for the reader on the server. */
export type LinkLine = {
  id: string;
  name: string;
  shows: string;
  until: string;
  views: string;
  state: LinkState;
};

const stateWords = { open: "Open", expired: "Expired", revoked: "Withdrawn" } as const;

/** The links to a result, with how often each was opened; an open one can be ended. */
export function ShareList({ links }: { links: LinkLine[] }) {
  const revoke = useAction(revokeShareAction);
  const toast = useToast();
  if (links.length === 0) return <p className="text-ink-3">There is no link to this result yet.</p>;
  return (
    <section aria-labelledby="links">
      <h3 id="links" className="mb-1">
        Links
      </h3>
      <ul className="divide-y divide-line border-y border-line">
        {links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium wrap-anywhere">{link.name}</span>
                <Chip tone={link.state === "open" ? "line" : "none"}>{stateWords[link.state]}</Chip>
              </p>
              <p className="text-meta text-ink-2">
                {link.shows} · {link.until} · {link.views}
              </p>
            </div>
            {link.state === "open" ? (
              <Button
                variant="danger"
                size="sm"
                aria-label={`Withdraw the link ${link.name}`}
                disabled={revoke.busy}
                onClick={async () => {
                  const answer = await revoke.run({ link: link.id });
                  if (answer.ok) toast.show({ title: "Link withdrawn" });
                }}
              >
                Withdraw
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {revoke.error ? (
        <Note tone="risk" role="alert" className="mt-3">
          {revoke.error.message}
        </Note>
      ) : null}
    </section>
  );
}
