import * as z from "zod";
import { organizationNameSchema } from "@/lib/identity/organization/schema";
import { splitRequirements } from "./rules";

/** The closed sets of the documents, each with the words people read. */
export const sizes = [
  ["small", "Small"],
  ["medium", "Medium"],
  ["large", "Large"],
  ["enterprise", "Enterprise"],
] as const;

export const structures = [
  ["hierarchical", "Hierarchical: clear lines from top to bottom"],
  ["flat", "Flat: few levels"],
  ["matrix", "Matrix: two lines at once"],
  ["hybrid", "Hybrid: a mix of these"],
] as const;

export const complianceLevels = [
  ["minimal", "Minimal: no special rules"],
  ["moderate", "Moderate: general rules such as GDPR"],
  ["high", "High: a supervised sector"],
  ["critical", "Critical: failures endanger people or the public"],
] as const;

/** The rules people name most; others are typed beside them. */
export const commonRequirements = [
  "GDPR",
  "ISO 27001",
  "SOC 2",
  "NIS2",
  "DORA",
  "HIPAA",
  "PCI DSS",
  "SOX",
] as const;

/** An empty choice is no choice; anything else must be one of the set. */
const choiceSchema = <Value extends string>(values: readonly (readonly [Value, string])[]) =>
  z
    .union(
      [z.literal(""), z.enum(values.map(([value]) => value) as [Value, ...Value[]])],
      "Choose one of the list",
    )
    .transform((value) => value || null);

/** A whole number as people write it, with blanks or commas between the thousands; nothing is no data, not 0. */
const wholeNumberSchema = (example: string, digits: number) =>
  z
    .string()
    .trim()
    .regex(/^[0-9 .,’'\u00a0\u202f]*$/, `A whole number, for example ${example}`)
    .transform((value) => value.replace(/[^0-9]/g, ""))
    .refine((value) => value.length <= digits, `At most ${digits} digits`)
    .transform((value) => (value ? Number(value) : null));

export const organizationProfileSchema = z.object({
  /** Sent by the owner alone; an admin's form has no such field. */
  name: organizationNameSchema.optional(),
  company_name: z
    .string()
    .trim()
    .min(1, "Type the company's name")
    .max(255, "At most 255 characters"),
  sector: z
    .string()
    .trim()
    .max(100, "At most 100 characters")
    .transform((value) => value || null),
  size: choiceSchema(sizes),
  structure: choiceSchema(structures),
  compliance_level: choiceSchema(complianceLevels),
  employee_count: wholeNumberSchema("240", 8),
  annual_revenue: wholeNumberSchema("12,500,000", 13),
  requirements: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat()))
    .pipe(z.array(z.string().max(60)).max(30)),
  other_requirements: z.string().max(600, "At most 600 characters").transform(splitRequirements),
});

export type OrganizationProfileInput = z.infer<typeof organizationProfileSchema>;
