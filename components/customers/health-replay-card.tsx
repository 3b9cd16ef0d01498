import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { LineChart } from "@/components/shared/charts/line-chart";
import { Waterfall } from "@/components/shared/charts/waterfall";
import type { formatsFor } from "@/components/shared/format";
import { BandChip } from "@/components/shared/health";
import type { CustomerDetail } from "@/lib/customers/customer/types";
import { partsToShow, replayHref } from "@/lib/customers/health/rules";
import type { Replay } from "@/lib/customers/health/schema";
import type { CustomerHealth, ReplayedDay } from "@/lib/customers/health/types";
import { HealthCompare } from "./health-compare";
import { ChosenDayMarker, HealthReplayControls } from "./health-replay-controls";
import { historyCaption } from "./history-card";

type Format = ReturnType<typeof formatsFor>;

/** A year of the score with a marker that opens any day of it, by the rules of then or of now, and beside another. */
export function HealthReplayCard({
  detail: { customer, health, history },
  replay,
  asked,
  format,
}: {
  detail: CustomerDetail;
  replay: CustomerHealth;
  asked: Replay;
  format: Format;
}) {
  const known = history.filter((point) => point.score !== null);
  const path = `/customers/${customer.id}/health`;
  if (known.length < 2) {
    return (
      <Card aria-labelledby="replay">
        <CardHead id="replay" title="Replay a day" />
        <CardBody className="text-ink-2">
          {known.length === 1
            ? `One score so far, of ${format.date(known[0]!.at)}. Days can be replayed from the second on.`
            : "No score yet, so there is no day to replay. The first calculation begins the history."}
        </CardBody>
      </Card>
    );
  }
  const today = localDay(format.now.toISOString(), format.timeZone);
  return (
    <Card aria-labelledby="replay" id="replay-card" className="scroll-mt-16">
      <CardHead id="replay" title="Replay a day" meta="Drag the marker, or use the arrow keys" />
      <CardBody>
        <HealthReplayControls
          asked={asked}
          days={replay.days}
          today={today}
          chart={{
            from: localDay(history[0]!.at, format.timeZone),
            to: localDay(history.at(-1)!.at, format.timeZone),
          }}
          bands={health.model?.bands}
          locale={format.locale}
          timeZone={format.timeZone}
        >
          <LineChart
            points={history.map((point) => ({ at: point.at, value: point.score }))}
            bands={health.model?.bands}
            modelChanges={health.changes}
            locale={format.locale}
            timeZone={format.timeZone}
            lastLabel="now"
            caption={historyCaption(history, health.changes, format)}
            overlay={<ChosenDayMarker />}
          />
        </HealthReplayControls>
      </CardBody>
      {asked.day && !replay.day ? (
        <CardBody className="border-t border-line text-ink-2">
          Nothing was calculated on {format.date(asked.day)} or before. Choose a later day.
        </CardBody>
      ) : null}
      {replay.day ? (
        <OpenedDay
          day={replay.day}
          path={path}
          asked={asked}
          format={format}
          against={replay.against}
        />
      ) : null}
      {replay.day && replay.against ? (
        <HealthCompare
          customer={customer.id}
          day={replay.day}
          against={replay.against}
          records={replay.records}
          asked={asked}
          format={format}
        />
      ) : null}
    </Card>
  );
}

function OpenedDay({
  day,
  path,
  asked,
  format,
}: {
  day: ReplayedDay;
  path: string;
  asked: Replay;
  format: Format;
  against: ReplayedDay | null;
}) {
  const shown = day[asked.rules];
  const other = asked.rules === "then" ? day.now : day.then;
  const otherWord = asked.rules === "then" ? "today's rules" : "its own rules";
  return (
    <section aria-labelledby="opened-day" className="border-t border-line p-4">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 id="opened-day" className="font-medium">
          {format.date(asked.day)}: {shown.score ?? "no score"}
        </h3>
        <BandChip score={shown.score} band={shown.band} bands={shown.model.bands} />
        <span className="text-meta text-ink-3">
          {shown.model.name}, version {shown.model.version}; calculated{" "}
          {format.dateTime(day.computed_at)}
        </span>
        <Segmented
          label="Rules"
          className="ml-auto max-md:ml-0"
          value={asked.rules}
          items={[
            {
              value: "then",
              label: "With its rules",
              href: replayHref(path, { ...asked, rules: "then" }),
            },
            {
              value: "now",
              label: "With today's rules",
              href: replayHref(path, { ...asked, rules: "now" }),
            },
          ]}
        />
      </div>
      <p className="mb-3 max-w-read text-pretty text-ink-2">
        {asked.rules === "then"
          ? "This is the stored number, with what was known that day."
          : "What was known that day, by the model that is in force for this customer now. The stored number stays what it was."}{" "}
        {other.score === shown.score
          ? `By ${otherWord} it is the same.`
          : `By ${otherWord} it is ${other.score ?? "no score"}.`}
      </p>
      <Waterfall
        parts={partsToShow(shown.parts, shown.score)}
        score={shown.score}
        bands={shown.model.bands}
        locale={format.locale}
      />
    </section>
  );
}

/** The calendar day of a moment where the reader is. */
function localDay(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date(at));
}
