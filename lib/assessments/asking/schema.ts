import * as z from "zod";
import { assessmentTypes } from "../template/schema";
import { mailLanguages, readPeople } from "./rules";

const peopleAtOnce = 200;

const typeSchema = z.enum(assessmentTypes, "Choose an assessment");

const messageSchema = z
  .string()
  .trim()
  .max(2000, "At most 2,000 characters")
  .transform((text) => text || null)
  .nullish();

/** A day of the calendar; an empty field is none. Whether it lies ahead is for the database, which knows its own day. */
const daySchema = z
  .string()
  .regex(/^$|^\d{4}-\d{2}-\d{2}$/, "A day, for example 2026-12-24")
  .refine((day) => day === "" || !Number.isNaN(Date.parse(day)), "There is no such day")
  .transform((day) => day || null)
  .nullish();

export const linkDays = [7, 14, 30, 60, 90] as const;

export const inviteSchema = z.object({
  org: z.uuid(),
  type: typeSchema,
  people: z
    .string()
    .max(40_000, "Too much text. Invite 200 people at a time")
    .transform((text, context) => {
      const fault = (message: string) => {
        context.issues.push({ code: "custom", input: text, message });
        return z.NEVER;
      };
      const { people, stray } = readPeople(text);
      if (stray.length)
        return fault(
          `No e-mail address in “${stray[0]!.slice(0, 60)}”. Try anna@tallow.co, Anna Tallow`,
        );
      if (!people.length)
        return fault("Type one address or more, for example anna@tallow.co, Anna Tallow");
      if (people.length > peopleAtOnce)
        return fault(`${people.length} addresses. Invite ${peopleAtOnce} at a time`);
      return people;
    }),
  message: messageSchema,
  due_on: daySchema,
  days: z.coerce.number("Choose how long").int().min(1).max(90),
  locale: z.enum(
    mailLanguages.map(([code]) => code),
    "Choose a language",
  ),
  way: z.enum(["mail", "link"], "Choose mail or link"),
});
export type InviteInput = z.infer<typeof inviteSchema>;

export const priorities = ["high", "medium", "low"] as const;

export const assignSchema = z.object({
  org: z.uuid(),
  type: typeSchema,
  // One ticked box arrives as a text, several as a list, none not at all.
  members: z.preprocess(
    (value) => (typeof value === "string" ? [value] : (value ?? [])),
    z.array(z.uuid()).min(1, "Choose one member or more").max(500, "At most 500 members at a time"),
  ),
  due_on: daySchema,
  message: messageSchema,
  weight: z.coerce
    .number("A number, for example 1.5")
    .gt(0, "More than 0")
    .max(10, "At most 10")
    .multipleOf(0.01, "At most two decimals"),
  priority: z.enum(priorities, "Choose a priority"),
});
export type AssignInput = z.infer<typeof assignSchema>;

export const remindSchema = z.object({
  org: z.uuid(),
  type: typeSchema,
  assignment: z.uuid().optional(),
  invitation: z.uuid().optional(),
});
export type RemindInput = z.infer<typeof remindSchema>;

export const askedIdSchema = z.object({ id: z.uuid() });
export const resendSchema = z.object({ id: z.uuid(), way: z.enum(["mail", "link"]) });
export const extendSchema = z.object({
  id: z.uuid(),
  days: z.coerce.number("Choose how long").int().min(1).max(90),
});
