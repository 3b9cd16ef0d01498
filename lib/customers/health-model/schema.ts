import * as z from "zod";
import { sizes, stages } from "../customer/schema";
import { factorCatalog, factorKeys } from "../health-factor/rules";
import type { Factor, FactorLimit, Segment } from "./types";

export const bandKeys = ["healthy", "watch", "risk"] as const;

const list = z
  .union([z.string().transform((text) => [text]), z.array(z.string())])
  .optional()
  .transform((values) => (values ?? []).map((value) => value.trim()).filter(Boolean));

const words = z
  .string()
  .optional()
  .transform((text) => [
    ...new Set(
      (text ?? "")
        .split(/[,\n]/)
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ]);

const whole = (text: unknown) =>
  /^\d{1,4}$/.test(String(text ?? "").trim()) ? Number(text) : null;

type Issue = (path: string, message: string) => void;

/** Reads the factors of the form: `use_…` ticks one, `weight_…` is in percent, each limit has a field of its own. */
function readFactors(form: Record<string, unknown>, issue: Issue): Factor[] {
  const used = factorKeys.filter((key) => form[`use_${key}`] === "on");
  if (used.length === 0) issue("factors", "Choose at least one factor");
  const read = used.map((key): Factor => {
    const { label, source_table, limits } = factorCatalog[key];
    const weight = whole(form[`weight_${key}`]);
    if (!weight || weight > 100) issue(`weight_${key}`, "A whole number from 1 to 100");
    const values = limits.map(({ name, from, to }) => {
      const value = whole(form[`${name}_${key}`]);
      if (value === null || value < from || value > to)
        issue(`${name}_${key}`, `A whole number from ${from} to ${to}`);
      return [name, value ?? 0] as const;
    });
    const limit = Object.fromEntries(values) as Partial<Record<FactorLimit, number>>;
    if (key === "meetings" && (limit.none_at ?? 0) <= (limit.full_at ?? 0))
      issue("none_at_meetings", "More days than where it is full");
    return { key, label, source_table, weight: (weight ?? 0) / 100, ...limit };
  });
  const sum = Math.round(read.reduce((all, factor) => all + 100 * factor.weight, 0));
  if (used.length > 0 && sum !== 100) {
    issue("factors", `Weights add up to 100; these come to ${sum}`);
  }
  return read;
}

/** The draft as its form sends it; every fault is said at its field. */
export const saveModelSchema = z
  .looseObject({
    id: z.uuid(),
    name: z
      .string()
      .trim()
      .min(1, "Every model has a name")
      .max(100, "A name has at most 100 characters"),
    description: z
      .string()
      .trim()
      .max(500, "A description has at most 500 characters")
      .transform((text) => text || null),
    needs_segment: z.enum(["yes", "no"]),
    stage: list,
    size: list,
    industry: words,
  })
  .transform((form, context) => {
    const issue: Issue = (path, message) =>
      context.addIssue({ code: "custom", path: [path], message });
    const factors = readFactors(form, issue);
    const [healthy, watch] = [whole(form.healthy_from), whole(form.watch_from)];
    if (watch === null || watch < 1 || watch > 99) {
      issue("watch_from", "A whole number from 1 to 99; at risk is what lies below");
    }
    if (healthy === null || healthy > 100 || healthy <= (watch ?? 0)) {
      issue("healthy_from", "A whole number above where watch begins, at most 100");
    }
    const stage = form.stage.filter((one) => (stages as readonly string[]).includes(one));
    const size = form.size.filter((one) => (sizes as readonly string[]).includes(one));
    const segment: Segment = {
      ...(stage.length > 0 ? { stage } : {}),
      ...(form.industry.length > 0 ? { industry: form.industry } : {}),
      ...(size.length > 0 ? { size } : {}),
    };
    if (form.needs_segment === "yes" && Object.keys(segment).length === 0) {
      issue("segment", "Say for whom it is: a stage, an industry or a size");
    }
    return {
      id: form.id,
      name: form.name,
      description: form.description,
      factors,
      bands: [
        { key: "healthy", label: "Healthy", from: healthy ?? 0 },
        { key: "watch", label: "Watch", from: watch ?? 0 },
        { key: "risk", label: "At risk", from: 0 },
      ],
      segment,
    };
  });
export type SaveModelInput = z.output<typeof saveModelSchema>;

export const newModelSchema = z.object({
  name: z
    .string()
    .trim()
    .min(2, "A name of at least two letters")
    .max(100, "A name has at most 100 characters")
    .regex(/[\p{L}\p{N}]/u, "A name has letters or digits"),
});

export const newVersionSchema = z.object({ key: z.string().max(50) });
export const modelIdSchema = z.object({ id: z.uuid() });
/** The next chunk of a preview; null begins. */
export const previewChunkSchema = z.object({ id: z.uuid(), after: z.uuid().nullable() });
