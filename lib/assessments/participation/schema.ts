import * as z from "zod";
import { assessmentTypes } from "../template/schema";

/** What becomes of somebody who was asked. */
export const askedStates = [
  "not_opened",
  "opened",
  "started",
  "done",
  "expired",
  "withdrawn",
] as const;
export type AskedState = (typeof askedStates)[number];

/** Beside the states a filter may ask for whoever is missing, and for whoever is late. */
export const stateFilters = ["missing", "overdue", ...askedStates, "any"] as const;
export type StateFilter = (typeof stateFilters)[number];

export const askedSorts = ["asked", "due", "name"] as const;
export type AskedSort = (typeof askedSorts)[number];

const listOf = <Value extends string>(values: readonly Value[]) =>
  z
    .string()
    .transform((text) => values.filter((value) => text.split(",").includes(value)))
    .catch([]);

/** The address of the page; what cannot be read is as if it were not there. */
export const manageParamsSchema = z.object({
  org: z.uuid().optional().catch(undefined),
  type: listOf(assessmentTypes).default([]),
  state: listOf(stateFilters).default([]),
  kind: z.enum(["assignment", "invitation"]).optional().catch(undefined),
  q: z.string().trim().max(120).optional().catch(undefined),
  stopped: z.string().max(120).optional().catch(undefined),
  sort: z.enum(askedSorts).catch("asked").default("asked"),
  cursor: z.string().max(400).optional().catch(undefined),
});
export type ManageParams = z.infer<typeof manageParamsSchema>;

export const cursorSchema = z.object({
  dir: z.enum(["next", "prev"]),
  key: z.string().max(300),
  id: z.uuid(),
});
