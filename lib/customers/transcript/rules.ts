import type { ReadTranscript, TranscriptFormat, Turn, TurnPlace } from "./types";

export const mostWords = 50_000;
/** Fifty thousand words are about 300,000 signs, and a subtitle file carries its times on top; an action takes 1 MB. */
export const mostBytes = 900 * 1024;

const fault = (message: string): ReadTranscript => ({ ok: false, message });
const counted = (count: number) => count.toLocaleString("en-GB");

/** How many words a text has; a loop of its own, because splitting would keep all of them. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code <= 32 || code === 0xa0;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** The text of a file: UTF-8, or UTF-16 where its mark says so. Null when it is no text. */
export function decodeTranscript(bytes: Uint8Array): string | null {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(label).decode(bytes);
  if (text.includes("\0")) return null;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd++;
  }
  // A few broken signs are an old export; one in fifty is a picture, a Word file, an archive.
  return odd * 50 > text.length ? null : text;
}

const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/;

function secondsOf(time: string): number | null {
  const parts = clock.exec(time.trim());
  if (!parts) return null;
  return Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
}

const notSpeakers =
  /^(?:agenda|date|time|attendees|participants|present|subject|title|location|duration|notes?|meeting|topic|recording|transcript|https?|warning|summary)$/i;

/** Words before a colon that may be a name: short, begins like one, no sentence. */
function nameIn(label: string): string | null {
  const name = label.trim().replace(/^[-–—*>]+\s*/, "");
  if (name.length === 0 || name.length > 60 || notSpeakers.test(name)) return null;
  if (!/^[\p{L}\d][^.!?:;"<>]*(?:\.[^!?:;"<>]*)?$/u.test(name)) return null;
  return name.split(/\s+/).length <= 6 ? name : null;
}

const named = (name: string) =>
  name.split(/[\s\-']+/).every((word) => /^(?:[\p{Lu}\d(]|de$|van$|von$|der$|di$|da$)/u.test(word));

type Line = { speaker: string | null; at: number | null; text: string };

const labelled =
  /^\s*(?:\[?\(?((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\)?\]?\s*[-–]?\s*)?([^:[\]()]{1,60}?)\s*(?:[[(]((?:\d{1,3}:)?\d{1,2}:\d{2})[\])])?\s*:(?:\s+|$)(.*)$/u;
const header =
  /^\s*([^:[\]()]{1,60}?)\s{1,}[[(]?((?:\d{1,3}:)?\d{1,2}:\d{2}(?::\d{2})?)[\])]?\s*$/u;

/** Lines of a plain text. A label is a speaker when it looks like a name or comes back; else it is part of the words. */
function plainLines(text: string): Line[] {
  const lines = text.split(/\r\n|\r|\n/);
  const seen = new Map<string, number>();
  const read = lines.map((line) => {
    // A line of a hundred thousand signs is read as words, not tried against a name again and again.
    const head = line.slice(0, 160);
    const match = labelled.exec(head);
    const label = match && nameIn(match[2]!);
    if (match && label) {
      seen.set(label, (seen.get(label) ?? 0) + 1);
      const words = line.slice(head.length - match[4]!.length);
      return { label, at: match[1] ?? match[3] ?? null, words, line };
    }
    const alone = header.exec(line.length > 120 ? "" : line);
    const name = alone && nameIn(alone[1]!);
    if (alone && name && named(name)) {
      seen.set(name, (seen.get(name) ?? 0) + 2);
      return { label: name, at: alone[2]!, words: "", line };
    }
    return { label: null, at: null, words: line, line };
  });
  const found: Line[] = [];
  let blank = true;
  for (const { label, at, words, line } of read) {
    if (label && (named(label) || (seen.get(label) ?? 0) > 1)) {
      found.push({ speaker: label, at: at ? secondsOf(at) : null, text: words.trim() });
    } else if (line.trim() === "") {
      blank = true;
      continue;
    } else {
      const last = found.at(-1);
      // A line without a name goes on with the turn before; without any names a paragraph is a turn.
      if (last && (last.speaker !== null || !blank)) {
        last.text = last.text ? `${last.text} ${line.trim()}` : line.trim();
      } else found.push({ speaker: null, at: null, text: line.trim() });
    }
    blank = false;
  }
  return found;
}

const arrow = /^\s*([\d:.,]+)\s*-->\s*([\d:.,]+)/;

/** Cues of a subtitle file. One speaker's cues in a row are one turn, or sentences would be cut in half. */
function cueLines(text: string, format: "vtt" | "srt"): Line[] | string {
  const lines = text.split(/\r\n|\r|\n/);
  const found: Line[] = [];
  let previous = "";
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]!.includes("-->")) continue;
    const times = arrow.exec(lines[i]!);
    const at = times && secondsOf(times[1]!);
    if (!times || at === null || secondsOf(times[2]!) === null) {
      return `Line ${counted(i + 1)} is not a time like 00:00:12${format === "vtt" ? "." : ","}000 --> 00:00:15${format === "vtt" ? "." : ","}500.`;
    }
    const words: string[] = [];
    while (i + 1 < lines.length && lines[i + 1]!.trim() !== "" && !lines[i + 1]!.includes("-->"))
      words.push(lines[++i]!);
    // A number that stands right before the next time is that cue's number, not something said.
    if (lines[i + 1]?.includes("-->") && /^\s*\d+\s*$/.test(words.at(-1) ?? "")) words.pop();
    const whole = words.join(" ");
    const voice = /<v(?:\.[^ >]*)?\s+([^>]{1,60})>/.exec(whole)?.[1];
    let said = whole
      .replace(/<[^<>]{0,80}>/g, "")
      .replace(/\s+/g, " ")
      .trim();
    let speaker = voice?.trim() || null;
    const match = !speaker && /^([^:]{1,60}):\s+(.*)$/.exec(said);
    const label = match && nameIn(match[1]!);
    if (match && label && named(label)) {
      speaker = label;
      said = match[2]!;
    }
    // Live captions show a line twice while it scrolls.
    if (!said || said === previous) continue;
    previous = said;
    const last = found.at(-1);
    const goesOn = last && last.text.length < 1500 && (last.speaker === speaker || !speaker);
    const close = last && (speaker || !/[.!?]["”’]?$/.test(last.text) || last.text.length < 200);
    if (goesOn && close) last.text += ` ${said}`;
    else found.push({ speaker, at, text: said });
  }
  return found.length > 0
    ? found
    : `No caption was found. A ${format.toUpperCase()} file holds a time like 00:00:12${format === "vtt" ? "." : ","}000 --> 00:00:15${format === "vtt" ? "." : ","}500 above each of them.`;
}

/** What a text is: by the file's name where there is one, else by how it begins. */
function formatOf(name: string | null, text: string): TranscriptFormat | null {
  const end = name ? /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() : undefined;
  if (end === "vtt" || end === "srt") return end;
  if (end && !["txt", "text", "md", "log"].includes(end)) return null;
  if (/^\s*WEBVTT/.test(text)) return "vtt";
  return /^\s*\d+\s*\r?\n\s*\d+:\d\d:\d\d,\d+\s*-->/.test(text) ? "srt" : "txt";
}

/**
 * Reads what somebody pasted (`name` null) or a file's text into turns, or says what is wrong with it and what would be right.
 */
export function readTranscript(name: string | null, given: string): ReadTranscript {
  const text = given.replace(/^\uFEFF/, "");
  const format = formatOf(name, text);
  if (!format) return fault("Choose a TXT, VTT or SRT file. Other kinds are not read here.");
  if (text.trim() === "")
    return fault(name ? "The file is empty." : "Paste what was said; there is no text yet.");
  if (format === "vtt" && !/^\s*WEBVTT/.test(text))
    return fault("A VTT file begins with the word WEBVTT; this one does not. Is it an SRT file?");
  const lines = format === "txt" ? plainLines(text) : cueLines(text, format);
  if (typeof lines === "string") return fault(lines);
  const turns: Turn[] = [];
  const speakers = new Set<string>();
  let words = 0;
  for (const line of lines) {
    if (!line.text) continue;
    words += countWords(line.text);
    if (line.speaker) speakers.add(line.speaker);
    turns.push({ number: turns.length + 1, ...line });
  }
  if (words > mostWords)
    return fault(
      `${counted(words)} words; at most ${counted(mostWords)} are read. Split the meeting in two.`,
    );
  if (words < 3) return fault("There is nothing in it that somebody said.");
  if (speakers.size > 60)
    return fault(
      `${counted(speakers.size)} different speakers. Is it a transcript? Each line begins with a name and a colon, or with none.`,
    );
  const seconds = turns.reduce<number | null>((last, turn) => turn.at ?? last, null);
  return { ok: true, format, turns, speakers: [...speakers], words, seconds };
}

/** The form in which turns are stored: one text to read and search, and the place of each turn in it. */
export function packTurns(turns: Turn[]): {
  content: string;
  speakers: string[];
  places: TurnPlace[];
} {
  const speakers = [...new Set(turns.flatMap((turn) => turn.speaker ?? []))];
  const order = new Map(speakers.map((name, index) => [name, index]));
  const parts: string[] = [];
  const places: TurnPlace[] = [];
  let length = 0;
  for (const turn of turns) {
    const head = turn.speaker ? `${turn.speaker}: ` : "";
    const start = length + head.length;
    parts.push(head + turn.text);
    places.push([
      turn.speaker === null ? null : order.get(turn.speaker)!,
      turn.at,
      start,
      start + turn.text.length,
    ]);
    length = start + turn.text.length + 1;
  }
  return { content: parts.join("\n"), speakers, places };
}

/** Turns out of what was stored. A transcript that was stored otherwise, by an import, is read as text. */
export function unpackTurns(content: string, speakers: unknown, places: unknown): Turn[] {
  const names = Array.isArray(speakers) ? speakers : [];
  if (!Array.isArray(places)) {
    const read = readTranscript(null, content);
    return read.ok ? read.turns : [{ number: 1, speaker: null, text: content, at: null }];
  }
  return (places as TurnPlace[]).map(([speaker, at, start, end], index) => {
    const name: unknown = speaker === null ? null : names[speaker];
    return {
      number: index + 1,
      speaker: typeof name === "string" ? name : null,
      text: content.slice(start, end),
      at,
    };
  });
}
