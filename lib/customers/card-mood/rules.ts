import { negatives, positives } from "../card-kinds/rules";
import { noConcern } from "../card-worries/rules";
import type { Read } from "../card-signs/rules";
import type { FoundCard, Importance } from "../meeting-card/types";
import type { Sentence } from "../sentence/rules";

/** How each speaker sounds, by the balance of words that praise and words that complain, with the sentence that shows it. */
export function sentiments(reads: Read[]): (FoundCard & { rank: number })[] {
  type Mood = {
    good: number;
    bad: number;
    words: number;
    best: Map<number, { read: Read; sentence: Sentence; size: number }>;
  };
  const moods = new Map<string, Mood>();
  for (const read of reads) {
    if (!read.turn.speaker) continue;
    let mood = moods.get(read.turn.speaker);
    if (!mood)
      moods.set(read.turn.speaker, (mood = { good: 0, bad: 0, words: 0, best: new Map() }));
    for (const sentence of read.sentences) {
      mood.words += sentence.words;
      if (sentence.words < 4) continue;
      const bad = noConcern.test(sentence.plain)
        ? 0
        : (sentence.plain.match(negatives)?.length ?? 0);
      const good = sentence.plain.match(positives)?.length ?? 0;
      mood.good += good;
      mood.bad += bad;
      for (const [key, size] of [
        [1, good - bad],
        [-1, bad - good],
        [0, Math.min(good, bad)],
      ] as const)
        if (size > 0 && size > (mood.best.get(key)?.size ?? 0) && sentence.words <= 70)
          mood.best.set(key, { read, sentence, size });
    }
  }
  return [...moods].flatMap(([speaker, mood]) => {
    const all = mood.good + mood.bad;
    if (mood.words < 60 || all < 3) return [];
    const balance = (mood.good - mood.bad) / all;
    const tone = balance > 0.35 ? 1 : balance < -0.2 ? -1 : 0;
    const shown = mood.best.get(tone) ?? mood.best.get(1) ?? mood.best.get(-1);
    if (!shown) return [];
    const { turn } = shown.read;
    const name = tone === 1 ? "positive" : tone === -1 ? "negative" : "mixed";
    const times = (count: number) => `${count} ${count === 1 ? "time" : "times"}`;
    return [
      {
        type: "sentiment" as const,
        text: `${speaker} sounded ${name}: approving ${times(mood.good)}, critical ${times(mood.bad)}.`,
        speaker,
        turn: turn.number,
        quote: turn.text.slice(shown.sentence.start, shown.sentence.end),
        start: shown.sentence.start,
        end: shown.sentence.end,
        owner: null,
        due: null,
        side: null,
        importance: (tone === -1 ? "high" : "low") as Importance,
        confidence: Math.round(Math.min(0.9, 0.5 + all / 60 + Math.abs(balance) / 5) * 100) / 100,
        rank: mood.words,
      },
    ];
  });
}
