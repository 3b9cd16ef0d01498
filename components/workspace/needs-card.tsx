import {
  CalendarClock,
  MailQuestionMark,
  OctagonAlert,
  TrendingDown,
  VolumeX,
  type LucideIcon,
} from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/shared/empty-state";
import { LogTouchButton } from "@/components/shell/log-touch-button";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { needAction, needHref, needWords } from "@/lib/workspace/home/rules";
import type { Need, NeedKind } from "@/lib/workspace/home/types";

const icons: Record<NeedKind, LucideIcon> = {
  renewal: CalendarClock,
  concern: OctagonAlert,
  silent: VolumeX,
  invitation: MailQuestionMark,
  score_drop: TrendingDown,
};

/** What needs a CSM now: why, how much, and one thing to do. The heaviest line has the one primary button. */
export function NeedsCard({ needs, total }: { needs: Need[]; total: number }) {
  return (
    <Card bleed aria-labelledby="needs">
      <CardHead
        id="needs"
        title={
          <>
            Needs me <span className="ml-0.5 font-normal text-ink-3">{total}</span>
          </>
        }
        actions={
          total > needs.length ? (
            <span className="text-meta text-ink-3">
              the {needs.length} heaviest of {total}
            </span>
          ) : null
        }
      />
      {needs.length === 0 ? (
        <EmptyState bare title="Nothing needs you now">
          <p>
            A line comes here when a renewal is near, a score falls, a concern has no owner, an
            invitation stays unanswered or a customer goes silent.
          </p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {needs.map((need, index) => (
            <NeedLine key={`${need.kind}-${need.customer_id}`} need={need} first={index === 0} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function NeedLine({ need, first }: { need: Need; first: boolean }) {
  const Icon = icons[need.kind];
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_3.75rem_8.5rem] items-center gap-3 py-2.5 pr-4 pl-4 transition-colors hover:bg-hover max-md:grid-cols-[1.25rem_minmax(0,1fr)] max-md:gap-y-2 max-md:py-3">
      <Icon aria-hidden className="mt-0.5 self-start text-ink-3" />
      <div>
        <h3>
          <Link href={need.href as Route} className="underline-offset-3 hover:underline">
            {need.customer_name}
          </Link>{" "}
          <span className="font-normal text-ink-3">· {needWords[need.kind]}</span>
        </h3>
        <p className="text-ink-2">{need.why}</p>
      </div>
      <div className="contents max-md:col-start-2 max-md:flex max-md:items-center max-md:gap-4">
        <Weight weight={need.weight} />
        <NeedAction need={need} variant={first ? "primary" : "plain"} />
      </div>
    </li>
  );
}

/** The order's reason: a number and a bar of it. */
function Weight({ weight }: { weight: number }) {
  return (
    <span
      title={`Weight ${weight} of 100: urgency, severity and ARR`}
      className="grid justify-items-end gap-1 text-meta text-ink-2 max-md:order-last"
    >
      <span>
        <span className="sr-only">Weight </span>
        {weight}
      </span>
      <span aria-hidden className="block h-1 w-11 overflow-hidden rounded-full bg-none-fill">
        <span className="block h-full bg-ink-3" style={{ width: `${weight}%` }} />
      </span>
    </span>
  );
}

function NeedAction({ need, variant }: { need: Need; variant: "primary" | "plain" }) {
  if (need.kind === "silent") {
    return (
      <LogTouchButton
        size="sm"
        variant={variant}
        className="md:w-full"
        customer={{ id: need.customer_id, name: need.customer_name }}
      >
        {needAction(need)}
        <span className="sr-only"> for {need.customer_name}</span>
      </LogTouchButton>
    );
  }
  return (
    <LinkButton size="sm" variant={variant} className="md:w-full" href={needHref(need)}>
      {needAction(need)}
      <span className="sr-only"> for {need.customer_name}</span>
    </LinkButton>
  );
}
