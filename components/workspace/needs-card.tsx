import { EmptyState } from "@/components/shared/empty-state";
import { Card, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { needsHref } from "@/lib/workspace/attention/rules";
import type { NeedsPage } from "@/lib/workspace/attention/types";
import type { HomeFormats } from "./home-formats";
import { NeedLine } from "./need-line";

/** What needs a CSM now: the ten heaviest lines. The first one has the one primary button. */
export function NeedsCard({ needs, formats }: { needs: NeedsPage; formats: HomeFormats }) {
  const { rows, all, snoozed } = needs;
  return (
    <Card bleed aria-labelledby="needs">
      <CardHead
        id="needs"
        title={
          <>
            Needs me <span className="ml-0.5 font-normal text-ink-3">{formats.number(all)}</span>
          </>
        }
        actions={
          <span className="flex items-center gap-4 pr-1.5">
            {snoozed > 0 ? (
              <TextLink href={needsHref({ show: "snoozed" })}>
                {formats.number(snoozed)} snoozed
              </TextLink>
            ) : null}
            {all > rows.length ? (
              <TextLink href={needsHref({})}>All {formats.number(all)}</TextLink>
            ) : null}
          </span>
        }
      />
      {rows.length === 0 ? (
        <EmptyState bare title="Nothing needs you now">
          <p>
            A line comes here when a notice date or renewal is near, a score falls, a concern has no
            owner, an invitation stays unanswered or a customer goes silent.
          </p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map((need, index) => (
            <NeedLine
              key={`${need.kind} ${need.customer_id} ${need.cause}`}
              need={need}
              first={index === 0}
              mine
              formats={formats}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
