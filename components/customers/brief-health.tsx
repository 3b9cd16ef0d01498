import { HealthMark } from "@/components/shared/health";
import type { formatsFor } from "@/components/shared/format";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import type { Brief, HealthPart } from "@/lib/customers/brief/types";

/** The score before a meeting and what moved it since a month ago. */
export function BriefHealth({
  brief: { health },
  moved,
  format,
}: {
  brief: Brief;
  moved: (HealthPart & { change: number })[];
  format: ReturnType<typeof formatsFor>;
}) {
  return (
    <Card aria-labelledby="brief-health" className="break-inside-avoid">
      <CardHead id="brief-health" title="Health and what moved it" />
      <CardBody className="grid gap-2">
        {health ? (
          <>
            <p className="flex flex-wrap items-center gap-x-2">
              <HealthMark word score={health.score} band={health.band} />
              <span className="text-ink-2">
                {health.before === null
                  ? "No score a month before"
                  : `${format.signed((health.score ?? 0) - health.before)} since ${format.date(health.before_at)}`}
              </span>
            </p>
            {moved.length > 0 ? (
              <ul className="grid gap-1">
                {moved.map((part) => (
                  <li key={part.key} className="text-pretty">
                    <span className="font-medium">
                      {part.label} {format.signed(part.change, 1)}
                    </span>
                    {part.text ? <span className="text-ink-2">: {part.text}</span> : null}
                  </li>
                ))}
              </ul>
            ) : (
              <ul className="grid gap-1 text-ink-2">
                {health.parts.slice(0, 4).map((part) => (
                  <li key={part.key} className="text-pretty">
                    {part.label}: {part.text ?? "nothing known"}
                  </li>
                ))}
              </ul>
            )}
          </>
        ) : (
          <p className="text-ink-2">Not enough data for a score yet.</p>
        )}
      </CardBody>
    </Card>
  );
}
