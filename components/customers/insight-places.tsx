import type { formatsFor } from "@/components/shared/format";
import { Card, CardBody, CardHead } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { showPlaces, sourceNames, splitAtQuote } from "@/lib/customers/insight/rules";
import type { InsightDetail, ShownPlace } from "@/lib/customers/insight/types";

type Format = ReturnType<typeof formatsFor>;

/** Where an insight comes from: each sentence in the turns around it, or that nobody kept one. */
export function InsightPlaces({ insight, format }: { insight: InsightDetail; format: Format }) {
  const shown = showPlaces(insight);
  return (
    <Card aria-labelledby="evidence">
      <CardHead
        id="evidence"
        title="Where it comes from"
        meta={shown.length > 1 ? format.number(shown.length) : undefined}
      />
      {shown.length === 0 ? (
        <CardBody className="grid gap-1">
          <p>
            {insight.source === "manual"
              ? "Typed by hand. There is no sentence to show."
              : `From: ${sourceNames[insight.source].toLowerCase()}. Its sentence was not kept.`}
          </p>
          {insight.meeting ? (
            <p className="text-ink-2">
              It belongs to{" "}
              <TextLink href={`/meetings/${insight.meeting.id}`} prefetch={false}>
                {insight.meeting.title}
              </TextLink>
              {insight.meeting.at ? `, ${format.date(insight.meeting.at)}` : null}.
            </p>
          ) : null}
        </CardBody>
      ) : (
        <ul className="divide-y divide-line">
          {shown.map((each) => (
            <li key={each.place.id} className="grid gap-2 px-4 py-3">
              <Place shown={each} card={insight.card} format={format} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Place({
  shown: { place, meeting, turns },
  card,
  format,
}: {
  shown: ShownPlace;
  card: string | null;
  format: Format;
}) {
  return (
    <>
      <p className="text-meta text-ink-3">
        {meeting ? (
          <>
            <TextLink
              href={card ? `/meetings/${meeting.id}?card=${card}` : `/meetings/${meeting.id}`}
              prefetch={false}
            >
              {meeting.title}
            </TextLink>
            {meeting.at ? `, ${format.date(meeting.at)}` : null}
            {place.turn === null ? null : `, turn ${place.turn}`}
          </>
        ) : place.file_id ? (
          `${place.file_name ?? "A file"}${place.page === null ? "" : `, page ${place.page}`}`
        ) : (
          "A transcript"
        )}
        {place.by
          ? ` · ${place.state === "corrected" ? "corrected" : "confirmed"} by ${place.by}`
          : null}
      </p>
      {turns.length === 0 ? (
        place.quote ? (
          <blockquote className="max-w-read border-l-2 border-line-strong pl-3 text-read">
            <mark className="rounded-xs bg-accent-soft text-ink">{place.quote}</mark>
          </blockquote>
        ) : (
          <p className="text-ink-2">Added by a person, without a sentence.</p>
        )
      ) : (
        <ol className="grid gap-1.5">
          {turns.map((turn) => {
            const parts = turn.cited
              ? splitAtQuote(turn.text, place)
              : { before: turn.text, quote: "", after: "" };
            return (
              <li
                key={turn.number}
                className={`max-w-read border-l-2 pl-3 text-read ${turn.cited ? "border-accent" : "border-line text-ink-2"}`}
              >
                {turn.speaker ? (
                  <span className="block text-meta font-medium text-ink-3">{turn.speaker}</span>
                ) : null}
                {parts.before}
                {parts.quote ? (
                  <mark className="rounded-xs bg-accent-soft text-ink">{parts.quote}</mark>
                ) : null}
                {parts.after}
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
