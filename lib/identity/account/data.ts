import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import type { Profile } from "./types";

/** The profile of one person; row level security lets everybody read their own. */
export async function getProfile(db: Db, userId: string): Promise<Profile | null> {
  const [user, directory] = await Promise.all([
    db
      .from("tier2_users")
      .select("first_name, last_name, email, title, phone, timezone, linkedin_url")
      .eq("u_id", userId)
      .maybeSingle(),
    db.from("tier2_profiles").select("department, locale").eq("u_id", userId).maybeSingle(),
  ]);
  if (user.error) throw asError(user.error);
  if (directory.error) throw asError(directory.error);
  if (!user.data) return null;
  return { department: null, locale: null, ...directory.data, ...user.data } as Profile;
}
