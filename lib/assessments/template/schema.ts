import * as z from "zod";

/** The eleven assessments in the order in which a catalogue shows them (001, 3.2 and 11). */
export const assessmentTypes = [
  "strategic_maturity",
  "leadership",
  "sales",
  "marketing_effectiveness",
  "customer_experience",
  "competitive_benchmarking",
  "bpm",
  "digital_transformation",
  "tech_stack",
  "ai_readiness",
  "reassessment",
] as const;
export type AssessmentType = (typeof assessmentTypes)[number];

/** What a kind is called where its template's own title is not at hand. */
export const typeNames: Record<AssessmentType, string> = {
  strategic_maturity: "Strategic maturity",
  leadership: "Leadership",
  sales: "Sales performance",
  marketing_effectiveness: "Marketing effectiveness",
  customer_experience: "Customer experience",
  competitive_benchmarking: "Competitive benchmarking",
  bpm: "Business process management",
  digital_transformation: "Digital transformation",
  tech_stack: "Tech stack",
  ai_readiness: "AI readiness",
  reassessment: "Reassessment",
};

export const brackets = [
  "score_1",
  "score_1_5",
  "score_2",
  "score_2_5",
  "score_3",
  "score_3_5",
  "score_4",
  "score_4_5",
  "score_5",
] as const;
export type Bracket = (typeof brackets)[number];

const title = z
  .string()
  .trim()
  .min(1, "Every version has a title")
  .max(120, "A title has at most 120 characters");
const summary = z.string().trim().max(2000, "A summary has at most 2,000 characters");
const minutes = z.coerce
  .number("Minutes in whole numbers, like 15")
  .int("Minutes in whole numbers, like 15")
  .min(1, "Between 1 and 240 minutes")
  .max(240, "Between 1 and 240 minutes");
const changeNote = z
  .string()
  .trim()
  .max(2000, "A note has at most 2,000 characters")
  .nullish()
  .transform((text) => text || null);

/** As large as a version may be, in characters; the table says the same. */
export const contentLimit = 500_000;

/** What is inside is the database's to check, sentence by sentence; here only that it is what it says, and not too much. */
export const contentSchema = z
  .record(z.string(), z.unknown())
  .refine(
    (content) => JSON.stringify(content).length <= contentLimit,
    "This is larger than 500 KB. Shorten the texts or split the assessment.",
  );

export const templateIdSchema = z.object({ id: z.uuid() });

export const saveDraftSchema = z.object({
  id: z.uuid(),
  updated_at: z.string(),
  title,
  summary,
  minutes,
  change_note: changeNote,
  content: contentSchema,
});
export type SaveDraftInput = z.output<typeof saveDraftSchema>;

export const checkContentSchema = z.object({ content: contentSchema });

export const tryContentSchema = z.object({
  id: z.uuid(),
  answers: z.record(
    z.string().max(40),
    z.object({
      value: z.number().int().min(0).max(5).nullish(),
      choice: z.string().max(40).nullish(),
      answer_text: z.string().max(10_000).nullish(),
      not_applicable: z.boolean().nullish(),
      evidence: z.string().max(2_000).nullish(),
    }),
  ),
});
export type TryContentInput = z.output<typeof tryContentSchema>;

/** A file as it is exported, and as supabase/content holds it. */
export const templateFileSchema = z.object({
  assessment_type: z.enum(assessmentTypes, "assessment_type is one of the eleven"),
  version: z.number().optional(),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "locale is a language like en or de-AT")
    .default("en"),
  title,
  summary: summary.default(""),
  minutes: minutes.default(15),
  change_note: changeNote,
  content: contentSchema,
});
export type TemplateFile = z.output<typeof templateFileSchema>;

export const importTemplateSchema = z.object({
  text: z
    .string()
    .min(1, "Choose a file")
    .max(contentLimit, "The file is larger than 500 KB, so nothing was read."),
});
