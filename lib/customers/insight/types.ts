import type { Json } from "@/lib/platform/database.types";
import type { HealthBand } from "../health/types";
import type { Cursor } from "../portfolio/schema";
import type { Importance, InsightSource, InsightStatus, InsightType } from "./schema";

export type Insight = {
  id: string;
  type: InsightType;
  content: string;
  importance: Importance;
  owner: string | null;
  due_date: string | null;
  status: InsightStatus;
  source: InsightSource;
  created_at: string;
  customer: { id: string; name: string };
  /** Whether the sentence it comes from is known. */
  evidence: boolean;
  meeting: { id: string; title: string; at: string | null } | null;
};

export type InsightCounts = {
  status: Partial<Record<InsightStatus, number>>;
  type: Partial<Record<InsightType, number>>;
  owners: string[];
};

export type InsightPage = InsightCounts & {
  rows: Insight[];
  total: number;
  skipped: number;
  next: Cursor | null;
  prev: Cursor | null;
};

export type InsightBoard = InsightCounts & { columns: Record<string, Insight[]> };

/** A sentence that an insight comes from: a turn of a transcript or a page of a file. */
export type InsightPlace = {
  id: string;
  transcript_id: string | null;
  file_id: string | null;
  file_name: string | null;
  page: number | null;
  turn: number | null;
  quote: string | null;
  start: number | null;
  end: number | null;
  method: "rules" | "model" | "person";
  state: "confirmed" | "corrected" | "rejected";
  by: string | null;
  at: string;
};

export type InsightDetail = Insight & {
  health: { score: number | null; band: HealthBand };
  /** The card of the meeting it was accepted from. */
  card: string | null;
  places: InsightPlace[];
  transcripts: Record<
    string,
    {
      meeting_id: string;
      title: string;
      at: string | null;
      content: string;
      speakers: Json;
      metadata: Json;
    }
  >;
};

/** A sentence with the turns around it. */
export type ShownPlace = {
  place: InsightPlace;
  meeting: { id: string; title: string; at: string | null } | null;
  turns: { number: number; speaker: string | null; text: string; cited: boolean }[];
};

export type InsightChange = { id: string; changed: number; total: number };

/** What an edit did to the health of the customer. */
export type HealthMove = { name: string; before: number | null; after: number | null };
