import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { groupSessions } from "./rules";
import type { SessionRecord } from "./types";

type CountedMessage = {
  created_at: string;
  agent_sessions: { id: string; active_agent: string | null; status: string; created_at: string };
};

/** The agent messages that engagement counts now, put together by conversation. */
export async function listCountedSessions(
  db: Db,
  customer: string,
  now: Date,
): Promise<SessionRecord[]> {
  const since = new Date(now.getTime() - 30 * 86_400_000).toISOString();
  const { data, error } = await db
    .from("agent_messages")
    .select("created_at,agent_sessions!inner(id,active_agent,status,created_at,customer_id)")
    .eq("agent_sessions.customer_id", customer)
    .gt("created_at", since)
    .order("created_at", { ascending: false })
    .limit(1000);
  if (error) throw asError(error);
  return groupSessions(
    (data as unknown as CountedMessage[]).map(({ created_at, agent_sessions: session }) => ({
      created_at,
      session: {
        id: session.id,
        active_agent: session.active_agent,
        status: session.status,
        created_at: session.created_at,
      },
    })),
  );
}
