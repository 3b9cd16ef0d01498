import { LinkButton } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { EmptyState } from "@/components/shared/empty-state";
import type { formatsFor } from "@/components/shared/format";
import { Missing } from "@/components/shared/missing";
import {
  activityTitle,
  changesOf,
  fieldName,
  saysSomething,
  type Change,
} from "@/lib/customers/activity/rules";
import type { ActivityPage, ActivityRow } from "@/lib/customers/activity/types";
import { stageNames } from "@/lib/customers/customer/rules";

type Format = ReturnType<typeof formatsFor>;
type Words = { format: Format; names: Record<string, string>; currency: string };

/** The trail of a customer: every change with who made it and what was there before. */
export function ActivityList({
  path,
  page,
  begun,
  currency,
  format,
}: {
  path: string;
  page: ActivityPage;
  /** This is the newest page. */
  begun: boolean;
  currency: string;
  format: Format;
}) {
  if (page.rows.length === 0) {
    return (
      <EmptyState title="Nothing changed yet">
        <p>
          Every change of this customer, its people, contracts and meetings is kept here with who
          made it.
        </p>
      </EmptyState>
    );
  }
  const words = { format, names: page.names, currency };
  return (
    <Card bleed aria-labelledby="activity">
      <CardHead id="activity" title="Activity" meta="What changed, latest first" />
      <ol className="divide-y divide-line">
        {page.rows.filter(saysSomething).map((row) => (
          <ActivityLine key={row.id} row={row} words={words} />
        ))}
      </ol>
      {page.next || !begun ? (
        <div className="flex justify-end gap-2 border-t border-line px-4 py-2">
          {begun ? null : (
            <LinkButton size="sm" href={path}>
              Newest
            </LinkButton>
          )}
          {page.next ? (
            <LinkButton size="sm" href={`${path}?after=${encodeURIComponent(page.next)}`}>
              Older
            </LinkButton>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}

function ActivityLine({ row, words }: { row: ActivityRow; words: Words }) {
  const { format, names } = words;
  const changes = changesOf(row);
  const who = row.user_id ? (names[row.user_id] ?? "Somebody else") : "Cairn itself";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-4 py-2.5 max-md:grid-cols-1">
      <p>
        <span className="font-medium">{activityTitle(row)}</span>{" "}
        <span className="text-ink-3">by {who}</span>
      </p>
      <time
        dateTime={row.created_at}
        className="text-meta leading-5 text-ink-3"
        title={format.relativeDay(row.created_at)}
      >
        {format.dateTime(row.created_at)}
      </time>
      {changes.length > 0 ? (
        <dl className="col-span-full mt-1 grid gap-0.5">
          {changes.map((change) => (
            <ChangeLine
              key={change.field}
              change={change}
              words={words}
              updated={row.action === "updated"}
            />
          ))}
        </dl>
      ) : null}
    </li>
  );
}

function ChangeLine({
  change,
  words,
  updated,
}: {
  change: Change;
  words: Words;
  updated: boolean;
}) {
  const before = valueWords(change.field, change.before, words);
  const after = valueWords(change.field, change.after, words);
  return (
    <div className="grid grid-cols-[140px_minmax(0,1fr)] gap-x-3 max-md:grid-cols-[112px_minmax(0,1fr)]">
      <dt className="text-ink-3">{fieldName(change.field)}</dt>
      <dd className="min-w-0 break-words text-ink-2">
        {updated ? (
          <>
            <span className="sr-only">from </span>
            {before ?? <Missing words="nothing" />}
            <span aria-hidden> → </span>
            <span className="sr-only"> to </span>
            <span className="text-ink">{after ?? <Missing words="nothing" />}</span>
          </>
        ) : (
          (after ?? before ?? <Missing words="nothing" />)
        )}
      </dd>
    </div>
  );
}

/** A stored value as people read it: money with its sign, days as days, people by name. */
function valueWords(
  field: string,
  value: unknown,
  { format, names, currency }: Words,
): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (field === "arr" || field === "price") return format.money(Number(value), currency);
  if (field === "stage") return stageNames[value as keyof typeof stageNames] ?? String(value);
  if (field === "csm_id") return names[String(value)] ?? "another CSM";
  if (field === "org_id") return "their organization";
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value)) return format.dateTime(value);
  if (Array.isArray(value)) return value.map(entryWords).join(", ") || null;
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > 240 ? `${text.slice(0, 240)}…` : text;
}

function entryWords(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return String(entry);
  const { name, email } = entry as { name?: unknown; email?: unknown };
  return String(name ?? email ?? JSON.stringify(entry));
}
