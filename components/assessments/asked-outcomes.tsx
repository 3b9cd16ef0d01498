import { CircleAlert, CircleCheck, Link2 } from "lucide-react";
import { CopyLink } from "@/components/identity/copy-link";
import { Button, LinkButton } from "@/components/ui/button";
import { Card, CardBody, CardFoot, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import type { AskedOutcome } from "@/lib/assessments/asking/types";

/** What became of each address. A link is shown here and never again: of what was issued only a hash is kept. */
export function AskedOutcomes({
  outcomes,
  back,
  onMore,
}: {
  outcomes: AskedOutcome[];
  back: string;
  onMore: () => void;
}) {
  const sent = outcomes.filter((outcome) => outcome.ok && outcome.sent).length;
  const links = outcomes.flatMap((outcome) => (outcome.ok && !outcome.sent ? [outcome] : []));
  const refused = outcomes.filter((outcome) => !outcome.ok).length;
  const words = [
    sent ? `${sent === 1 ? "1 invitation" : `${sent} invitations`} sent` : null,
    links.length ? `${links.length === 1 ? "1 link" : `${links.length} links`} to hand over` : null,
    refused ? `${refused} refused` : null,
  ];
  return (
    <Card aria-labelledby="outcomes" className="max-w-form">
      <CardHead id="outcomes" title={words.filter(Boolean).join(", ")} />
      <CardBody className="grid gap-3">
        {links.length ? (
          <Note tone="watch">
            Copy the links now: they are shown this once. A link that is lost is made anew under
            “New link to copy”.
          </Note>
        ) : null}
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
                <span className="block truncate font-medium">
                  {(outcome.ok && outcome.name) || outcome.email}
                </span>
                <span className="block text-meta break-all text-ink-2">
                  {outcome.ok ? (outcome.sent ? "Invitation sent" : outcome.link) : outcome.message}
                </span>
              </span>
              {outcome.ok && !outcome.sent ? <CopyLink link={outcome.link} /> : null}
            </li>
          ))}
        </ul>
      </CardBody>
      <CardFoot>
        {links.length > 1 ? (
          <CopyLink
            link={links.map(({ email, link }) => `${email}\t${link}`).join("\n")}
            label="Copy all links"
          />
        ) : null}
        <Button onClick={onMore}>Invite more</Button>
        {/* Leaving lets go of the links: the browser keeps a page one left for a while. */}
        <LinkButton variant="primary" href={back} onClick={onMore}>
          Done
        </LinkButton>
      </CardFoot>
    </Card>
  );
}
