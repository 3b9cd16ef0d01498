import { progressOf } from "../run/rules";
import { assessmentTypes, type AssessmentType } from "../template/schema";
import type { Asked, Catalogue, Invited, LastResult, Offered, OpenRun } from "./types";

export type Progress = { given: number; shown: number; minutesLeft: number };

/** One line of what is to do, the most pressing first. */
export type ToDo =
  | {
      kind: "open";
      type: AssessmentType;
      due: string | null;
      run: OpenRun;
      progress: Progress;
      asked?: Asked;
    }
  | { kind: "asked"; type: AssessmentType; due: string | null; asked: Asked }
  | { kind: "invited"; type: AssessmentType; due: string | null; invited: Invited };

/** What is offered, with where the person stands in each. */
export type Entry = {
  offered: Offered;
  last: LastResult | null;
  run: OpenRun | null;
  progress: Progress | null;
};

/**
 * What waits for the person: what is due first, then what was begun last. An assignment whose run is open is one line, with
 * the assignment's day and words.
 */
export function toDo(catalogue: Catalogue): ToDo[] {
  const open: ToDo[] = catalogue.open.map((run) => {
    const asked = catalogue.asked.find((each) => each.assessment_type === run.assessment_type);
    return {
      kind: "open",
      type: run.assessment_type,
      due: asked?.due_on ?? null,
      run,
      progress: progressOf(run, run.answers, run.minutes),
      asked,
    };
  });
  const begun = new Set(open.map(({ type }) => type));
  const asked: ToDo[] = catalogue.asked
    .filter((each) => !begun.has(each.assessment_type))
    .map((each) => ({ kind: "asked", type: each.assessment_type, due: each.due_on, asked: each }));
  const invited: ToDo[] = catalogue.invited.map((each) => ({
    kind: "invited",
    type: each.assessment_type,
    due: each.due_on,
    invited: each,
  }));
  return [...open, ...asked, ...invited].sort((a, b) =>
    (a.due ?? "9999").localeCompare(b.due ?? "9999"),
  );
}

/** What somebody has of whom assessments are not asked. */
export const nothingOpen: Catalogue = { offered: [], open: [], asked: [], invited: [], last: [] };

/** The last results of five kinds, the newest first. */
export const latestResults = (last: readonly LastResult[]): LastResult[] =>
  last.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, 5);

/** The catalogue in its fixed order; a kind that is not offered at the moment is left out. */
export function entries(catalogue: Catalogue): Entry[] {
  return assessmentTypes.flatMap((type) => {
    const offered = catalogue.offered.find((each) => each.assessment_type === type);
    if (!offered) return [];
    const run = catalogue.open.find((each) => each.assessment_type === type) ?? null;
    return [
      {
        offered,
        run,
        last: catalogue.last.find((each) => each.assessment_type === type) ?? null,
        progress: run && progressOf(run, run.answers, run.minutes),
      },
    ];
  });
}
