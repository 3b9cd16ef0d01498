import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  documentedModel,
  lookedAt,
  randomInputs,
  randomModel,
} from "@/supabase/tests/support/health-models";
import { scoreHealth } from "../health-model/rules";
import type { HealthInputs, ModelRules } from "../health-model/types";
import { applySteps, greenPlan } from "./rules";

const models = fc.oneof(randomModel, fc.constant(documentedModel));

const scoreAfter = (
  model: ModelRules,
  inputs: HealthInputs,
  steps: Parameters<typeof applySteps>[1],
) => scoreHealth(model, applySteps({ model, inputs, at: lookedAt }, steps), lookedAt).score ?? 0;

describe("what would make it green", () => {
  it("makes it green when applied, and no step of it is idle", () => {
    const seen = { plans: 0, impossible: 0, green: 0 };
    fc.assert(
      fc.property(models, randomInputs, (model, inputs) => {
        const plan = greenPlan(model, inputs, lookedAt);
        if (plan.green) {
          seen.green++;
          expect(plan.steps).toEqual([]);
          expect(plan.score).toBeGreaterThanOrEqual(plan.limit);
          return;
        }
        const after = scoreAfter(model, inputs, plan.steps);
        if (!plan.possible) {
          // Then it is not the plan's choice that falls short: even all of it does.
          seen.impossible++;
          expect(after).toBeLessThan(plan.limit);
          return;
        }
        seen.plans++;
        expect(after).toBeGreaterThanOrEqual(plan.limit);
        expect(after).toBe(plan.best);
        for (const idle of plan.steps) {
          const rest = plan.steps.filter((step) => step !== idle);
          expect(scoreAfter(model, inputs, rest)).toBeLessThan(plan.limit);
          if (idle.amount > 1) {
            const less = plan.steps.map((step) =>
              step === idle ? { ...step, amount: step.amount - 1 } : step,
            );
            expect(scoreAfter(model, inputs, less)).toBeLessThan(plan.limit);
          }
        }
      }),
      { numRuns: 1000 },
    );
    // The property must have met every case it speaks of.
    expect(Math.min(seen.plans, seen.impossible, seen.green)).toBeGreaterThan(5);
  }, 60_000);

  it("says impossible only when everything that can be done is not enough", () => {
    fc.assert(
      fc.property(models, randomInputs, (model, inputs) => {
        const plan = greenPlan(model, inputs, lookedAt);
        if (plan.green || plan.possible) return;
        const everything: HealthInputs = {
          ...inputs,
          engagement: { messages_30d: 1000, messages: 1000 },
          adoption: { trainings: 1, progress_sum: 100 },
          meetings: { held_on: lookedAt },
          ...(inputs.concerns ? { concerns: { high: 0, medium: 0, low: 0 } } : {}),
          ...(inputs.sentiment ? { sentiment: { positive: 1, neutral: 0, negative: 0 } } : {}),
          ...(inputs.runway
            ? {
                runway: applySteps({ model: withRunway(model), inputs, at: lookedAt }, renewal)
                  .runway,
              }
            : {}),
        };
        expect(scoreHealth(model, everything, lookedAt).score ?? 0).toBeLessThan(plan.limit);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("ranks the least effort a point first and tells each step apart", () => {
    const inputs: HealthInputs = {
      engagement: { messages_30d: 2, messages: 40 },
      adoption: { trainings: 4, progress_sum: 232 },
    };
    const plan = greenPlan(documentedModel, inputs, lookedAt);
    expect(plan).toMatchObject({ limit: 70, score: 39, possible: true, green: false });
    expect(
      plan.steps.map(({ title, from, to, points, after }) => [title, from, to, points, after]),
    ).toEqual([["Win back 7 agent messages in 30 days", 20, 90, 35, 74]]);
  });

  it("begins with what there is none of", () => {
    const plan = greenPlan(documentedModel, {}, lookedAt);
    expect(plan.score).toBeNull();
    expect(plan.possible).toBe(true);
    expect(plan.steps.map((step) => step.factor)).toEqual(["engagement", "adoption"]);
  });

  it("never asks for a better pulse", () => {
    const model: ModelRules = {
      ...documentedModel,
      method: "weighted",
      factors: [
        {
          key: "pulse",
          label: "CSM pulse",
          weight: 1,
          source_table: "csm_pulses",
          stale_after: 90,
        },
      ],
    };
    const plan = greenPlan(model, { pulse: { value: -1, given_on: lookedAt } }, lookedAt);
    expect(plan).toMatchObject({ possible: false, best: 25, steps: [] });
  });
});

const renewal = [{ factor: "runway", amount: 1 }] as const as unknown as Parameters<
  typeof applySteps
>[1];
const withRunway = (model: ModelRules): ModelRules => ({
  ...model,
  factors: model.factors.some((factor) => factor.key === "runway")
    ? model.factors
    : [
        ...model.factors,
        { key: "runway", label: "Runway", weight: 0, source_table: "contracts", full_at: 1 },
      ],
});
