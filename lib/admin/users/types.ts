export type PlatformRole = "user" | "csm" | "admin";

/** A person as platform admins see them. */
export type PlatformUser = {
  id: string;
  display_name: string | null;
  email: string;
  title: string | null;
  role: PlatformRole;
  is_active: boolean;
  avatar_url: string | null;
  last_login: string | null;
  last_activity: string | null;
  created_at: string;
  orgs: { id: string; name: string; role: string }[] | null;
};

export type UserPage = {
  rows: PlatformUser[];
  total: number;
  next: Record<string, unknown> | null;
};
