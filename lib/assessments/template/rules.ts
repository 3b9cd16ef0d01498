import * as z from "zod";
import { brackets, templateFileSchema, type TemplateFile } from "./schema";
import type { Run } from "../run/types";
import type { Advice, Content, Question, Template } from "./types";

/** The parts of a version in the order in which they are written. */
export const sections = ["about", "categories", "questions", "brackets", "rules", "json"] as const;
export type Section = (typeof sections)[number];

export const sectionNames: Record<Section, string> = {
  about: "About",
  categories: "Categories",
  questions: "Questions",
  brackets: "Brackets",
  rules: "Rules",
  json: "JSON",
};

export const kindNames = { scale: "Scale 0 to 5", choice: "Choice", text: "Text" } as const;

export const swotNames = {
  strengths: "Strength",
  weaknesses: "Weakness",
  opportunities: "Opportunity",
  threats: "Threat",
} as const;

/** "Bracket 2.5" of score_2_5. */
export const bracketName = (key: string): string =>
  `Bracket ${key.replace("score_", "").replace("_", ".")}`;

export type Fault = { section: Section; key: string | null; level: string | null; text: string };

const sectionOf: Record<string, Section> = {
  category: "categories",
  question: "questions",
  bracket: "brackets",
  rule: "rules",
  categories: "categories",
  questions: "questions",
  rules: "rules",
};

/** Where a sentence of check_assessment_content() belongs: "category clarity, low: a description is missing". */
export function placeFault(sentence: string): Fault {
  const named = /^(category|question|bracket|rule) ([^:,]*)(?:, (low|middle|high))?: (.+)$/s.exec(
    sentence,
  );
  if (named) {
    const [, what = "", key = "", level, text = ""] = named;
    return { section: sectionOf[what]!, key, level: level ?? null, text };
  }
  const [, what = "content", text = sentence] = /^(\w+): (.+)$/s.exec(sentence) ?? [];
  return { section: sectionOf[what] ?? "json", key: null, level: null, text };
}

export const faultsAt = (faults: readonly Fault[], section: Section, key: string): Fault[] =>
  faults.filter((fault) => fault.section === section && fault.key === key);

const noAdvice = (): Advice => ({ description: "", recommendations: [], next_steps: [] });

export const emptyCategory = (key: string): Content["categories"][number] => ({
  key,
  title: "",
  texts: { low: noAdvice(), middle: noAdvice(), high: noAdvice() },
});

export const emptyQuestion = (key: string, category: string): Question => ({
  key,
  category,
  text: "",
  kind: "scale",
  anchors: ["", "", "", "", "", ""],
});

export const emptyRule = (key: string): NonNullable<Content["rules"]>[number] => ({
  key,
  when: { all: [] },
  recommendation: "",
});

/** A draft may lack anything; a form needs lists to begin with. */
export function withShape(content: Partial<Content>): Content {
  const list = <Item>(value: Item[] | undefined): Item[] => (Array.isArray(value) ? value : []);
  const texts = content.brackets ?? ({} as Content["brackets"]);
  return {
    ...content,
    categories: list(content.categories),
    questions: list(content.questions),
    rules: list(content.rules),
    brackets: Object.fromEntries(
      brackets.map((key) => [key, texts[key] ?? { title: "", ...noAdvice() }]),
    ) as Content["brackets"],
  };
}

/** A key that no other item has: "question_7". */
export function freeKey(taken: readonly { key: string }[], stem: string): string {
  const keys = new Set(taken.map(({ key }) => key));
  let number = taken.length + 1;
  while (keys.has(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}

/** The list with one item a place further up or down; at the ends it stays. */
export function moved<Item>(list: readonly Item[], at: number, by: -1 | 1): Item[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return [...list];
  const next = [...list];
  [next[at], next[to]] = [next[to]!, next[at]!];
  return next;
}

/** What stands in nothing is taken out, so that a file says only what was said. */
export function without<Item extends object>(item: Item, key: keyof Item): Item {
  const { [key]: _gone, ...rest } = item;
  return rest as Item;
}

const spoken = (texts: unknown): string[] =>
  (Array.isArray(texts) ? (texts as unknown[]) : [])
    .filter((text): text is string => typeof text === "string" && text.trim() !== "")
    .map((text) => text.trim());

const tidyAdvice = <Text extends Advice>(text: Text): Text => ({
  ...text,
  recommendations: spoken(text.recommendations),
  next_steps: spoken(text.next_steps),
});

/** The content without the empty lines that a form leaves in its lists. */
export function tidy(content: Content): Content {
  return {
    ...content,
    categories: content.categories.map((category) => ({
      ...category,
      texts: Object.fromEntries(
        Object.entries(category.texts ?? {}).map(([level, text]) => [level, tidyAdvice(text)]),
      ) as typeof category.texts,
    })),
    brackets: Object.fromEntries(
      Object.entries(content.brackets).map(([key, text]) => [key, tidyAdvice(text)]),
    ) as Content["brackets"],
  };
}

/** A file as it is downloaded. */
export function fileOf(template: TemplateFile & { version: number }): string {
  const { assessment_type, version, locale, title, summary, minutes, change_note, content } =
    template;
  return `${JSON.stringify({ assessment_type, version, locale, title, summary, minutes, change_note, content }, null, 1)}\n`;
}

/** Reads a file, or says what is wrong with it; the content itself is checked by the database. */
export function readFile(text: string): { file: TemplateFile } | { faults: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { faults: [`This is no JSON: ${(error as Error).message}`] };
  }
  const read = templateFileSchema.safeParse(value);
  if (read.success) return { file: read.data };
  return {
    faults: read.error.issues.map((issue) =>
      [z.core.toDotPath(issue.path), issue.message].filter(Boolean).join(": "),
    ),
  };
}

/** A version as a run that nobody has begun, for trying it out. */
export function askedOf(template: Template): Run {
  const { content } = template;
  return {
    session: template.id,
    assessment_type: template.assessment_type,
    status: "not_started",
    title: template.title,
    minutes: template.minutes,
    version: template.version,
    organization: null,
    current_category: null,
    last_answered_at: null,
    has_previous: false,
    due_on: null,
    message: null,
    result: null,
    content: {
      categories: content.categories.map(({ key, title, about }) => ({ key, title, about })),
      questions: content.questions,
    },
    answers: {},
  };
}
