import * as z from "zod";
import { isDay, optionalDay, optionalText } from "../customer/schema";

export const insightTypes = ["concern", "action_item", "decision", "quote", "sentiment"] as const;
export type InsightType = (typeof insightTypes)[number];
export const insightStatuses = ["open", "done", "dismissed"] as const;
export type InsightStatus = (typeof insightStatuses)[number];
export const importances = ["high", "medium", "low"] as const;
export type Importance = (typeof importances)[number];
export const insightSources = ["meeting", "email", "crm", "agent", "manual"] as const;
export type InsightSource = (typeof insightSources)[number];
export const insightSorts = ["created", "importance", "due", "customer", "type", "owner"] as const;
export type InsightSort = (typeof insightSorts)[number];

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const one = <Output>(schema: z.ZodType<Output>) =>
  z.preprocess(first, schema.optional().catch(undefined)).optional();
const list = <Output extends string>(allowed: readonly Output[]) =>
  z
    .preprocess(
      (value) =>
        [value].flat().flatMap((part) => (typeof part === "string" ? part.split(",") : [])),
      z.array(z.string()),
    )
    .transform((values) => allowed.filter((value) => values.includes(value)));

/** Everything the board can be asked, as it stands in the address. */
export const insightParamsSchema = z.object({
  /** How it is shown; a list without it. */
  by: one(z.enum(["status", "type"])),
  status: one(z.enum([...insightStatuses, "all"])),
  type: list(insightTypes),
  importance: list(importances),
  source: list(insightSources),
  owner: one(z.string().trim().min(1).max(200)),
  due: one(z.enum(["overdue", "week", "none"])),
  customer: one(z.uuid()),
  csm: one(z.uuid()),
  q: one(z.string().trim().min(1).max(200)),
  sort: one(z.enum(insightSorts)),
  dir: one(z.enum(["asc", "desc"])),
  cursor: one(z.string().max(1000)),
});
export type InsightParams = z.output<typeof insightParamsSchema>;

export const insightKinds = ["status", "owner", "due_date", "importance"] as const;
export type InsightKind = (typeof insightKinds)[number];

const values: Record<InsightKind, z.ZodType<string | null>> = {
  status: z.enum(insightStatuses, "Choose a state"),
  importance: z.enum(importances, "Choose how important"),
  owner: z
    .string()
    .trim()
    .max(200, "An owner has at most 200 characters")
    .transform((text) => text || null),
  due_date: z.union([
    z.literal("").transform(() => null),
    z.string().refine(isDay, "Not a day. Write it like 2026-12-02"),
  ]),
};

/** What to change, in which insights, and how many the person saw that there are. */
export const changeInsightsSchema = z
  .object({
    kind: z.enum(insightKinds),
    value: z.string().max(200).default(""),
    /** The chosen ones; without them all that the list of `query` holds. */
    ids: z.array(z.uuid()).min(1).max(2000).optional(),
    query: z.string().max(4000).default(""),
    expected: z.number().int().min(1),
  })
  .transform((input, context) => {
    const read = values[input.kind].safeParse(input.value);
    if (read.success) return { ...input, value: read.data };
    context.addIssue({ code: "custom", path: ["value"], message: read.error.issues[0]!.message });
    return z.NEVER;
  });
export type ChangeInsightsInput = z.output<typeof changeInsightsSchema>;

export const insightIdSchema = z.object({ id: z.uuid() });

export const editInsightSchema = z.object({
  id: z.uuid(),
  content: z.string().trim().min(1, "Say what was learnt").max(5000, "At most 5,000 characters"),
  type: z.enum(insightTypes),
  importance: z.enum(importances),
  status: z.enum(insightStatuses),
  owner: optionalText(200, "An owner"),
  due_date: optionalDay,
});
export type EditInsightInput = z.output<typeof editInsightSchema>;

export const addInsightSchema = editInsightSchema
  .omit({ id: true, status: true })
  .extend({ customer_id: z.uuid("Choose a customer") });
export type AddInsightInput = z.output<typeof addInsightSchema>;
