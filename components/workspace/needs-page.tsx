import { Link } from "@/components/ui/link";
import type { Route } from "next";
import { EmptyState, NoResults } from "@/components/shared/empty-state";
import { Pager } from "@/components/shared/pager";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import { needsHref, needWords, writePlace } from "@/lib/workspace/attention/rules";
import { needKinds, type NeedsParams } from "@/lib/workspace/attention/schema";
import type { NeedsList } from "@/lib/workspace/attention/types";
import type { HomeFormats } from "./home-formats";
import { NeedLine } from "./need-line";

/** Everything that needs a CSM, or that they put off, a page at a time and by kind. */
export function NeedsPage({
  list,
  params,
  mine,
  formats,
}: {
  list: NeedsList;
  params: NeedsParams;
  mine: boolean;
  formats: HomeFormats;
}) {
  const { rows, total, skipped } = list;
  const snoozed = params.show === "snoozed";
  const before = skipped > 0 && rows[0] ? { dir: "prev" as const, key: rows[0].key } : null;
  const more = rows.at(-1);
  const after =
    more && total > skipped + rows.length ? { dir: "next" as const, key: more.key } : null;
  return (
    <>
      <Tabs
        label="Which lines"
        items={[
          {
            href: needsHref(params, { show: undefined, kind: undefined }),
            label: mine ? "Needs me" : "Needs them",
            count: formats.number(list.all),
            current: !snoozed,
          },
          {
            href: needsHref(params, { show: "snoozed", kind: undefined }),
            label: "Snoozed",
            count: formats.number(list.snoozed),
            current: snoozed,
          },
        ]}
      />
      <KindFilter list={list} params={params} formats={formats} />
      {rows.length > 0 ? (
        <Card bleed aria-labelledby="lines">
          <h2 id="lines" className="sr-only">
            {snoozed ? "Snoozed" : "What needs attention"}
          </h2>
          <ul className="divide-y divide-line">
            {rows.map((need, index) => (
              <NeedLine
                key={`${need.kind} ${need.customer_id} ${need.cause}`}
                need={need}
                first={index === 0 && !snoozed}
                mine={mine}
                formats={formats}
              />
            ))}
          </ul>
          <Pager
            from={skipped + 1}
            shown={rows.length}
            total={total}
            before={before && needsHref(params, { at: writePlace(before) })}
            after={after && needsHref(params, { at: writePlace(after) })}
          />
        </Card>
      ) : (
        <NothingThere list={list} params={params} mine={mine} />
      )}
    </>
  );
}

/** The kinds there are, each with its number; a row of links, so that the address holds the choice. */
function KindFilter({
  list,
  params,
  formats,
}: {
  list: NeedsList;
  params: NeedsParams;
  formats: HomeFormats;
}) {
  const there = needKinds.filter((kind) => list.kinds[kind] || params.kind === kind);
  const every = Object.values(list.kinds).reduce((sum, count) => sum + count, 0);
  const items = [
    { kind: undefined, label: "Every kind", count: every },
    ...there.map((kind) => ({ kind, label: needWords[kind], count: list.kinds[kind] ?? 0 })),
  ];
  if (there.length < 2 && !params.kind) return <div className="h-4" />;
  return (
    <nav aria-label="Kinds" className="flex flex-wrap gap-1 py-3 print:hidden">
      {items.map(({ kind, label, count }) => (
        <Link
          key={label}
          href={needsHref(params, { kind }) as Route}
          aria-current={params.kind === kind ? "true" : undefined}
          className={buttonClass(
            "quiet",
            "sm",
            params.kind === kind ? "bg-sunken! text-ink!" : undefined,
          )}
        >
          {label} <span className="font-normal text-ink-3">{formats.number(count)}</span>
        </Link>
      ))}
    </nav>
  );
}

function NothingThere({
  list,
  params,
  mine,
}: {
  list: NeedsList;
  params: NeedsParams;
  mine: boolean;
}) {
  const who = mine ? "you" : (list.csm?.name ?? "them");
  if (params.kind) {
    return (
      <NoResults
        title={`No line of the kind ${needWords[params.kind].toLowerCase()}`}
        clearHref={needsHref(params, { kind: undefined })}
      >
        <p>Every kind together shows what is left.</p>
      </NoResults>
    );
  }
  if (params.show === "snoozed") {
    return (
      <EmptyState
        title="Nothing is snoozed"
        actions={
          <LinkButton href={needsHref(params, { show: undefined })}>
            See what needs {who}
          </LinkButton>
        }
      >
        <p>
          The clock beside a line puts it off with a reason. It does not come back for the same
          cause before its day; a new cause shows at once.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={`Nothing needs ${who} now`}>
      <p>
        A line comes here when a notice date or renewal is near, a score falls, a concern has no
        owner, an invitation stays unanswered or a customer goes silent.
      </p>
    </EmptyState>
  );
}
