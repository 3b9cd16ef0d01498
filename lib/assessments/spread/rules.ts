import { spreadParamsSchema, type SpreadParams } from "./schema";
import type { Spread, TeamSpread, TypeSpread } from "./types";

export type RawParams = Record<string, string | string[] | undefined>;

export const readSpreadParams = (raw: RawParams): SpreadParams =>
  spreadParamsSchema.parse(
    Object.fromEntries(Object.entries(raw).filter(([, value]) => typeof value === "string")),
  );

/** Which of five steps of tint a score gets; the number stands in the cell, so that the tint is never alone. */
export function stepOf(score: number | null): 0 | 1 | 2 | 3 | 4 | null {
  if (score === null) return null;
  return Math.min(4, Math.max(0, Math.floor(score))) as 0 | 1 | 2 | 3 | 4;
}

/** Whether people agree: half a point apart is much the same, more than one is worth a talk. */
export function agreementOf({ deviation, count }: Pick<Spread, "deviation" | "count">): string {
  if (count < 2 || deviation === null) return "one voice";
  if (deviation <= 0.5) return "of one mind";
  return deviation <= 1 ? "some way apart" : "far apart";
}

/** Where people are furthest apart, for the sentence above the table; null where there is nothing to say. */
export function widest(spread: Pick<TypeSpread, "categories">) {
  const apart = spread.categories
    .filter(({ key, count, deviation }) => key !== "total" && count > 1 && (deviation ?? 0) > 0.5)
    .sort((a, b) => b.deviation! - a.deviation!);
  return apart[0] ?? null;
}

export const hiddenTeams = (teams: TeamSpread[]) => teams.filter((team) => !team.shown);

/** The lowest cell of all teams, for the caption of the map. */
export function lowestCell({ teams, categories }: Pick<TypeSpread, "teams" | "categories">) {
  const cells = teams.flatMap((team) =>
    categories
      .filter(({ key }) => key !== "total")
      .flatMap(({ key, title }) => {
        const average = team.cells?.[key]?.average;
        return average == null ? [] : [{ team: team.name, title, average: Number(average) }];
      }),
  );
  return cells.sort((a, b) => a.average - b.average)[0] ?? null;
}
