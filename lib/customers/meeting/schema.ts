import * as z from "zod";
import { optionalText } from "../customer/schema";
import { momentIn } from "../touch/rules";
import { readAttendees } from "./rules";
import { meetingViews } from "./types";

export const meetingStatuses = ["scheduled", "completed", "cancelled"] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

const link = z
  .string()
  .trim()
  .max(2000, "At most 2,000 characters")
  .refine(
    (text) => text === "" || /^https?:\/\/\S+\.\S+/i.test(text),
    "Not a link. It begins with https://",
  )
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null);

const shape = {
  title: z
    .string()
    .trim()
    .min(1, "Every meeting has a title")
    .max(200, "A title has at most 200 characters"),
  description: optionalText(5000, "A description"),
  scheduled_at: z.string(),
  zone: z.string().max(64),
  duration: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, "Minutes in whole numbers, like 45")
    .transform((text) => (text === "" ? null : Number(text)))
    .refine(
      (minutes) => minutes === null || minutes <= 1440,
      "At most 1,440 minutes, which is a day",
    ),
  status: z.enum(meetingStatuses, "Choose planned, held or cancelled"),
  meeting_url: link,
  agenda: z
    .string()
    .max(4000, "At most 4,000 characters")
    .optional()
    .transform((text) =>
      text === undefined
        ? undefined
        : text
            .split("\n")
            .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s*/, "").trim())
            .filter(Boolean)
            .slice(0, 40),
    ),
  attendees: z.string().max(5000, "At most 5,000 characters").transform(readAttendees),
};

type Read = { scheduled_at: string; zone: string; status: MeetingStatus };

function settle<Input extends Read>({ zone, ...input }: Input, context: z.RefinementCtx) {
  const at = momentIn(zone, input.scheduled_at);
  const fault = (message: string) =>
    context.addIssue({ code: "custom", path: ["scheduled_at"], message });
  if (!at) fault("When is it? Choose a day and a time");
  else if (input.status === "completed" && at.getTime() > Date.now())
    fault("Lies ahead, so it cannot be held yet");
  return { ...input, scheduled_at: at?.toISOString() ?? "" };
}

export const addMeetingSchema = z.object({ ...shape, customer_id: z.uuid() }).transform(settle);
export type AddMeetingInput = z.output<typeof addMeetingSchema>;

export const editMeetingSchema = z
  .object({ ...shape, id: z.uuid(), updated_at: z.string() })
  .transform(settle);
export type EditMeetingInput = z.output<typeof editMeetingSchema>;

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of the list asks for; what is not understood is left out. */
export const meetingFilterSchema = z.object({
  q: z.preprocess(one, z.string().trim().max(100).catch("")).default(""),
  customer: z.preprocess(one, z.uuid().nullable().catch(null)).default(null),
  status: z.preprocess(one, z.enum(meetingStatuses).nullable().catch(null)).default(null),
});
export type MeetingFilter = z.output<typeof meetingFilterSchema>;

/** The view and the filter that an address asks for; a view that there is none of is the first. */
export const readMeetingList = (params: Record<string, unknown>) => ({
  view: meetingViews.find((each) => each === one(params.view)) ?? meetingViews[0],
  filter: meetingFilterSchema.parse(params),
});

export const meetingsAtOnce = 30;

export const cancelMeetingSchema = z.object({
  id: z.uuid(),
  updated_at: z.string(),
  status: z.enum(meetingStatuses),
});
