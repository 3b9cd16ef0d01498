import type { formatsFor } from "@/components/shared/format";
import { Missing } from "@/components/shared/missing";
import { Card, CardHead } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { meterFacts } from "@/lib/customers/entitlement/rules";
import type { Meter, MeterFacts } from "@/lib/customers/entitlement/types";
import { ReadingsButton } from "./readings-button";

type Format = ReturnType<typeof formatsFor>;

/** What was bought, what is used, what is left or over, and where it goes. */
export function EntitlementMeters({
  customerId,
  meters,
  mayEdit,
  format,
  stacked = false,
}: {
  customerId: string;
  meters: Meter[];
  mayEdit: boolean;
  format: Format;
  /** Each meter in one column, where it stands beside something else. */
  stacked?: boolean;
}) {
  return (
    <Card aria-labelledby="meters" className={stacked ? undefined : "mt-4"}>
      <CardHead
        id="meters"
        title="Entitlement meters"
        meta="bought and used"
        actions={
          mayEdit ? (
            <ReadingsButton
              customerId={customerId}
              entitlements={meters.map(({ id, name, contract }) => ({ id, name, contract }))}
            />
          ) : null
        }
      />
      <ul className="divide-y divide-line">
        {meters.map((meter) => (
          <MeterLine key={meter.id} meter={meter} format={format} stacked={stacked} />
        ))}
      </ul>
    </Card>
  );
}

function MeterLine({ meter, format, stacked }: { meter: Meter; format: Format; stacked: boolean }) {
  const facts = meterFacts(meter.quantity, meter.readings, meter.ends);
  const unit = meter.unit ? ` ${meter.unit}` : "";
  return (
    <li
      data-meter={meter.id}
      className={cn(
        "grid items-center gap-x-6 gap-y-1.5 px-4 py-3",
        !stacked && "md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_auto]",
      )}
    >
      <div className="min-w-0">
        <p className="truncate font-medium">{meter.name}</p>
        {stacked ? null : <p className="truncate text-meta text-ink-3">{meter.contract}</p>}
      </div>
      <div className="grid gap-1">
        <Bar facts={facts} name={meter.name} format={format} />
        <p className="flex flex-wrap gap-x-3 text-meta text-ink-2">
          <Part label="Bought" value={facts.bought} unit={unit} format={format} />
          <Part label="Used" value={facts.used} unit="" format={format} />
          {facts.over ? (
            <span className="text-risk-ink">Over by {format.number(facts.over, 1)}</span>
          ) : (
            <Part label="Left" value={facts.left} unit="" format={format} />
          )}
        </p>
      </div>
      <div className={stacked ? undefined : "md:text-right"}>
        <Outlook facts={facts} format={format} />
        <p className="text-meta text-ink-3">
          {facts.asOf ? `as of ${format.date(facts.asOf)}` : "No reading yet"}
        </p>
      </div>
    </li>
  );
}

function Part({
  label,
  value,
  unit,
  format,
}: {
  label: string;
  value: number | null;
  unit: string;
  format: Format;
}) {
  return (
    <span>
      {label}{" "}
      {value === null ? (
        <Missing />
      ) : (
        <span className="text-ink">
          {format.number(value, 1)}
          {unit}
        </span>
      )}
    </span>
  );
}

/** Used against bought; what is over is hatched and goes past the mark. */
function Bar({ facts, name, format }: { facts: MeterFacts; name: string; format: Format }) {
  const { bought, used } = facts;
  if (bought === null || used === null || (bought === 0 && used === 0))
    return <span aria-hidden className="h-1.5 rounded-full bg-none-fill" />;
  const whole = Math.max(bought, used);
  const over = Math.max(0, used - bought);
  return (
    <span
      role="img"
      aria-label={`${name}: ${format.number(used, 1)} of ${format.number(bought, 1)} used`}
      className="flex h-1.5 overflow-hidden rounded-full bg-none-fill"
    >
      <span className="bg-accent" style={{ width: `${(100 * Math.min(used, bought)) / whole}%` }} />
      {over > 0 ? (
        <span className="hatch bg-risk" style={{ width: `${(100 * over) / whole}%` }} />
      ) : null}
    </span>
  );
}

function Outlook({ facts, format }: { facts: MeterFacts; format: Format }) {
  const month = (key: string) =>
    new Intl.DateTimeFormat(format.locale, {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(new Date(`${key}-01T00:00:00Z`));
  return (
    <p className="flex flex-wrap items-center gap-x-2 md:justify-end">
      {facts.perMonth === null ? null : (
        <span className="text-ink-2">{format.signed(facts.perMonth, 1)} a month</span>
      )}
      {facts.over ? <Chip tone="risk">Over</Chip> : null}
      {facts.overBy ? <Chip tone="watch">Over by {month(facts.overBy)}</Chip> : null}
    </p>
  );
}
