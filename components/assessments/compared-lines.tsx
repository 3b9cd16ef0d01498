import type { ReactNode } from "react";
import type { formatsFor } from "@/components/shared/format";
import { changeSince } from "@/lib/assessments/result/rules";
import type { Comparison, Result } from "@/lib/assessments/result/types";
import type { BarLine } from "./result-bars";
import type { RadarSeries } from "./result-radar";
import type { Mark } from "./result-scale";
import { scoreWords } from "./score-words";

type Format = ReturnType<typeof formatsFor>;

/** What a bar is compared with: the last run, the own organization, other organizations; of a category or of the total. */
export function marksFor(
  result: Pick<Result, "org">,
  comparison: Comparison | null,
  category: string | null,
  format: Format,
): Mark[] {
  if (!comparison) return [];
  const [last] = comparison.runs;
  const { org, peers } = comparison;
  const pick = (
    scores: { score?: number | null; categories?: Record<string, number | null> } | undefined,
  ) => (category === null ? scores?.score : scores?.categories?.[category]) ?? null;
  const mark = (kind: Mark["kind"], name: string, value: number | null, digits = 2): Mark[] =>
    value === null
      ? []
      : [
          {
            kind,
            value,
            label:
              category === null
                ? `${name} ${scoreWords(value, format.locale, digits)}`
                : name.replace(/,$/, ""),
          },
        ];
  return [
    ...mark("before", last ? `Last run, ${format.date(last.at)},` : "", pick(last?.before)),
    ...mark("org", `Others of ${result.org ?? "the organization"}`, org.enough ? pick(org) : null),
    ...mark("peers", "Peers", peers.orgs ? pick(peers) : null, 1),
  ];
}

/** The categories with their change, their peers and what they open to. */
export function barLines(
  result: Result,
  comparison: Comparison | null,
  format: Format,
  open: (key: string) => ReactNode,
): BarLine[] {
  return result.categories.map(({ key, title, score }) => ({
    key,
    title,
    score,
    change: changeSince(comparison?.runs[0], key),
    peers: comparison?.peers.orgs ? (comparison.peers.categories[key] ?? null) : null,
    marks: marksFor(result, comparison, key, format),
    open: open(key),
  }));
}

/** This run, the last one and the peers as shapes. A series without a single value is left out. */
export function radarSeries(
  result: Result,
  comparison: Comparison | null,
  format: Format,
): RadarSeries[] {
  const [last] = comparison?.runs ?? [];
  const keys = result.categories.map(({ key }) => key);
  const read = (scores: Record<string, number | null> | undefined) =>
    keys.map((key) => scores?.[key] ?? null);
  const all: RadarSeries[] = [
    { name: "This run", kind: "now", values: result.categories.map(({ score }) => score) },
    {
      name: last ? format.date(last.at) : "",
      kind: "before",
      values: read(last?.before.categories),
    },
    {
      name: "Peers",
      kind: "peers",
      values: read(comparison?.peers.orgs ? comparison.peers.categories : undefined),
    },
  ];
  return all.filter(({ kind, values }) => kind === "now" || values.some((one) => one !== null));
}
