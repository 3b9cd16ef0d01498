import * as z from "zod";
import { swotAreas } from "./types";

const latestDay = "2100-01-01";

export const peerGroups = ["both", "industry", "size", "all"] as const;

/** An empty field of a form is no value. */
const blank = (value: unknown) => (value === "" || value === undefined ? null : value);

export const makeTaskSchema = z.object({
  result: z.uuid(),
  point: z.string().regex(/^[rs][1-9]\d{0,2}$/),
  title: z
    .string()
    .trim()
    .min(1, "Say in a few words what is to be done")
    .max(200, "A title has at most 200 characters; the rest belongs into the description"),
  description: z
    .string()
    .trim()
    .max(5000, "A description has at most 5,000 characters")
    .default(""),
  owner: z.preprocess(blank, z.uuid().nullable()),
  due: z.preprocess(
    blank,
    z.iso
      .date("Not a day. Write it like 2026-12-04")
      .refine((day) => day >= "2020-01-01" && day < latestDay, "Lies too far away")
      .nullable(),
  ),
  shared: z.preprocess((value) => value === "on" || value === true, z.boolean()),
});
export type MakeTaskInput = z.output<typeof makeTaskSchema>;

const swotPoint = z.object({
  key: z.string().max(40).nullish(),
  text: z
    .string()
    .trim()
    .min(1, "A point needs words; take it out instead of leaving it empty")
    .max(1000, "A point has at most 1,000 characters"),
});
const swotList = z.array(swotPoint).max(20, "At most 20 points in each part");

export const editSwotSchema = z.object({
  result: z.uuid(),
  /** Null goes back to what was computed. */
  swot: z
    .object(
      Object.fromEntries(swotAreas.map((area) => [area, swotList])) as Record<
        (typeof swotAreas)[number],
        typeof swotList
      >,
    )
    .nullable(),
  seen: z.string().max(64).nullable(),
});
export type EditSwotInput = z.output<typeof editSwotSchema>;
