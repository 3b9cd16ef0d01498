import type { BandLimit, HealthPart, HealthRecord, SessionRecord } from "./types";

/** Where the record behind a factor is shown, by the table it comes from. */
const places: Record<string, string> = {
  agent_messages: "/health#engagement",
  training_progress: "/health#adoption",
  meetings: "/meetings",
  customer_notes: "/activity",
  insights: "#concerns",
  stakeholders: "/people",
  contracts: "/contracts",
  csm_pulses: "/health#pulse",
  promises: "/meetings#promises-us",
  assessment_scoring_results: "/health#assessments",
};

/** The address of the records that a part of the score counts, or null for a part that counts none. */
export function recordsHref(
  customer: string,
  part: Pick<HealthPart, "source_table">,
): string | null {
  const place = places[part.source_table ?? ""];
  return place ? `/customers/${customer}${place}` : null;
}

/** What would give a factor some data, by the table it reads. */
const wouldGive: Record<string, string> = {
  agent_messages: "A conversation with an agent gives some",
  training_progress: "A training that somebody begins gives some",
  meetings: "A meeting that is held gives some",
  insights: "Any insight that is noted gives some",
  stakeholders: "A person whose sentiment is noted gives some",
  contracts: "A contract with an end date gives some",
  csm_pulses: "A pulse gives some",
  promises: "A promise of ours that a meeting leaves gives some",
  assessment_scoring_results: "An assessment that somebody of theirs completes gives some",
};

/** What would give a factor without data some. */
export function missingSentence(part: Pick<HealthPart, "source_table">): string {
  return wouldGive[part.source_table ?? ""] ?? "Its records give some";
}

/** The factors alone, without the row that only rounds. */
export function factorsOf(parts: HealthPart[]): HealthPart[] {
  return parts.filter((part) => part.key !== "rounding");
}

/** What all rows come to. It is the stored score, or the page says that it is not. */
export function sumOf(parts: HealthPart[]): number {
  // Tenths are not exact in binary; a score has one decimal at most before it is rounded.
  return Math.round(parts.reduce((sum, part) => sum + (part.points ?? 0), 0) * 1000) / 1000;
}

/** What a factor could give at most: its share of a hundred. */
export function mostOf(part: HealthPart): number {
  return Math.round((part.weight ?? 0) * 1000) / 10;
}

/**
 * The finding in two sentences: how far it is to the next band, and which factor leaves most on the table. Says nothing
 * that the rows below do not show.
 */
export function explainScore(score: number, parts: HealthPart[], bands: BandLimit[]): string {
  const next = [...bands].sort((a, b) => a.from - b.from).find((band) => band.from > score);
  const distance = next
    ? `${next.label} starts at ${next.from}, ${next.from - score} ${next.from - score === 1 ? "point" : "points"} away.`
    : "This is the highest band.";
  const weakest = factorsOf(parts)
    .map((part) => ({ part, left: Math.round((mostOf(part) - (part.points ?? 0)) * 10) / 10 }))
    .sort((a, b) => b.left - a.left)[0];
  if (!weakest || weakest.left <= 0) return `${distance} Every factor gives all it can.`;
  const points = `${(weakest.part.points ?? 0).toFixed(1)} of its ${mostOf(weakest.part).toFixed(1)} points`;
  const reason = weakest.part.input_text ? `: ${lowerFirst(weakest.part.input_text)}` : "";
  return `${distance} ${weakest.part.label} gives ${points}${reason}.`;
}

// An abbreviation keeps its capitals.
const lowerFirst = (text: string) =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Puts counted messages together by their conversation, the one with the latest message first. */
export function groupSessions(
  messages: {
    created_at: string;
    session: Omit<SessionRecord, "messages_30d" | "last_message_at">;
  }[],
): SessionRecord[] {
  const found = new Map<string, SessionRecord>();
  for (const { created_at, session } of messages) {
    const known = found.get(session.id) ?? { ...session, messages_30d: 0, last_message_at: null };
    const last = known.last_message_at;
    found.set(session.id, {
      ...known,
      messages_30d: known.messages_30d + 1,
      last_message_at: last && last > created_at ? last : created_at,
    });
  }
  return [...found.values()].sort((a, b) =>
    (b.last_message_at ?? "").localeCompare(a.last_message_at ?? ""),
  );
}

/**
 * The rows as the waterfall shows them. The documented model counts a factor without data as nothing, and the row says
 * so: its weight is not shared by the others.
 */
export function partsToShow(parts: HealthPart[], score: number | null): HealthPart[] {
  return parts.map((part) => {
    const counted = part.has_data === false && score !== null && part.points === 0;
    return counted
      ? { ...part, input_text: `${part.input_text}, which counts as 0.` }
      : withStop(part);
  });
}

const withStop = (part: HealthPart): HealthPart =>
  part.has_data === false && part.input_text
    ? { ...part, input_text: `${part.input_text}.` }
    : part;

/** "68 on 24 May 2026, highest 72 on 28 Jun 2026, 38 now." */
export function describeHistory(
  history: { at: string; score: number | null }[],
  day: (at: string) => string,
): string {
  const known = history.filter(
    (point): point is { at: string; score: number } => point.score !== null,
  );
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return "";
  const best = known.reduce((top, point) => (point.score > top.score ? point : top));
  const worst = known.reduce((low, point) => (point.score < low.score ? point : low));
  const middle = [
    best.score > Math.max(first.score, last.score)
      ? `highest ${best.score} on ${day(best.at)}`
      : null,
    worst.score < Math.min(first.score, last.score)
      ? `lowest ${worst.score} on ${day(worst.at)}`
      : null,
  ].filter(Boolean);
  return `${[`${first.score} on ${day(first.at)}`, ...middle, `${last.score} now`].join(", ")}.`;
}

export const sessionStatusNames: Record<string, string> = {
  active: "Active",
  paused: "Paused",
  completed: "Completed",
  failed: "Failed",
};

/** One line of two days beside each other; the changes of all lines come to the change of the score. */
export type PartChange = {
  key: string;
  label: string;
  before: HealthPart | null;
  after: HealthPart | null;
  change: number;
  records: HealthRecord[];
};

const tenths = (points: number) => Math.round(points * 10) / 10;

/** What changed between two days, line by line, the largest change first and the rounding last, each with its records. */
export function compareParts(
  before: HealthPart[],
  after: HealthPart[],
  records: HealthRecord[] = [],
): PartChange[] {
  const keys = [...new Set([...after, ...before].map((part) => part.key))];
  const lines = keys.map((key): PartChange => {
    const [then, now] = [before, after].map((parts) => parts.find((part) => part.key === key));
    return {
      key,
      label: (now ?? then)!.label,
      before: then ?? null,
      after: now ?? null,
      change: tenths((now?.points ?? 0) - (then?.points ?? 0)),
      records: records.filter((record) => record.factor === key),
    };
  });
  const rank = (line: PartChange) => (line.key === "rounding" ? -1 : Math.abs(line.change));
  return lines.toSorted((a, b) => rank(b) - rank(a));
}

/** "Engagement −15, open concerns +6": the finding of a comparison; empty when nothing moved. */
export function explainChange(changes: PartChange[], signed: (value: number) => string): string {
  const moved = changes.filter((line) => line.key !== "rounding" && line.change !== 0).slice(0, 3);
  return moved
    .map((line, at) => `${at === 0 ? line.label : lowerFirst(line.label)} ${signed(line.change)}`)
    .join(", ");
}

/** "engagement −19, adoption −2": the parts that lost where the score fell, and that gained where it rose. */
export function explainMove(
  before: HealthPart[],
  after: HealthPart[],
  way: "down" | "up",
  signed: (value: number, digits: number) => string,
): string {
  return compareParts(before, after)
    .filter(({ key, change }) => key !== "rounding" && (way === "up" ? change > 0 : change < 0))
    .map(({ label, change }) => `${lowerFirst(label)} ${signed(change, 1)}`)
    .join(", ");
}

/** The score that held on a day: the last one calculated on it or before. */
export function scoreOn<Day extends { day: string }>(days: Day[], day: string): Day | null {
  return days.findLast((one) => one.day <= day) ?? null;
}

/** The address that looks at these days by these rules; the rules of then need no word. */
export function replayHref(
  path: string,
  asked: { day: string | null; against: string | null; rules: string },
): string {
  const query = Object.entries(asked).filter(([, value]) => value && value !== "then");
  return query.length > 0 ? `${path}?${new URLSearchParams(query as string[][])}` : path;
}
