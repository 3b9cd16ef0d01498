import type { Card } from "../meeting-card/types";
import type { MeetingStatus } from "./schema";

export type Meeting = {
  id: string;
  title: string;
  description: string | null;
  scheduled_at: string | null;
  duration: number | null;
  status: MeetingStatus;
  meeting_url: string | null;
  attendees: unknown;
  agenda?: unknown;
  updated_at: string;
};

export const meetingViews = ["ahead", "notes", "review", "past"] as const;
export type MeetingView = (typeof meetingViews)[number];

/** A line of the list of all meetings. */
export type MeetingRow = {
  id: string;
  title: string;
  scheduled_at: string | null;
  duration: number | null;
  status: MeetingStatus;
  meeting_url: string | null;
  attendees: unknown;
  customer: { id: string; name: string; health_score: number | null; health_band: string | null };
  transcript: boolean;
  /** Cards that wait for a decision, and cards that were accepted. */
  proposed: number;
  decided: number;
};

export type MeetingPage = {
  rows: MeetingRow[];
  next: Record<string, unknown> | null;
  total: number;
  counts: Record<MeetingView, number>;
  filtered_customer: string | null;
};

export type MeetingPerson = {
  id: string;
  name: string;
  role: string | null;
  email: string | null;
  sentiment: "positive" | "neutral" | "negative" | null;
};

/** A meeting as its page shows it. */
export type MeetingDetail = {
  meeting: Meeting & { customer_id: string; agenda: unknown };
  customer: {
    id: string;
    name: string;
    csm_id: string | null;
    archived_at: string | null;
    csm: string | null;
    health_score: number | null;
    health_band: string | null;
  };
  people: MeetingPerson[];
  transcript: {
    id: string;
    content: string;
    speakers: unknown;
    words: number | null;
    seconds: number | null;
    metadata: { places?: unknown; file?: string; format?: string } | null;
    created_at: string;
  } | null;
  cards: Card[];
  promises: { id: string; state: string }[];
};
