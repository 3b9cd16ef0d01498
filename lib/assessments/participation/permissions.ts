import type { Viewer } from "@/lib/identity/viewer/types";

type Who = Pick<Viewer, "role" | "org">;

/** Who opens the pages about everybody's participation; the wall behind this door sign is the database. */
export function canOversee({ role, org }: Who): boolean {
  return role !== "user" || (org !== null && org.role !== "member");
}
