import type { Viewer } from "@/lib/identity/viewer/types";

/** Who sees how assessments go in an organization: its owner and admins, its CSM, platform admins. Members do not. */
export function maySeeOverview({ role, orgs }: Pick<Viewer, "role" | "orgs">): boolean {
  return role !== "user" || orgs.some((org) => org.role !== "member");
}
