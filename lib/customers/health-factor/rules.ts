import type { FactorKey, FactorLimit } from "../health-model/types";

export const factorKeys = [
  "engagement",
  "adoption",
  "meetings",
  "concerns",
  "sentiment",
  "runway",
  "pulse",
  "assessments",
  "promises",
] as const satisfies FactorKey[];

type Limit = {
  name: FactorLimit;
  label: string;
  hint: string;
  from: number;
  to: number;
  start: number;
};

const forgotten = { name: "stale_after", label: "Forgotten after", hint: "days" } as const;

/** What a factor is called, where it reads, and the numbers it is valued by. */
export const factorCatalog: Record<
  FactorKey,
  { label: string; source_table: string; about: string; limits: Limit[] }
> = {
  engagement: {
    label: "Engagement",
    source_table: "agent_messages",
    about: "Agent messages of the last 30 days.",
    limits: [{ name: "full_at", label: "Full at", hint: "messages", from: 1, to: 1000, start: 10 }],
  },
  adoption: {
    label: "Adoption",
    source_table: "training_progress",
    about: "Average progress of every training.",
    limits: [],
  },
  meetings: {
    label: "Meeting recency",
    source_table: "meetings",
    about: "Days since the last meeting that was held.",
    limits: [
      { name: "full_at", label: "Full up to", hint: "days", from: 0, to: 730, start: 14 },
      { name: "none_at", label: "Nothing from", hint: "days", from: 1, to: 1095, start: 74 },
    ],
  },
  concerns: {
    label: "Open concerns",
    source_table: "insights",
    about: "From 100 down by each open concern.",
    limits: [
      { name: "high", label: "High costs", hint: "points", from: 0, to: 100, start: 35 },
      { name: "medium", label: "Medium costs", hint: "points", from: 0, to: 100, start: 20 },
      { name: "low", label: "Low costs", hint: "points", from: 0, to: 100, start: 10 },
    ],
  },
  sentiment: {
    label: "Stakeholder sentiment",
    source_table: "stakeholders",
    about: "Positive counts 100, neutral 50, negative 0.",
    limits: [],
  },
  runway: {
    label: "Contract runway",
    source_table: "contracts",
    about: "Days until the running contract ends.",
    limits: [{ name: "full_at", label: "Full from", hint: "days", from: 1, to: 1095, start: 180 }],
  },
  pulse: {
    label: "CSM pulse",
    source_table: "csm_pulses",
    about: "−2 counts 0, +2 counts 100.",
    limits: [{ ...forgotten, from: 1, to: 1095, start: 90 }],
  },
  assessments: {
    label: "Assessments",
    source_table: "assessment_scoring_results",
    about: "What their organization says of itself: the latest category scores, 5 counts 100.",
    limits: [{ ...forgotten, from: 1, to: 1095, start: 365 }],
  },
  promises: {
    label: "Our promises",
    source_table: "promises",
    about: "From 100 down by each promise of ours that is late or was broken in the last year.",
    limits: [
      { name: "broken", label: "Broken costs", hint: "points", from: 0, to: 100, start: 25 },
      { name: "late", label: "Late costs", hint: "points", from: 0, to: 100, start: 10 },
    ],
  },
};
