import * as z from "zod";

// The survey of a new organization, field by field as it is documented (001, 3.1 and 13.2). The closed sets are the
// database's enums in their order; a test compares them.

export const surveyChoices = {
  tech_maturity: {
    integrated: "They work as one",
    partially_integrated: "Some of them exchange data",
    siloed: "Each stands alone",
    early_stage: "We are only beginning",
    unsure: "I cannot say",
  },
  team_alignment: {
    fully_aligned: "Everybody pulls one way",
    mostly_aligned: "Most do, with exceptions we know",
    partly_aligned: "Some teams do, some do not",
    misaligned: "We pull in different directions",
    unsure: "I cannot say",
  },
  funding_status: {
    raising_now: "We are raising now",
    early_planning: "We think about it",
    preparing_exit: "We prepare a sale or a succession",
    not_planned: "Nothing is planned",
    other: "Something else",
  },
  growth_pace: {
    shrinking: "Shrinking",
    flat: "Flat",
    steady: "Steady, up to 10 % a year",
    fast: "Fast, 10 to 40 % a year",
    very_fast: "Very fast, more than 40 % a year",
  },
  strategy_decision_method: {
    founder_alone: "One person decides",
    leadership_team: "The leadership team, together",
    board: "The board",
    data_led: "Figures decide, people check",
    as_it_comes: "As it comes",
  },
  final_confirmation: {
    confirmed: "Yes, this describes us",
    confirmed_with_questions: "Yes, with questions I would like to talk about",
    not_yet: "Not yet, I want to come back to it",
  },
} as const;

export type SurveyChoice = keyof typeof surveyChoices;

/** Texts with their longest length, as the table takes them. */
export const surveyTexts = {
  business_overview: 10_000,
  differentiator: 5_000,
  business_priorities: 5_000,
  growth_metrics: 5_000,
  gtm_strategy: 5_000,
  acquisition_channels: 5_000,
  retention_strategy: 5_000,
  brand_perception: 5_000,
  tech_stack: 5_000,
  process_discipline: 5_000,
  decision_bottlenecks: 5_000,
  future_success: 5_000,
  benchmark_preferences: 5_000,
  unresolved_issue: 5_000,
} as const;

export type SurveyText = keyof typeof surveyTexts;
export type SurveyField = SurveyText | SurveyChoice | "friction_points";

type Asked = { field: SurveyField; label: string; hint?: string; placeholder?: string };
export type SurveyStep = { key: string; title: string; about: string; fields: Asked[] };

/** Five short steps. Nothing but the last question has to be answered. */
export const surveySteps: readonly SurveyStep[] = [
  {
    key: "business",
    title: "What you do",
    about: "A few sentences are enough. Every question may be left out but the last one of all.",
    fields: [
      {
        field: "business_overview",
        label: "What does your company do, and for whom?",
        hint: "The way you would tell it to somebody on a train.",
        placeholder: "We build control systems for lighting in public buildings.",
      },
      {
        field: "differentiator",
        label: "Why do customers choose you and not somebody else?",
        hint: "Take the reason they give, not the one on your website.",
      },
      {
        field: "business_priorities",
        label: "What are the two or three most important things of this year?",
      },
      { field: "growth_pace", label: "How fast are you growing?" },
      { field: "funding_status", label: "Where do you stand with outside money?" },
    ],
  },
  {
    key: "market",
    title: "How you grow",
    about: "Where new customers come from, and what makes the ones you have stay.",
    fields: [
      {
        field: "growth_metrics",
        label: "By which figures do you see whether you grow?",
        placeholder: "Net revenue kept, orders a week",
      },
      { field: "gtm_strategy", label: "How does what you make get to the market?" },
      {
        field: "acquisition_channels",
        label: "Through which ways do new customers come?",
        hint: "The two or three that bring most of them.",
      },
      { field: "retention_strategy", label: "What do you do so that customers stay?" },
      { field: "brand_perception", label: "What do people say about you when you are not there?" },
    ],
  },
  {
    key: "tools",
    title: "Tools and ways of working",
    about: "What you work with, and how firmly it is agreed how things are done.",
    fields: [
      {
        field: "tech_stack",
        label: "Which systems does the daily work depend on?",
        placeholder: "CRM, accounting, stock, a shop",
      },
      { field: "tech_maturity", label: "How well do these systems work together?" },
      {
        field: "process_discipline",
        label: "How far is work done the way it was agreed?",
        hint: "And where does everybody do it their own way?",
      },
    ],
  },
  {
    key: "team",
    title: "Team and decisions",
    about: "How you decide, and where work gets stuck.",
    fields: [
      { field: "team_alignment", label: "How far does the team pull one way?" },
      { field: "strategy_decision_method", label: "How are decisions about the strategy made?" },
      { field: "decision_bottlenecks", label: "Where do decisions wait, and for what?" },
      {
        field: "friction_points",
        label: "What rubs in daily work?",
        hint: "One point a line, up to 20.",
        placeholder: "Two ticket systems",
      },
    ],
  },
  {
    key: "future",
    title: "Where you want to be",
    about: "What would be different if this went well.",
    fields: [
      { field: "future_success", label: "In two years, how would you notice that it worked?" },
      {
        field: "benchmark_preferences",
        label: "With whom do you want to be compared?",
        hint: "Firms of your trade, your size, your region.",
      },
      { field: "unresolved_issue", label: "Which question have you carried along for long?" },
      { field: "final_confirmation", label: "Does this describe your company?" },
    ],
  },
];

const choice = <Key extends SurveyChoice>(key: Key) =>
  z
    .enum(Object.keys(surveyChoices[key]) as [keyof (typeof surveyChoices)[Key] & string])
    .nullish()
    .transform((value) => value ?? null);

const text = (key: SurveyText) =>
  z
    .string()
    .trim()
    .max(surveyTexts[key], `At most ${surveyTexts[key].toLocaleString("en-GB")} characters`)
    .nullish()
    .transform((value) => value || null);

const shape = Object.fromEntries(
  (Object.keys(surveyTexts) as SurveyText[]).map((key) => [key, text(key)]),
) as Record<SurveyText, ReturnType<typeof text>>;

export const saveSurveySchema = z.object({
  ...shape,
  tech_maturity: choice("tech_maturity"),
  team_alignment: choice("team_alignment"),
  funding_status: choice("funding_status"),
  growth_pace: choice("growth_pace"),
  strategy_decision_method: choice("strategy_decision_method"),
  final_confirmation: z.enum(
    Object.keys(surveyChoices.final_confirmation) as [
      keyof typeof surveyChoices.final_confirmation,
    ],
    "Say whether this describes your company; you can change it later",
  ),
  friction_points: z
    .array(z.string().trim().max(400, "A point has at most 400 characters"))
    .transform((points) => points.filter(Boolean))
    .refine((points) => points.length <= 20, "At most 20 points")
    .refine((points) => points.join("").length <= 4000, "At most 4,000 characters together")
    .default([]),
});
export type SaveSurveyInput = z.output<typeof saveSurveySchema>;
