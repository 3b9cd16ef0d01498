export type SearchKind = "customer" | "person" | "note" | "member" | "user";

/** One thing that `search()` found; row level security has decided already that the person may see it. */
export type SearchHit = {
  kind: SearchKind;
  id: string;
  title: string;
  subtitle: string | null;
  href: string;
  /** Health score of a customer; null means not enough data, and for other kinds that there is none. */
  health: number | null;
};
