import type { MeetingPerson } from "../meeting/types";
import type { Side } from "../meeting-card/types";

export type HealthPart = {
  key: string;
  label: string;
  value: number | null;
  points: number | null;
  text: string | null;
  before: number | null;
};

/** Everything known before a meeting. */
export type Brief = {
  customer: {
    id: string;
    name: string;
    stage: string;
    arr: number | null;
    industry: string | null;
  };
  health: {
    score: number | null;
    band: string;
    at: string;
    before: number | null;
    before_at: string | null;
    parts: HealthPart[];
  } | null;
  renewal: {
    contract: string;
    ends_on: string;
    arr: number | null;
    term: string | null;
    notice_on: string | null;
    notice_days: number | null;
  } | null;
  touches: { kind: string; text: string; at: string }[];
  concerns: { id: string; text: string; importance: string; owner: string | null; since: string }[];
  promises: {
    id: string;
    side: Side;
    text: string;
    owner: string | null;
    due: string | null;
    late: boolean | null;
  }[];
  tasks: { id: string; title: string; due: string | null; priority: string }[];
  people: (MeetingPerson & { primary: boolean })[];
  last: {
    id: string;
    title: string;
    at: string;
    decisions: { id: string; text: string }[];
  } | null;
};
