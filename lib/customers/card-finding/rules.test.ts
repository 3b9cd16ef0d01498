import { readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardType, FoundCard, Side } from "../meeting-card/types";
import { readTranscript } from "../transcript/rules";
import type { Turn } from "../transcript/types";
import { findCards } from "./rules";

const folder = path.resolve(import.meta.dirname, "../../../supabase/tests/fixtures/meetings");

function turnsOf(file: string): Turn[] {
  const read = readTranscript(file, readFileSync(path.join(folder, file), "utf8"));
  if (!read.ok) throw new Error(read.message);
  return read.turns;
}

/** The third of March 2027 is a Wednesday. */
const heldOn = "2027-03-03";

function cardsOf(file: string, sides: Record<string, Side> = {}): FoundCard[] {
  return findCards(turnsOf(file), { heldOn, sides });
}

const of = (cards: FoundCard[], type: CardType) => cards.filter((card) => card.type === type);
const lines = (cards: FoundCard[]) =>
  cards.map(({ quote, owner, due }) => [quote, owner, due] as const);

describe("a kick-off", () => {
  const cards = cardsOf("kick-off.txt", {
    "Ines Halvorsen": "us",
    "Marta Oliveira": "customer",
    "Joao Pires": "customer",
  });

  it("gives what was decided, without what is only asked", () => {
    expect(of(cards, "decision").map(({ quote }) => quote)).toEqual([
      "So we've decided to begin with Porto and leave Lisbon for the spring.",
      "Let's keep the weekly call on Tuesdays.",
    ]);
  });

  it("gives the promises of both sides with their day", () => {
    expect(of(cards, "promise").map(({ side, owner, due }) => [side, owner, due])).toEqual([
      ["customer", "Joao Pires", "2027-03-05"],
      ["us", "Ines Halvorsen", "2027-03-20"],
      ["us", "Ines Halvorsen", null],
    ]);
  });

  it("hears the worry and not that there is no problem", () => {
    expect(of(cards, "concern").map(({ speaker }) => speaker)).toEqual(["Joao Pires"]);
    expect(of(cards, "open_question")[0]!.quote).toContain("Who trains the night shift?");
    expect(of(cards, "action_item").map(({ turn }) => turn)).toEqual([15]);
  });
});

describe("a quarterly review", () => {
  const cards = cardsOf("quarterly-review.txt", { "Tomás Rey": "us", "Helen Ward": "customer" });

  it("gives the concerns, the gravest as high", () => {
    expect(of(cards, "concern").map(({ quote, importance }) => [quote, importance])).toEqual([
      ["But adoption is low in the second warehouse.", "high"],
      ["Nobody uses the scanner app there.", "high"],
      ["I think the app is too slow on the old handhelds.", "medium"],
      ["Our CFO is nervous about the price increase in the new year, though.", "high"],
      ["The biggest problem is that drivers type the numbers twice.", "medium"],
    ]);
  });

  it("gives praise as a quote and both promises with their day", () => {
    expect(of(cards, "quote")[0]!.quote).toContain("dashboards are fantastic");
    expect(lines(of(cards, "promise")).map(([, owner, due]) => [owner, due])).toEqual([
      ["Tomás Rey", "2027-03-12"],
      ["Helen Ward", "2027-03-31"],
    ]);
    expect(of(cards, "decision").map(({ turn }) => turn)).toEqual([13, 17]);
    expect(of(cards, "open_question").map(({ turn }) => turn)).toEqual([16]);
  });
});

describe("an escalation", () => {
  const cards = cardsOf("escalation.vtt", { "Ines Halvorsen": "us", "Brigid Nolan": "customer" });

  it("is heard as negative, its promises with their days", () => {
    expect(of(cards, "concern").length).toBeGreaterThanOrEqual(3);
    expect(of(cards, "promise").map(({ side, due }) => [side, due])).toEqual([
      ["us", "2027-03-04"],
      ["us", "2027-03-12"],
      ["us", "2027-03-05"],
      ["customer", "2027-03-12"],
    ]);
    expect(of(cards, "sentiment").find(({ speaker }) => speaker === "Brigid Nolan")?.text).toMatch(
      /negative/,
    );
  });
});

describe("a renewal talk", () => {
  const cards = cardsOf("renewal-talk.srt", { "Tomás Rey": "us", "Agnes Holm": "customer" });

  it("gives decision, request, promises, concern and question", () => {
    expect(of(cards, "decision").map(({ quote }) => quote)).toEqual([
      "Then we'll go with thirty licences for two years.",
    ]);
    expect(of(cards, "promise").map(({ owner, due }) => [owner, due])).toEqual([
      ["Tomás Rey", "2027-03-12"],
      ["Agnes Holm", "2027-03-31"],
    ]);
    expect(lines(of(cards, "action_item"))).toEqual([
      ["Please add the support package as an option.", "Tomás Rey", null],
    ]);
    expect(of(cards, "concern").map(({ quote }) => quote)).toEqual([
      "But I can't justify forty licences.",
    ]);
    expect(of(cards, "open_question").map(({ quote }) => quote)).toEqual([
      "The question is whether legal accepts the new data annex.",
    ]);
  });
});

describe("notes without speakers", () => {
  const cards = cardsOf("training-follow-up.txt");

  it("give cards that nobody said", () => {
    expect(cards.every(({ speaker, side }) => speaker === null && side === null)).toBe(true);
    expect(of(cards, "decision")).toHaveLength(1);
    expect(lines(of(cards, "action_item")).map(([, owner, due]) => [owner, due])).toEqual([
      [null, "2027-03-05"],
      [null, null],
    ]);
    expect(of(cards, "promise")).toEqual([]);
  });
});

describe("a steering group", () => {
  const cards = cardsOf("steering-group.txt", { "Ines Halvorsen": "us", "Oskar Lind": "customer" });

  it("knows who is asked and who will do it", () => {
    const work = [...of(cards, "action_item"), ...of(cards, "promise")];
    expect(work.map(({ turn, owner, due }) => [turn, owner, due])).toEqual(
      expect.arrayContaining([
        [5, "Oskar Lind", null],
        [12, "Oskar Lind", "2027-03-10"],
        [15, "Ines Halvorsen", "2027-03-17"],
      ]),
    );
    expect(of(cards, "decision").map(({ turn }) => turn)).toEqual(expect.arrayContaining([11]));
    expect(of(cards, "concern").map(({ turn }) => turn)).toEqual([3, 4]);
  });
});

/** Milliseconds of this process alone: other work on the machine must not count. */
const spent = (since: NodeJS.CpuUsage) => process.cpuUsage(since).user / 1000;

describe("whatever is said", () => {
  const word = fc.constantFrom(
    "we",
    "decided",
    "I'll",
    "send",
    "by",
    "Friday",
    "worried",
    "the",
    "problem",
    "is",
    "?",
    ".",
    ",",
    "\u{1F600}",
    "“",
    "'s",
    "if",
    "who",
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(word).map((words) => words.join(" ")),
  );
  const hostile = fc
    .array(
      fc.record({ speaker: fc.option(fc.constantFrom("Anna", "$&", "(.*", "constructor")), text }),
    )
    .map((turns) => turns.map((turn, at) => ({ ...turn, number: at + 1, at: null })));

  it("a quote stands word for word in its turn, and two cards never share one", () => {
    fc.assert(
      fc.property(hostile, (turns) => {
        const cards = findCards(turns, { heldOn, sides: { Anna: "us" } });
        for (const card of cards) {
          const turn = turns[card.turn - 1]!;
          expect(turn.text.slice(card.start, card.end)).toBe(card.quote);
          expect(card.speaker).toBe(turn.speaker);
        }
        const places = cards.flatMap(({ type, turn, start }) =>
          type === "sentiment" ? [] : [`${turn}:${start}`],
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it("takes time in proportion to its length, also 50,000 words of it", () => {
    const all = ["kick-off.txt", "quarterly-review.txt", "steering-group.txt"].flatMap(turnsOf);
    const many = (times: number) =>
      Array.from({ length: times }, (_, round) =>
        all.map((turn) => ({ ...turn, text: `${turn.text} (${round})` })),
      )
        .flat()
        .map((turn, at) => ({ ...turn, number: at + 1 }));
    const fifty = many(80);
    expect(fifty.reduce((sum, { text }) => sum + text.split(" ").length, 0)).toBeGreaterThan(
      50_000,
    );
    const start = process.cpuUsage();
    const cards = findCards(fifty, { heldOn, sides: {} });
    expect(spent(start)).toBeLessThan(2000);
    expect(cards.length).toBeLessThan(130);
    for (const nasty of [
      "i will ".repeat(25_000),
      `${"very ".repeat(50_000)}?`,
      "“ ".repeat(50_000),
      "and so then yes ".repeat(15_000),
      "i need ".repeat(25_000),
      `we need ${"a".repeat(400)} `.repeat(200),
      "if you when they, ".repeat(12_000),
    ]) {
      const from = process.cpuUsage();
      findCards([{ number: 1, speaker: "A", text: nasty, at: null }], { heldOn, sides: {} });
      expect(spent(from)).toBeLessThan(2000);
    }
  }, 30_000);
});
