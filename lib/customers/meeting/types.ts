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
  updated_at: string;
};
