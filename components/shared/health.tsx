import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { bandByKey, bandFor, type Band, type BandTone, type ReadBand } from "./health-bands";

const solid: Record<Exclude<BandTone, "none">, number> = { ok: 3, watch: 2, risk: 1 };
const colour: Record<BandTone, string> = {
  ok: "text-ok",
  watch: "text-watch",
  risk: "text-risk",
  none: "text-nodata",
};

/**
 * The sign of health and of nothing else: three stones, as many solid as the band is good, all outlined without data.
 * It is decoration for readers; the band's word stands beside it.
 */
export function Stones({
  tone,
  className,
  inherit = false,
}: {
  tone: BandTone;
  className?: string;
  inherit?: boolean;
}) {
  const look = cn("size-3.5 flex-none", !inherit && colour[tone], className);
  if (tone === "none") {
    return (
      <svg viewBox="0 0 14 14" aria-hidden className={look} fill="none" stroke="currentColor">
        <rect x="1.2" y="10.2" width="11.6" height="2.6" rx="1.3" />
        <rect x="2.7" y="5.8" width="8" height="2.5" rx="1.25" />
        <rect x="5" y="1.5" width="4.6" height="2.4" rx="1.2" />
      </svg>
    );
  }
  const faint = (stone: number) => (solid[tone] >= stone ? undefined : 0.24);
  return (
    <svg viewBox="0 0 14 14" aria-hidden className={look} fill="currentColor">
      <rect x="0.7" y="9.7" width="12.6" height="3.6" rx="1.8" />
      <rect x="2.2" y="5.3" width="9" height="3.5" rx="1.75" opacity={faint(2)} />
      <rect x="4.5" y="1" width="5.6" height="3.4" rx="1.7" opacity={faint(3)} />
    </svg>
  );
}

type HealthProps = {
  score: number | null | undefined;
  /** The band as the database named it; without it the score is read against `bands`. */
  band?: string | null;
  bands?: readonly Band[];
};

function read({ score, band, bands }: HealthProps): ReadBand {
  return band && score !== null && score !== undefined
    ? bandByKey(band, bands)
    : bandFor(score, bands);
}

/** Stones and number. The band's word is for readers only in tables, and to be seen (`word`) in headers. */
export function HealthMark({
  word = false,
  className,
  ...health
}: HealthProps & { word?: boolean; className?: string }) {
  const band = read(health);
  if (band.tone === "none") {
    return (
      <span className={cn("inline-flex items-center gap-1.5 text-ink-3", className)}>
        <Stones tone="none" />
        {word ? band.label : "No data"}
      </span>
    );
  }
  return (
    <span className={cn("inline-flex items-center gap-1.5 font-medium", className)}>
      <Stones tone={band.tone} />
      <span>{health.score}</span>
      <span className={word ? "font-normal text-ink-3" : "sr-only"}>
        {word ? band.label : `, ${band.label}`}
      </span>
    </span>
  );
}

/** The band as a chip with its stones, for the head of a health card. */
export function BandChip(health: HealthProps) {
  const band = read(health);
  return (
    <Chip tone={band.tone}>
      <Stones tone={band.tone} inherit={band.tone === "none"} />
      {band.label}
    </Chip>
  );
}

/** A change of a score with its sign: "+11", "−21", "0"; an en dash without data. `text` is already formatted. */
export function Delta({
  value,
  text,
  className,
}: {
  value: number | null | undefined;
  text: string;
  className?: string;
}) {
  const tone = !value ? "text-ink-3" : value > 0 ? "text-ok-ink" : "text-risk-ink";
  return <span className={cn("whitespace-nowrap", tone, className)}>{text}</span>;
}
