import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countWords,
  decodeTranscript,
  mostWords,
  packTurns,
  readTranscript,
  unpackTurns,
} from "./rules";
import type { Turn } from "./types";

const turnsOf = (name: string | null, text: string) => {
  const read = readTranscript(name, text);
  return read.ok
    ? read.turns.map(({ speaker, text: words, at }) => [speaker, words, at])
    : read.message;
};

describe("plain text", () => {
  it("has a turn a line where lines begin with a name", () => {
    expect(
      turnsOf(
        "a.txt",
        "Anna Berg: Shall we begin?\r\nTom: Yes.\nAnd then we go on.\n\nAnna Berg: Good.",
      ),
    ).toEqual([
      ["Anna Berg", "Shall we begin?", null],
      ["Tom", "Yes. And then we go on.", null],
      ["Anna Berg", "Good.", null],
    ]);
  });

  it("reads times in every usual place", () => {
    expect(
      turnsOf(null, "[00:01:05] Anna Berg: Hello to you.\nTom Reyes (00:01:09): Hello."),
    ).toEqual([
      ["Anna Berg", "Hello to you.", 65],
      ["Tom Reyes", "Hello.", 69],
    ]);
    expect(
      turnsOf(null, "Anna Berg   0:05\nHello to everybody.\n\nTom Reyes   1:02:03\nHello back."),
    ).toEqual([
      ["Anna Berg", "Hello to everybody.", 5],
      ["Tom Reyes", "Hello back.", 3723],
    ]);
  });

  it("takes a colon in a sentence, a link or a heading for what it is", () => {
    const text =
      "Anna Berg: The question is this: who pays?\nso the answer is: nobody knows\nhttps://x.example: a link\nTom: Right.";
    expect(turnsOf(null, text)).toEqual([
      [
        "Anna Berg",
        "The question is this: who pays? so the answer is: nobody knows https://x.example: a link",
        null,
      ],
      ["Tom", "Right.", null],
    ]);
  });

  it("has a turn a paragraph where nobody is named", () => {
    expect(turnsOf(null, "We met on Monday.\nIt was good.\n\nThen we left early.")).toEqual([
      [null, "We met on Monday. It was good.", null],
      [null, "Then we left early.", null],
    ]);
  });
});

describe("captions", () => {
  const vtt = `WEBVTT\n\nNOTE made by hand\n\n1\n00:01.000 --> 00:03.000 align:start\n<v Anna Berg>We should <b>meet</b>\n\n00:00:03.000 --> 00:00:05.000\n<v Anna Berg>next week.\n\n00:00:05.000 --> 00:00:06.000\n<v Tom>Yes.`;
  it("join the cues of a speaker", () => {
    expect(turnsOf("a.vtt", vtt)).toEqual([
      ["Anna Berg", "We should meet next week.", 1],
      ["Tom", "Yes.", 5],
    ]);
    expect(turnsOf(null, vtt)).toEqual(turnsOf("a.vtt", vtt));
  });

  it("of an SRT file have numbers, and names before a colon or none", () => {
    const srt =
      "1\n00:00:01,000 --> 00:00:02,000\nAnna Berg: Hello there, all.\n\n2\n00:00:02,500 --> 00:00:04,000\nit goes on\nand on\n";
    expect(turnsOf("a.srt", srt)).toEqual([
      ["Anna Berg", "Hello there, all. it goes on and on", 1],
    ]);
  });
});

describe("what is no transcript", () => {
  it.each([
    ["a.docx", "Anna: Hello to you all", /Choose a TXT, VTT or SRT file/],
    ["a.txt", " \n ", /The file is empty/],
    [null, "", /Paste what was said/],
    ["a.vtt", "1\n00:00:01,000 --> 00:00:02,000\nHello", /begins with the word WEBVTT/],
    ["a.vtt", "WEBVTT\n\nnothing here", /No caption was found/],
    ["a.srt", "1\n00:00:01 -> 00:00:02\nHello", /No caption was found/],
    ["a.srt", "1\nsoon --> later\nHello you", /Line 2 is not a time/],
    ["a.txt", "word ".repeat(mostWords + 1), /50,001 words; at most 50,000/],
    ["a.txt", "...", /nothing in it/],
  ])("%s says what is wrong", (name, text, message) => {
    expect(turnsOf(name, text)).toMatch(message);
  });

  it("is known by its bytes", () => {
    expect(decodeTranscript(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]))).toBeNull();
    expect(decodeTranscript(Uint8Array.from({ length: 300 }, (_, at) => at % 256))).toBeNull();
    expect(decodeTranscript(new TextEncoder().encode("Anna: Größe 你好"))).toBe("Anna: Größe 你好");
    const wide = new Uint8Array([0xff, 0xfe, 0x41, 0, 0x3a, 0]);
    expect(decodeTranscript(wide)).toBe("A:");
  });
});

describe("whatever is read", () => {
  it("is stored and read back as it was", () => {
    const turn = fc.record({
      speaker: fc.option(fc.constantFrom("Anna", "Tom: Reyes", "\u{1F600}", "x".repeat(60))),
      text: fc.string({ unit: "grapheme", minLength: 1 }),
      at: fc.option(fc.nat(5000)),
    });
    fc.assert(
      fc.property(fc.array(turn), (rows) => {
        const turns: Turn[] = rows.map((row, at) => ({ ...row, number: at + 1 }));
        const { content, speakers, places } = packTurns(turns);
        expect(unpackTurns(content, speakers, JSON.parse(JSON.stringify(places)))).toEqual(turns);
      }),
    );
  });

  it("never throws, and counts each word once", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.constantFrom(null, "a.txt", "a.vtt", "a.srt"),
        (text, name) => {
          const read = readTranscript(name, text);
          if (!read.ok) return;
          expect(read.words).toBe(
            read.turns.reduce((sum, { text: words }) => sum + countWords(words), 0),
          );
          expect(read.turns.map(({ number }) => number)).toEqual(read.turns.map((_, at) => at + 1));
        },
      ),
    );
  });

  it("is read in time, also where a line never ends", () => {
    for (const text of [
      "a: ".repeat(100_000),
      "x".repeat(800_000),
      "\n".repeat(500_000),
      "A B 1:".repeat(60_000),
      "<v ".repeat(100_000),
      "WEBVTT\n".repeat(60_000),
    ]) {
      const from = performance.now();
      readTranscript(null, text);
      expect(performance.now() - from).toBeLessThan(1000);
    }
  });
});
