import "server-only";
import { requireViewer } from "@/lib/identity/gate";
import { listWaitingInvitations } from "@/lib/identity/invitation/data";
import { getDb } from "@/lib/platform/supabase/server";
import { listMembers } from "./data";
import { can } from "./permissions";

/** The team page: people, and for those who may invite, the invitations that wait. */
export async function loadTeam() {
  const viewer = await requireViewer();
  if (!viewer.org) return { viewer, org: null, members: [], invitations: [] };
  const db = await getDb();
  const [members, invitations] = await Promise.all([
    listMembers(db, viewer.org.id),
    can(viewer, "members.invite") ? listWaitingInvitations(db, viewer.org.id) : [],
  ]);
  return { viewer, org: viewer.org, members, invitations };
}
