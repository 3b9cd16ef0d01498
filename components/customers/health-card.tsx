import { Card, CardBody, CardHead } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { Waterfall } from "@/components/shared/charts/waterfall";
import type { formatsFor } from "@/components/shared/format";
import { BandChip, Delta } from "@/components/shared/health";
import { ScoreRing } from "@/components/shared/score-ring";
import type { CustomerDetail } from "@/lib/customers/customer/types";
import {
  explainScore,
  factorsOf,
  missingSentence,
  partsToShow,
  recordsHref,
  sumOf,
} from "@/lib/customers/health/rules";
import type { HealthPart } from "@/lib/customers/health/types";

type Format = ReturnType<typeof formatsFor>;

/** The score, the finding, and the rows that add up to it; each row opens the records it counts. */
export function HealthCard({
  detail: { customer, health },
  format,
}: {
  detail: CustomerDetail;
  format: Format;
}) {
  const { score, model } = health;
  return (
    <Card aria-labelledby="health">
      <CardHead
        id="health"
        title="Health"
        meta={model ? `${model.name}, version ${model.version}` : undefined}
        actions={
          health.computed_at ? (
            <span className="pr-1.5 text-meta text-ink-3 max-md:hidden">
              Computed {format.dateTime(health.computed_at)}
            </span>
          ) : null
        }
      />
      <CardBody>
        <div className="mb-4 flex items-start gap-4 max-md:gap-3">
          <ScoreRing
            score={score}
            parts={factorsOf(health.parts).map((part) => part.points ?? 0)}
            bands={model?.bands}
          />
          <div className="min-w-0 flex-1 pt-3 max-md:pt-1">
            <div className="mb-1 flex flex-wrap items-center gap-2">
              <BandChip score={score} band={health.band} bands={model?.bands} />
              {health.delta_30 === null ? null : (
                <>
                  <Delta
                    value={health.delta_30}
                    text={format.signed(health.delta_30)}
                    className="font-medium"
                  />
                  <span className="text-ink-3">in 30 days</span>
                </>
              )}
            </div>
            <p className="max-w-[52ch] text-read text-pretty max-md:text-ui">
              {score === null
                ? "Not enough data for a score. The rows below say what would give some."
                : explainScore(score, health.parts, model?.bands ?? [])}
            </p>
          </div>
        </div>
        {score !== null && sumOf(health.parts) !== score ? (
          // Never expected. Should it happen, the page says so instead of showing a sum that does not come out.
          <Note tone="risk" className="mb-4">
            The rows come to {format.number(sumOf(health.parts), 1)}, the stored score is {score}.
            Recalculate health to mend it.
          </Note>
        ) : null}
        <Waterfall
          parts={partsToShow(health.parts, score)}
          score={score}
          bands={model?.bands}
          locale={format.locale}
          links={linksOf(customer.id, health.parts)}
        />
      </CardBody>
    </Card>
  );
}

function linksOf(customer: string, parts: HealthPart[]) {
  return Object.fromEntries(
    parts.map((part) => {
      const href = recordsHref(customer, part) ?? undefined;
      const action =
        part.has_data === false && href ? (
          <TextLink
            href={
              part.source_table === "training_progress" ? `/customers/${customer}/training` : href
            }
          >
            {missingSentence(part)}
          </TextLink>
        ) : undefined;
      return [part.key, { href, action }];
    }),
  );
}
