import type { OrgRole, Viewer } from "@/lib/identity/viewer/types";

type Actor = Pick<Viewer, "id" | "role" | "org">;
type Target = { u_id: string; role: OrgRole };

/** What can be done to the organization as a whole. */
export type OrganizationDeed =
  | "members.see"
  | "members.invite"
  | "organization.update_profile"
  | "organization.rename";

/** What can be done to one member. */
export type MemberDeed = "role.change" | "member.remove" | "member.leave" | "ownership.transfer";

/** Which controls of the organization a person sees. The wall behind this door sign is the database. */
export function can(viewer: Actor, deed: OrganizationDeed): boolean {
  const role = viewer.org?.role;
  if (!role) return false;
  if (deed === "members.see") return true;
  if (deed === "organization.rename") return role === "owner" || viewer.role === "admin";
  return role !== "member" || viewer.role === "admin";
}

/**
 * Which controls stand beside a member. The owner's row has none for others: ownership is handed over, never taken. An
 * admin neither makes nor unmakes an owner.
 */
export function canWith(viewer: Actor, deed: MemberDeed, target: Target): boolean {
  const role = viewer.org?.role;
  if (!role) return false;
  const self = viewer.id === target.u_id;
  switch (deed) {
    case "member.leave":
      return self && target.role !== "owner";
    case "ownership.transfer":
      return role === "owner" && !self;
    case "role.change":
    case "member.remove":
      return role !== "member" && !self && target.role !== "owner";
  }
}
