import type { formatsFor } from "@/components/shared/format";
import { Chip } from "@/components/ui/chip";
import {
  growthOf,
  lostNames,
  stateNames,
  weekendOf,
  workingDay,
} from "@/lib/customers/renewal/rules";
import type { Renewal } from "@/lib/customers/renewal/types";

type Format = ReturnType<typeof formatsFor>;

/** The contract's own day; where it is a weekend, also the last day on which anybody works. */
export function RenewalNotice({ row, format }: { row: Renewal; format: Format }) {
  const ahead = row.state === "due" || row.state === "upcoming";
  const weekend = ahead ? weekendOf(row.notice_on!) : null;
  return (
    <span className="block">
      <span className={ahead ? undefined : "text-ink-3"}>{format.date(row.notice_on)}</span>
      {weekend ? (
        <span className="block text-meta text-ink-3">
          {weekend}, so by {format.dayMonth(workingDay(row.notice_on!))}
        </span>
      ) : null}
      {row.outcome === "open" && row.automatic ? (
        <span className="block text-meta text-ink-3">renews by itself</span>
      ) : null}
    </span>
  );
}

export function RenewalLikelihood({ row }: { row: Renewal }) {
  return (
    <span className={row.at_risk ? "text-risk-ink" : undefined}>
      {row.likelihood}%
      {row.overridden ? (
        <span
          className="block max-w-44 truncate text-meta text-ink-3"
          title={row.override_reason ?? ""}
        >
          health says {row.computed}%
        </span>
      ) : null}
    </span>
  );
}

export function RenewalBrings({ row, format }: { row: Renewal; format: Format }) {
  if (row.outcome === "lost") return null;
  if (row.outcome === "open")
    return row.expected === null ? null : (
      <span>
        {format.money(Math.round(row.expected), row.currency)}
        {row.forecast_amount === null ? null : (
          <span className="block text-meta text-ink-3">set by hand</span>
        )}
      </span>
    );
  const growth = growthOf(row);
  return row.renewed_amount === null ? null : (
    <span>
      {format.money(row.renewed_amount, row.currency)}
      {growth === "same" ? null : (
        <span className={`block text-meta ${growth === "up" ? "text-ok-ink" : "text-risk-ink"}`}>
          {format.signed((row.renewed_amount ?? 0) - (row.amount_due ?? 0))}
        </span>
      )}
    </span>
  );
}

export function RenewalState({ row }: { row: Renewal }) {
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Chip tone={row.state === "overdue" ? "risk" : "neutral"}>
        {row.renewed_by_itself ? "Renewed by itself" : stateNames[row.state]}
      </Chip>
      {row.at_risk ? <Chip tone="watch">At risk</Chip> : null}
      {row.lost_reason ? (
        <span className="text-meta text-ink-3">{lostNames[row.lost_reason]}</span>
      ) : null}
    </span>
  );
}
