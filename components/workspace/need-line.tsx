import {
  CalendarClock,
  CalendarX2,
  MailQuestionMark,
  OctagonAlert,
  TrendingDown,
  VolumeX,
  type LucideIcon,
} from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { changeWords, needAct, needWords, weightWords } from "@/lib/workspace/attention/rules";
import type { NeedKind } from "@/lib/workspace/attention/schema";
import type { Need } from "@/lib/workspace/attention/types";
import type { HomeFormats } from "./home-formats";
import { NeedAction } from "./need-action";
import { needReason } from "./need-words";
import { SnoozeButton } from "./snooze-button";
import { WakeButton } from "./wake-button";

const icons: Record<NeedKind, LucideIcon> = {
  notice: CalendarX2,
  renewal: CalendarClock,
  concern: OctagonAlert,
  silent: VolumeX,
  invitation: MailQuestionMark,
  score_drop: TrendingDown,
};

/**
 * One line of *Needs me*: why, how much, one thing to do, and putting it off. `mine` is false where somebody looks at
 * the lines of a colleague: what is put off is put off for oneself alone.
 */
export function NeedLine({
  need,
  first,
  mine,
  formats,
}: {
  need: Need;
  first: boolean;
  mine: boolean;
  formats: HomeFormats;
}) {
  const Icon = icons[need.kind];
  const { snooze } = need;
  const reason = needReason(need, formats);
  const customer = { id: need.customer_id, name: need.customer_name };
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_3.75rem_8.5rem_1.75rem] items-center gap-3 py-2.5 pr-3 pl-4 transition-colors hover:bg-hover max-md:grid-cols-[1.25rem_minmax(0,1fr)] max-md:gap-y-2 max-md:py-3">
      <Icon aria-hidden className="mt-0.5 self-start text-ink-3" />
      <div>
        <h3>
          <Link
            href={`/customers/${need.customer_id}` as Route}
            className="underline-offset-3 hover:underline"
          >
            {need.customer_name}
          </Link>{" "}
          <span className="font-normal text-ink-3">· {needWords[need.kind]}</span>
        </h3>
        <p className="text-pretty text-ink-2">{reason}</p>
        {snooze ? (
          <p className="text-pretty text-meta text-ink-3">
            Snoozed{" "}
            {snooze.until
              ? `until ${formats.date(snooze.until)}`
              : `until ${changeWords[need.kind]}`}
            : {snooze.reason}
          </p>
        ) : null}
      </div>
      <div className="contents max-md:col-start-2 max-md:flex max-md:items-center max-md:gap-3">
        <Weight need={need} />
        {snooze && mine ? (
          <WakeButton need={need} snooze={snooze} />
        ) : (
          <NeedAction
            act={needAct(need)}
            record={need.record}
            customer={customer}
            variant={first ? "primary" : "plain"}
          />
        )}
        {mine && !snooze ? (
          <SnoozeButton
            need={{ kind: need.kind, cause: need.cause, why: reason }}
            customer={customer}
            label={`Snooze ${needWords[need.kind].toLowerCase()} of ${customer.name}`}
          />
        ) : (
          <span className="max-md:hidden" />
        )}
      </div>
    </li>
  );
}

/** The order's reason: a number, a bar of it, and its three parts. */
function Weight({ need }: { need: Need }) {
  const words = weightWords(need);
  const parts = [
    { key: "arr", share: need.arr_weight, look: "bg-ink-3" },
    { key: "urgency", share: need.urgency, look: "bg-ink-3/75" },
    { key: "severity", share: need.severity, look: "bg-ink-3/50" },
  ];
  return (
    <span
      title={words}
      className="grid justify-items-end gap-1 text-meta text-ink-2 max-md:order-last max-md:ml-auto"
    >
      <span aria-hidden>{need.weight}</span>
      <span className="sr-only">{words}</span>
      <span aria-hidden className="flex h-1 w-11 overflow-hidden rounded-full bg-none-fill">
        {parts.map(({ key, share, look }) => (
          <span key={key} className={look} style={{ width: `${share}%` }} />
        ))}
      </span>
    </span>
  );
}
