import type { Result } from "@/lib/assessments/result/types";
import type { Content } from "@/lib/assessments/template/types";
import { smallContent } from "./assessments";

/**
 * A result of the small template as its person sees it: team 4.00 (plan 4, chaos 1 the other way round), tools 1.00, which
 * counts twice; 2.00 in all. The branch is hidden, a rule fired.
 */
export function makeResult(change: Partial<Result> = {}): Result {
  const state = (category: string, weight = 1, of = "answered") => ({
    state: of,
    weight,
    category,
  });
  return {
    id: "7a0c1b7e-6f0a-4a55-9d3e-0b8a3f4d2c11",
    session_id: "7a0c1b7e-6f0a-4a55-9d3e-0b8a3f4d2c12",
    type: "bpm",
    title: "Process management",
    version: 1,
    at: "2026-11-18T10:00:00Z",
    mine: true,
    may_edit: true,
    person_id: "7a0c1b7e-6f0a-4a55-9d3e-0b8a3f4d2c13",
    person: "Priya Raman",
    org_id: null,
    org: null,
    score: 2,
    bracket: "score_2",
    confidence: 0.9,
    description: "Where score_2 stands.",
    answered: 3,
    applicable: 3,
    states: {
      plan: state("team"),
      chaos: state("team"),
      size: state("team"),
      data: state("tools", 1.5),
      links: state("tools", 1, "hidden"),
      wish: state("tools"),
    } as Result["states"],
    categories: [
      {
        key: "team",
        title: "About team",
        score: 4,
        level: "high",
        weight: 1,
        answered: 2,
        applicable: 2,
      },
      {
        key: "tools",
        title: "About tools",
        score: 1,
        level: "low",
        weight: 2,
        answered: 1,
        applicable: 1,
      },
    ],
    recommendations: [
      "Collect the data of all sites in one place first.",
      "Recommendation for tools, low.",
      "Recommendation for team, high.",
      "Recommendation for score_2.",
    ],
    next_steps: ["Name one site that begins.", "Next step for tools, low."],
    content: smallContent as unknown as Content,
    swot: {
      strengths: [{ key: "team", title: "About team", score: 4, text: "Where team, high stands." }],
      weaknesses: [
        { key: "tools", title: "About tools", score: 1, text: "Where tools, low stands." },
      ],
      opportunities: [],
      threats: [
        {
          key: "large_without_data",
          title: "Collect the data of all sites in one place first.",
          text: "Collect the data of all sites in one place first.",
        },
      ],
    },
    swot_edited: null,
    swot_edited_at: null,
    swot_editor: null,
    insight: null,
    insight_source: null,
    insight_at: null,
    points: [
      point("recommendation", "large_without_data", "Collect the data", null, ["size"]),
      point("gap", "tools", "About tools", 1, ["data", "wish"]),
      point("strength", "team", "About team", 4, ["chaos", "plan", "size"]),
    ],
    answers: {
      plan: { value: 4, evidence: "https://intranet.example/plan" },
      chaos: { value: 1 },
      size: { choice: "large" },
      data: { value: 1, note: "Only the northern sites send us anything at all." },
      wish: { answer_text: "A list of what we have in every site." },
    },
    context: null,
    shares: [],
    tasks: [],
    colleagues: [],
    ...change,
  };
}

function point(
  kind: Result["points"][number]["kind"],
  key: string,
  title: string,
  score: number | null,
  questions: string[],
) {
  return { kind, key, title, body: title, score, questions };
}
