import type { CategoryGap, Standing, StandingType } from "./types";

/** From how many people on a side its mean is told: below that it is somebody's own view. */
export const leastMembers = 3;
export const leastLeaders = 1;

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** How leaders and members differ on each category, the largest difference first; null while too few answered. */
export function gapOf(type: StandingType): CategoryGap[] | null {
  if (type.leaders < leastLeaders || type.members < leastMembers) return null;
  return type.categories
    .flatMap(({ key, title, leaders, members }) =>
      leaders === null || members === null
        ? []
        : [{ key, title, leaders, members, gap: hundredths(leaders - members) }],
    )
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || a.title.localeCompare(b.title));
}

/** What is missing before the gap of an assessment is told, in words; null where it is. */
export function missingForGap({ leaders, members }: Pick<StandingType, "leaders" | "members">) {
  const need = [
    ...(leaders < leastLeaders ? ["an owner or admin"] : []),
    ...(members < leastMembers
      ? [`${leastMembers - members} more ${leastMembers - members === 1 ? "member" : "members"}`]
      : []),
  ];
  return need.length > 0 ? need.join(" and ") : null;
}

/** A pulse of −2 to +2 on the scale of health. */
export const pulseOnScale = (value: number) => (value + 2) * 25;

export type View = { key: "own" | "health" | "pulse"; value: number; gap: number | null };

/** The customer as the organization sees itself, as its score says and as its CSM feels, each against their own view. */
export function viewsOf({ own, health, pulse }: Standing): View[] {
  const known: [View["key"], number | null][] = [
    ["own", own],
    ["health", health],
    ["pulse", pulse ? pulseOnScale(pulse.value) : null],
  ];
  return known.flatMap(([key, value]) =>
    value === null ? [] : [{ key, value, gap: key === "own" || own === null ? null : value - own }],
  );
}
