import { ChevronRight } from "lucide-react";
import type { formatsFor } from "@/components/shared/format";
import { hrefWith, type Params } from "@/components/shared/href-with";
import { Chip } from "@/components/ui/chip";
import { TextLink } from "@/components/ui/text-link";
import { actorOf, changesOf, summaryOf, verbOf } from "@/lib/admin/audit/rules";
import type { AuditRow } from "@/lib/admin/audit/types";
import { AuditDiff } from "./audit-diff";

type Props = { rows: AuditRow[]; formats: ReturnType<typeof formatsFor>; params: Params };

/** The records, newest first. Each opens to what stood there before and after. */
export function AuditList({ rows, formats, params }: Props) {
  return (
    <ul aria-label="Records" className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id}>
          <details className="group">
            <summary className="grid min-h-10 cursor-pointer list-none grid-cols-[16px_144px_minmax(0,160px)_72px_minmax(0,160px)_minmax(0,1fr)] items-center gap-3 px-4 py-2 transition-colors hover:bg-hover focus-visible:-outline-offset-2 max-lg:grid-cols-[16px_minmax(0,1fr)_auto] max-lg:gap-y-0.5 [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden
                className="size-3.5 text-ink-3 transition-transform group-open:rotate-90"
              />
              <time
                dateTime={row.timestamp}
                className="whitespace-nowrap text-ink-3 max-lg:order-2 max-lg:text-meta"
              >
                {formats.dateTime(row.timestamp)}
              </time>
              <span className="truncate font-medium max-lg:order-1">{actorOf(row)}</span>
              <span className="max-lg:order-3 max-lg:col-start-2">
                <Chip tone={row.operation === "SELECT" ? "watch" : "neutral"}>{verbOf(row)}</Chip>
                <span className="ml-2 font-mono text-meta text-ink-2 lg:hidden">
                  {row.table_name}
                </span>
              </span>
              <span className="truncate font-mono text-meta max-lg:hidden">{row.table_name}</span>
              <span className="truncate text-ink-2 max-lg:hidden">{summaryOf(row)}</span>
            </summary>
            <div className="grid gap-3 px-4 pt-1 pb-4 lg:pl-11">
              <AuditDiff changes={changesOf(row)} operation={row.operation} />
              <Circumstances row={row} params={params} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Where it came from, and the way to everything else about the same record and person. */
function Circumstances({ row, params }: { row: AuditRow; params: Params }) {
  const only = (changes: Params) =>
    hrefWith("/admin/audit", params, { cursor: null, trail: null, page: null, ...changes });
  const facts = [
    row.refused_action ? ["Refused", row.refused_action] : null,
    row.ip_address ? ["From", row.ip_address] : null,
    row.user_agent ? ["Browser", row.user_agent] : null,
    row.session_id ? ["Session", row.session_id] : null,
  ].filter((fact) => fact !== null);
  return (
    <div className="grid gap-2 text-meta text-ink-3">
      {facts.length > 0 ? (
        <dl className="flex flex-wrap gap-x-6 gap-y-1">
          {facts.map(([name, value]) => (
            <div key={name} className="flex min-w-0 gap-1.5">
              <dt>{name}</dt>
              <dd className="min-w-0 font-mono break-all text-ink-2">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        {row.record_id ? (
          <TextLink href={only({ record: row.record_id })}>
            All of record {row.record_id.slice(0, 8)}
          </TextLink>
        ) : null}
        {row.user_email ? (
          <TextLink href={only({ user: row.user_email })}>All of {actorOf(row)}</TextLink>
        ) : null}
      </p>
    </div>
  );
}
