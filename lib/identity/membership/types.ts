import type { OrgRole } from "@/lib/identity/viewer/types";

/** A member as co-members see them. */
export type Member = {
  u_id: string;
  display_name: string;
  email: string;
  title: string | null;
  role: OrgRole;
  joined_at: string;
  last_login: string | null;
  avatar_url: string | null;
};
