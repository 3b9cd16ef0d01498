/** One turn of a meeting: who said it, the words, and when, in seconds from the beginning. `number` counts from 1. */
export type Turn = { number: number; speaker: string | null; text: string; at: number | null };

export const transcriptFormats = ["txt", "vtt", "srt"] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];

export type ReadTranscript =
  | {
      ok: true;
      format: TranscriptFormat;
      turns: Turn[];
      speakers: string[];
      words: number;
      seconds: number | null;
    }
  | { ok: false; message: string };

/** How turns lie in the stored text: speaker's place in the list, second, first and last place of the words. */
export type TurnPlace = [speaker: number | null, at: number | null, start: number, end: number];
