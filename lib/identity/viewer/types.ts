import type { ViewerKind } from "@/lib/platform/domains";

export type OrgRole = "owner" | "admin" | "member";

export type ViewerOrganization = { id: string; name: string; role: OrgRole };

/** The signed-in person, as `get_viewer()` returns it: who they are, where they work, what is waiting. */
export type Viewer = {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  display_name: string;
  role: "user" | "csm" | "admin";
  avatar_url: string | null;
  timezone: string | null;
  locale: string | null;
  is_active: boolean;
  /** The organization worked in now. */
  org: (ViewerOrganization & { slug: string }) | null;
  orgs: ViewerOrganization[];
  /** The CSM of the current organization, when it is linked to a customer. */
  csm: { name: string; email: string; title: string | null } | null;
  counts: { customers: number; unread: number; pending_invitations: number };
  /** A person without an organization who is neither CSM nor platform admin is led to create or join one. */
  org_needed: boolean;
};

/** Which of the four people this is; decides sidebar and home. */
export function viewerKind(viewer: Pick<Viewer, "role" | "org">): ViewerKind {
  if (viewer.role === "admin") return "admin";
  if (viewer.role === "csm") return "csm";
  return viewer.org && viewer.org.role !== "member" ? "org_admin" : "member";
}
