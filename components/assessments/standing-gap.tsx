import { DataTable, type Column } from "@/components/shared/data-table";
import { Delta } from "@/components/shared/health";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import {
  gapOf,
  leastLeaders,
  leastMembers,
  missingForGap,
  viewsOf,
  type View,
} from "@/lib/assessments/standing/rules";
import type { CategoryGap, Standing, StandingType } from "@/lib/assessments/standing/types";
import { changeText, scoreText, type Formats } from "./overview-words";

const viewNames: Record<View["key"], string> = {
  own: "As they see themselves",
  health: "Health",
  pulse: "Your pulse",
};

/** Where views part: the CSM's against their own, and within the organization leaders against members. */
export function StandingGap({
  standing,
  customer,
  format,
}: {
  standing: Standing;
  customer: string;
  format: Formats;
}) {
  if (!standing.org) return null;
  const told = standing.types.filter((type) => gapOf(type) !== null);
  const untold = standing.types.filter((type) => gapOf(type) === null);
  return (
    <Card aria-labelledby="gap" className="max-w-[720px]">
      <CardHead id="gap" title="Perception gap" meta="who sees them how" />
      <CardBody>
        <Views standing={standing} customer={customer} format={format} />
      </CardBody>
      {told.map((type) => (
        <section
          key={type.type}
          aria-labelledby={`gap-${type.type}`}
          className="border-t border-line"
        >
          <h3 id={`gap-${type.type}`} className="px-4 pt-3 font-medium">
            {type.title}: leaders and members
          </h3>
          <Sides type={type} format={format} />
        </section>
      ))}
      {untold.length > 0 ? (
        <details className="border-t border-line px-4 py-2.5">
          <summary className="min-h-6 cursor-pointer max-md:min-h-10">
            Leaders and members cannot be told apart yet in {untold.length}{" "}
            {untold.length === 1 ? "assessment" : "assessments"}
          </summary>
          <ul className="mt-1 text-ink-2">
            {untold.map((type) => (
              <li key={type.type}>
                {type.title}: {missingForGap(type)} to go
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className="border-t border-line px-4 py-3 text-meta text-ink-2">
        Leaders are owners and admins of {standing.org.name}, members all others in it; guests are
        on neither side. A difference is told from {leastLeaders} leader and {leastMembers} members
        on: the mean of fewer is somebody’s own view.
      </p>
    </Card>
  );
}

function Views({
  standing,
  customer,
  format,
}: {
  standing: Standing;
  customer: string;
  format: Formats;
}) {
  const views = viewsOf(standing);
  if (standing.own === null)
    return (
      <p className="text-ink-2">
        Nobody of {standing.org!.name} has completed an assessment yet. Their own view shows here
        beside yours once somebody has.
      </p>
    );
  const places = { own: "assessments", health: "", pulse: "pulse" };
  return (
    <dl className="grid gap-2">
      {views.map(({ key, value, gap }) => (
        <div key={key} className="grid grid-cols-[minmax(0,1fr)_auto_96px] items-center gap-3">
          <dt>
            <TextLink href={`/customers/${customer}/health${places[key] && `#${places[key]}`}`}>
              {viewNames[key]}
            </TextLink>
            {key === "pulse" && standing.pulse ? (
              <span className="ml-2 text-meta text-ink-3">
                {standing.pulse.by ?? "somebody who left"}, {format.date(standing.pulse.given_on)}
              </span>
            ) : null}
          </dt>
          <dd className="font-medium">{value}</dd>
          <dd className="text-right text-meta">
            {gap === null ? (
              <span className="text-ink-3">of 100</span>
            ) : (
              <>
                <Delta value={gap} text={format.signed(gap)} />{" "}
                <span className="text-ink-3">to theirs</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sides({ type, format }: { type: StandingType; format: Formats }) {
  const gaps = gapOf(type) ?? [];
  const score = (value: number) => scoreText(value, format.locale);
  const columns: Column<CategoryGap>[] = [
    { key: "title", head: "Category", cell: (row) => row.title },
    {
      key: "leaders",
      head: `Leaders (${type.leaders})`,
      align: "right",
      cell: (row) => score(row.leaders),
    },
    {
      key: "members",
      head: `Members (${type.members})`,
      align: "right",
      cell: (row) => score(row.members),
    },
    {
      key: "gap",
      head: "Difference",
      align: "right",
      // Neither way is better or worse: the sign alone says who sees more.
      cell: (row) => <span className="font-medium">{changeText(row.gap, format.locale)}</span>,
    },
  ];
  return (
    <DataTable
      label={`${type.title}: leaders and members by category, the largest difference first`}
      columns={columns}
      rows={gaps}
      rowKey={({ key }) => key}
      readOnly
    />
  );
}
