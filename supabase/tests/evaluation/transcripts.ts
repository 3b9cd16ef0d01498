import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { findCards } from "../../../lib/customers/card-finding/rules";
import type { FoundCard } from "../../../lib/customers/meeting-card/types";
import { decodeTranscript, readTranscript } from "../../../lib/customers/transcript/rules";
import own from "./meetings/labels.json";
import labels from "./transcript-labels.json";

/**
 * `npm run eval:transcripts [-- DIR] [--json]`: reads every transcript of a folder. With --json it prints what was found, a
 * list of { file, cards: [{ type, text, speaker, turn, owner, due }] }; without, how that compares with what a reader marked
 * by hand in some of them. A card counts as right when a mark of its kind stands at its turn or the next one to it, because
 * speech is cut into turns in the middle of sentences. How a speaker sounded is of no one turn and is not compared. Twelve
 * made-up meetings with customers, beside this file, are compared as well, with or without a folder: in them it is known who
 * is on whose side, so that promises are told from tasks.
 */

type Read = { file: string; cards: FoundCard[]; turns: number; words: number; fault?: string };

const root = path.resolve(import.meta.dirname, "../../..");
const args = process.argv.slice(2);
const json = args.includes("--json");
const folder = path.resolve(
  root,
  args.find((arg) => !arg.startsWith("-")) ?? "../shared/data/transcripts",
);

/** Days said in a meeting count from here: the files name no day of their own. */
const heldOn = new Date().toISOString().slice(0, 10);

type Sides = Record<string, "us" | "customer">;

function readOne(file: string, place = folder, sides: Sides = {}): Read {
  const text = decodeTranscript(readFileSync(path.join(place, file)));
  const read = text === null ? null : readTranscript(file, text);
  if (!read?.ok) {
    const fault = read ? read.message : "This is not a text.";
    return { file, cards: [], turns: 0, words: 0, fault };
  }
  const cards = findCards(read.turns, { heldOn, sides });
  return { file, cards, turns: read.turns.length, words: read.words };
}

const kinds = ["decision", "action_item", "promise", "concern", "open_question", "quote"] as const;
type Tally = { found: number; right: number; marked: number };
/** What was found in a part of a meeting, and what a reader marked there. */
type Part = { found: FoundCard[]; marks: (string | number)[][] };

/** Each mark answers for one card at most, and each card for one mark. */
function rightOf(cards: FoundCard[], marks: number[]): number {
  const left = new Set(marks.keys());
  let right = 0;
  for (const card of cards) {
    const near = [...left]
      .filter((at) => Math.abs(marks[at]! - card.turn) <= 1)
      .toSorted((a, b) => Math.abs(marks[a]! - card.turn) - Math.abs(marks[b]! - card.turn))[0];
    if (near === undefined) continue;
    left.delete(near);
    right++;
  }
  return right;
}

const share = (part: number, whole: number) =>
  whole === 0 ? "     –" : `${((100 * part) / whole).toFixed(0).padStart(4)} %`;

function line(kind: string, { found, right, marked }: Tally): void {
  console.log(
    `${kind.padEnd(14)} ${String(found).padStart(6)} ${String(right).padStart(6)} ${String(marked).padStart(7)}    ${share(right, found)}  ${share(right, marked)}`,
  );
}

function table(title: string, parts: Part[]): void {
  console.log(`\n${title}\nkind            found  right  marked  precision  recall`);
  const sum: Tally = { found: 0, right: 0, marked: 0 };
  for (const kind of kinds) {
    const tally: Tally = { found: 0, right: 0, marked: 0 };
    for (const { found, marks } of parts) {
      const cards = found.filter(({ type }) => type === kind);
      const turns = marks.flatMap(([turn, type]) => (type === kind ? [turn as number] : []));
      tally.found += cards.length;
      tally.right += rightOf(cards, turns);
      tally.marked += turns.length;
    }
    if (tally.found + tally.marked > 0) line(kind, tally);
    for (const key of ["found", "right", "marked"] as const) sum[key] += tally[key];
  }
  line("all", sum);
}

function report(reads: Read[]): void {
  for (const { file, cards, turns, words, fault } of reads)
    console.log(
      fault
        ? `${file}: ${fault}`
        : `${file}: ${words.toLocaleString("en-GB")} words, ${turns} turns, ${cards.length} cards`,
    );
  const known = labels.files.filter(({ file }) => reads.some((read) => read.file === file));
  const missing = new Set(
    labels.files.filter((entry) => !known.includes(entry)).map(({ file }) => file),
  );
  if (missing.size > 0)
    console.log(`\nNot in this folder, so not compared: ${[...missing].join(", ")}`);
  for (const half of new Set(known.map((entry) => entry.half))) {
    const files = known.filter((entry) => entry.half === half);
    table(
      `${half}: ${files.map(({ file, turns }) => `${file} turns ${turns[0]} to ${turns[1]}`).join(", ")}`,
      files.map(({ file, turns, cards }) => ({
        found: reads
          .find((read) => read.file === file)!
          .cards.filter(({ turn }) => turn >= turns[0]! && turn <= turns[1]!),
        marks: cards,
      })),
    );
  }
}

/** The project's own meetings with customers, made up for this. Whoever works on the rules leaves those held out shut. */
function reportOwn(): void {
  const place = path.join(import.meta.dirname, "meetings");
  for (const half of new Set(own.map((entry) => entry.half))) {
    const files = own.filter((entry) => entry.half === half);
    table(
      `own meetings with customers, ${half}: ${files.length} whole ones`,
      files.map(({ file, us, customer, cards }) => ({
        found: readOne(file, place, {
          ...Object.fromEntries(us.map((name) => [name, "us" as const])),
          ...Object.fromEntries(customer.map((name) => [name, "customer" as const])),
        }).cards,
        marks: cards,
      })),
    );
  }
}

const named = args.some((arg) => !arg.startsWith("-"));
if (!existsSync(folder) && (named || json)) {
  console.error(`There is no folder ${folder}. Name one: npm run eval:transcripts -- DIR`);
  process.exit(1);
}
const reads = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => /\.(?:txt|vtt|srt)$/i.test(file))
  .toSorted()
  .map((file) => readOne(file));
if (reads.length === 0 && (named || json)) {
  console.error(`${folder} holds no TXT, VTT or SRT file.`);
  process.exit(1);
}
if (json)
  console.log(
    JSON.stringify(
      reads.map(({ file, cards }) => ({
        file,
        cards: cards.map(({ type, text, speaker, turn, owner, due }) => ({
          type,
          text,
          speaker,
          turn,
          owner,
          due,
        })),
      })),
      null,
      2,
    ),
  );
else {
  if (reads.length > 0) report(reads);
  reportOwn();
}
