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
