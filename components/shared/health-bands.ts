/** The tone of a band: which colour and how many stones. */
export type BandTone = "ok" | "watch" | "risk" | "none";

/** A band as a health model stores it: from `from` up to the next higher one. */
export type Band = { key: string; from: number; label?: string };

/** The documented model's bands, for places where no model is at hand. Pages pass the model's own. */
export const documentedBands: readonly Band[] = [
  { key: "healthy", from: 70, label: "Healthy" },
  { key: "watch", from: 40, label: "Watch" },
  { key: "risk", from: 0, label: "At risk" },
];

export type ReadBand = {
  key: string;
  label: string;
  tone: BandTone;
  from: number | null;
  to: number | null;
};

const tones: Record<string, BandTone> = {
  healthy: "ok",
  ok: "ok",
  watch: "watch",
  risk: "risk",
  at_risk: "risk",
};
const labels: Record<BandTone, string> = {
  ok: "Healthy",
  watch: "Watch",
  risk: "At risk",
  none: "Not enough data",
};

export const noBand: ReadBand = {
  key: "none",
  label: labels.none,
  tone: "none",
  from: null,
  to: null,
};

/** Highest first, each with the score at which it ends; a model may bring its own words, never its own colours. */
export function readBands(bands: readonly Band[] = documentedBands): ReadBand[] {
  const sorted = [...bands].sort((a, b) => b.from - a.from);
  return sorted.map((band, at) => {
    // A band with an unknown key takes its tone from its rank: best, worst, or between.
    const tone = tones[band.key] ?? (at === 0 ? "ok" : at === sorted.length - 1 ? "risk" : "watch");
    const above = sorted[at - 1];
    return {
      key: band.key,
      label: band.label ?? labels[tone],
      tone,
      from: band.from,
      to: above ? above.from - 1 : 100,
    };
  });
}

/** The band of a score; without a score it is "not enough data". */
export function bandFor(score: number | null | undefined, bands?: readonly Band[]): ReadBand {
  if (score === null || score === undefined) return noBand;
  const read = readBands(bands);
  return read.find((band) => score >= (band.from ?? 0)) ?? read.at(-1) ?? noBand;
}

/** A band by the key that the database returned. */
export function bandByKey(key: string | null | undefined, bands?: readonly Band[]): ReadBand {
  return (
    readBands(bands).find((band) => band.key === key || band.tone === tones[key ?? ""]) ?? noBand
  );
}

/** "Healthy, 70 and over", "Watch, 40 to 69", "At risk, under 40". */
export function bandRange(band: ReadBand): string {
  if (band.from === null || band.to === null) return band.label;
  if (band.to >= 100) return `${band.label}, ${band.from} and over`;
  if (band.from <= 0) return `${band.label}, under ${band.to + 1}`;
  return `${band.label}, ${band.from} to ${band.to}`;
}
