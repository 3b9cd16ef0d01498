import { isDay } from "../customer/schema";
import { readDay } from "../day/rules";
import { readAmount } from "../money/rules";
import type { Meter, MeterFacts, Reading } from "./types";

const oneDay = 86_400_000;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / oneDay;
const dayOf = (number: number) => new Date(number * oneDay).toISOString().slice(0, 10);

/** A month as the meter counts it: a twelfth of a year. */
const month = 30.4375;
/** Older readings say nothing about where it goes now. */
const looksBack = 183;
/** Farther ahead a straight line is no forecast. */
const looksAhead = 730;

/** The slope of the line through the points, a day; null where all stand on one day. */
function slope(points: { at: number; used: number }[]): number | null {
  const count = points.length;
  const meanAt = points.reduce((sum, { at }) => sum + at, 0) / count;
  const meanUsed = points.reduce((sum, { used }) => sum + used, 0) / count;
  const spread = points.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0);
  if (count < 2 || spread === 0) return null;
  return points.reduce((sum, { at, used }) => sum + (at - meanAt) * (used - meanUsed), 0) / spread;
}

/** What a meter says: the latest reading against what was bought, and where the line through the readings leads. */
export function meterFacts(
  bought: number | null,
  readings: readonly Reading[],
  ends: string | null,
): MeterFacts {
  const sorted = [...readings].sort((a, b) => a.day.localeCompare(b.day));
  const latest = sorted.at(-1);
  if (!latest)
    return { bought, used: null, asOf: null, left: null, over: null, perMonth: null, overBy: null };
  const now = dayNumber(latest.day);
  const daily = slope(
    sorted
      .map(({ day, used }) => ({ at: dayNumber(day), used }))
      .filter(({ at }) => now - at <= looksBack),
  );
  const { used } = latest;
  const facts = {
    bought,
    used,
    asOf: latest.day,
    left: bought === null ? null : Math.max(0, bought - used),
    over: bought === null ? null : Math.max(0, used - bought),
    perMonth: daily === null ? null : Math.round(daily * month * 10) / 10,
    overBy: null,
  };
  if (bought === null || used > bought || daily === null || daily <= 0) return facts;
  // From what is used now, so that the line and the figure beside it do not contradict each other.
  const days = Math.floor((bought - used) / daily) + 1;
  const day = dayOf(now + Math.min(days, looksAhead + 1));
  const inTime = days <= looksAhead && (ends === null || day <= ends);
  return { ...facts, overBy: inTime ? day.slice(0, 7) : null };
}

export type ReadLine =
  | { ok: true; name: string | null; day: string; used: number }
  | { ok: false; line: number; text: string; why: string };

/**
 * Reads pasted readings: "2026-11-01; 120" or, for several entitlements, "Named users; 2026-11-01; 120". Tabs, semicolons
 * or commas stand between columns; a head line without a number is passed over.
 */
export function readReadings(text: string): ReadLine[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((raw, at): ReadLine[] => {
    const line = raw.trim();
    if (line === "") return [];
    const sign = ["\t", ";"].find((each) => line.includes(each)) ?? ",";
    const cells = line.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    const refuse = (why: string): ReadLine[] => [{ ok: false, line: at + 1, text: line, why }];
    if (at === 0 && !/\d/.test(line)) return [];
    if (cells.length < 2 || cells.length > 3 || (cells.length === 3 && isDay(cells[0]!)))
      return refuse(
        "Two columns, day and used, or three with the entitlement first; put semicolons between them",
      );
    const [name, dayText, usedText] = cells.length === 3 ? cells : [null, ...cells];
    const day = isDay(dayText!) ? { ok: true as const, day: dayText! } : readDay(dayText!, null);
    if (!day.ok)
      return refuse(
        day.why === "doubt" ? "This day can be read in two ways; write 2026-12-02" : "Not a day",
      );
    const used = readAmount(usedText!);
    if (!used.ok) return refuse(used.message);
    if (used.value === null) return refuse("Not a number");
    return [{ ok: true, name: name ?? null, day: day.day, used: used.value }];
  });
}

export type Placed = { entitlement_id: string; day: string; used: number };

/** Readings with the entitlement each is of: by its name, or the one that the page is about. The last of a day counts. */
export function placeReadings(
  lines: ReadLine[],
  known: { id: string; name: string }[],
  only: string | null,
): { rows: Placed[]; faults: string[] } {
  const faults: string[] = [];
  const rows = new Map<string, Placed>();
  for (const [at, line] of lines.entries()) {
    if (!line.ok) {
      faults.push(`Line ${line.line}, “${line.text.slice(0, 60)}”: ${line.why}`);
      continue;
    }
    const name = line.name?.toLowerCase();
    const found = name
      ? known.find((each) => each.name.toLowerCase() === name)?.id
      : (only ?? (known.length === 1 ? known[0]!.id : undefined));
    if (!found) {
      faults.push(
        name
          ? `There is no entitlement called “${line.name}”`
          : `Reading ${at + 1} does not say of which entitlement it is`,
      );
      continue;
    }
    rows.set(`${found} ${line.day}`, { entitlement_id: found, day: line.day, used: line.used });
  }
  return { rows: [...rows.values()], faults };
}

type Counted = {
  title: string;
  status: string;
  end_date: string | null;
  entitlements: Pick<Meter, "id" | "name" | "unit" | "quantity">[];
};

/** What is counted: entitlements of running contracts, and of others as long as somebody reads them. */
export function metersOf(contracts: Counted[], usage: Record<string, Reading[]>): Meter[] {
  return contracts.flatMap((contract) =>
    contract.entitlements
      .filter(({ id, unit }) => (usage[id] ? true : contract.status === "active" && unit !== null))
      .map(({ id, name, unit, quantity }) => ({
        id,
        name,
        unit,
        quantity,
        ends: contract.end_date,
        contract: contract.title,
        readings: usage[id] ?? [],
      })),
  );
}
