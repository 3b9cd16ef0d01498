import type { visibilities } from "./schema";

/** A named state of a list, as the function of the list returns it. */
export type SavedView = {
  id: string;
  name: string;
  /** The query string of the list's address. */
  query: string;
  visibility: (typeof visibilities)[number] | "organization";
  position: number;
  mine: boolean;
  owner: string | null;
  /** What the view opens; null where counting would cost too much. */
  count: number | null;
};

export type NewView = {
  list: string;
  name: string;
  query: string;
  filter: Record<string, string | number | boolean | string[]>;
  visibility?: string;
  id?: string;
  position?: number;
};
