import "server-only";
import { decodeJwt } from "jose";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { readBrowser } from "./rules";
import type { OpenSession } from "./types";

/** Where the person is signed in now, this place first; row level security shows everybody their own alone. */
export async function listOpenSessions(db: Db): Promise<OpenSession[]> {
  const [auth, list] = await Promise.all([
    db.auth.getSession(),
    db
      .from("user_sessions")
      .select("id, started_at, user_agent, ip_address")
      .is("ended_at", null)
      .order("started_at", { ascending: false })
      .limit(50),
  ]);
  if (list.error) throw asError(list.error);
  const token = auth.data.session?.access_token;
  // Only names the row of this browser; nothing is allowed by it, so the signature need not be checked here.
  const current = token ? decodeJwt(token).session_id : undefined;
  type Row = {
    id: string;
    started_at: string;
    user_agent: string | null;
    ip_address: string | null;
  };
  return (list.data as Row[])
    .map((row) => ({
      id: row.id,
      started_at: row.started_at,
      browser: readBrowser(row.user_agent),
      address: row.ip_address,
      current: row.id === current,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
