import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import type { formatsFor } from "@/components/shared/format";
import { hrefWith } from "@/components/shared/href-with";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { scoreWords, shareDone, titleOf } from "@/lib/assessments/participation/rules";
import type { TypeParticipation } from "@/lib/assessments/participation/types";
import { Meter } from "./meter";
import { RemindButton } from "./remind-button";

type Formats = ReturnType<typeof formatsFor>;
type Props = { org: string; mayAsk: boolean; formats: Formats };

const path = "/assessments/manage";

/** One block an assessment: how many are done, where the others are, and the button that reminds the missing. */
export function ParticipationTable({
  types,
  idle,
  ...rest
}: Props & { types: TypeParticipation[]; idle: TypeParticipation[] }) {
  return (
    <Card bleed aria-labelledby="types">
      <CardHead id="types" title="Assessments" meta={types.length} />
      <ul className="divide-y divide-line">
        {types.map((type) => (
          <TypeRow key={type.assessment_type} type={type} {...rest} />
        ))}
      </ul>
      {rest.mayAsk && idle.length ? (
        <p className="border-t border-line px-4 py-3 text-meta text-ink-3">
          Not asked yet:{" "}
          {idle.map((type, at) => (
            <span key={type.assessment_type}>
              {at ? ", " : null}
              <TextLink
                href={hrefWith(`${path}/assign`, { org: rest.org, type: type.assessment_type })}
              >
                {titleOf(type)}
              </TextLink>
            </span>
          ))}
        </p>
      ) : null}
    </Card>
  );
}

function TypeRow({ type, org, mayAsk, formats }: Props & { type: TypeParticipation }) {
  const list = (changes: Record<string, string>) =>
    `${hrefWith(path, { org, type: type.assessment_type, ...changes })}#people`;
  const figures: [string, number, string, boolean?][] = [
    ["done", type.done, "done"],
    ["started", type.started, "started"],
    ["opened", type.opened, "opened"],
    ["not opened", type.not_opened, "not_opened"],
    ["overdue", type.overdue, "overdue", true],
    [type.expired === 1 ? "link expired" : "links expired", type.expired, "expired"],
  ];
  return (
    <li className="grid gap-x-5 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          href={hrefWith(`${path}/${type.assessment_type}`, { org }) as Route}
          className="font-medium hover:underline hover:underline-offset-3"
        >
          {titleOf(type)}
        </Link>
        <p className="text-meta text-ink-3">
          {type.respondents ? (
            <>
              {type.respondents === 1 ? "1 result" : `${type.respondents} results`}, average{" "}
              {scoreWords(type.average)}
            </>
          ) : (
            "No result yet"
          )}
        </p>
      </div>
      <div className="grid min-w-0 content-start gap-1.5">
        {type.asked ? (
          <div className="flex items-center gap-3">
            <Meter share={shareDone(type)} className="flex-1" />
            <span className="flex-none text-meta">
              {type.done} of {type.asked} done
            </span>
          </div>
        ) : (
          <p className="text-meta text-ink-3">Nobody was asked; people answered by themselves.</p>
        )}
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-meta">
          {figures.map(([word, count, state, late]) =>
            count ? (
              <Figure key={state} href={list({ state })} late={late}>
                {count} {word}
              </Figure>
            ) : null,
          )}
          {type.next_due ? (
            <span className="text-ink-3">next due {formats.relativeDay(type.next_due)}</span>
          ) : null}
        </p>
        {type.stops.length ? (
          <p className="flex flex-wrap gap-x-2 gap-y-1 text-meta text-ink-3">
            Stopped at
            {type.stops.map((stop) => (
              <Figure key={stop.title} href={list({ state: "started", stopped: stop.title })}>
                {stop.title} ({stop.count})
              </Figure>
            ))}
          </p>
        ) : null}
      </div>
      {mayAsk ? (
        <div className="content-start">
          {type.missing ? (
            <RemindButton
              org={org}
              type={type.assessment_type}
              missing={type.missing}
              title={titleOf(type)}
            />
          ) : type.asked ? (
            <span className="text-meta text-ink-3">Nobody is missing</span>
          ) : (
            <LinkButton
              size="sm"
              variant="quiet"
              href={hrefWith(`${path}/assign`, { org, type: type.assessment_type })}
            >
              Assign<span className="sr-only"> {titleOf(type)}</span>
            </LinkButton>
          )}
        </div>
      ) : null}
    </li>
  );
}

function Figure({
  href,
  late = false,
  children,
}: {
  href: string;
  late?: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={href as Route}
      className={`inline-flex min-h-6 items-center underline decoration-line-control underline-offset-3 hover:decoration-current ${late ? "text-risk-ink" : "text-ink-2"}`}
    >
      {children}
    </Link>
  );
}
