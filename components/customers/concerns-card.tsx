import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import type { formatsFor } from "@/components/shared/format";
import type { Concern, CustomerDetail } from "@/lib/customers/customer/types";

const importance: Record<
  Concern["importance"],
  { label: string; tone: "risk" | "watch" | "neutral" }
> = {
  high: { label: "Severe", tone: "risk" },
  medium: { label: "Medium", tone: "watch" },
  low: { label: "Minor", tone: "neutral" },
};

/** What the customer is unhappy about and nobody has closed, the severe ones first. */
export function ConcernsCard({
  detail: { concerns, counts },
  format,
  className,
}: {
  detail: CustomerDetail;
  format: ReturnType<typeof formatsFor>;
  className?: string;
}) {
  return (
    <Card aria-labelledby="concerns" className={className}>
      <CardHead id="concerns" title="Open concerns" meta={counts.concerns || undefined} />
      {concerns.length === 0 ? (
        <CardBody className="text-ink-2">None open.</CardBody>
      ) : (
        <ul className="divide-y divide-line">
          {concerns.map((concern) => (
            <li key={concern.id} className="grid gap-1 px-4 py-2.5">
              <p className="text-pretty">{concern.content}</p>
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-meta text-ink-3">
                <Chip tone={importance[concern.importance].tone}>
                  {importance[concern.importance].label}
                </Chip>
                <span>raised {format.relativeDay(concern.created_at)}</span>
                <span>{concern.owner ? `with ${concern.owner}` : "without an owner"}</span>
                {concern.due_date ? <span>due {format.relativeDay(concern.due_date)}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
