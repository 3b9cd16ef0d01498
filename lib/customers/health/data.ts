import "server-only";
import { asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { groupSessions } from "./rules";
import type { CustomerHealth, SessionRecord } from "./types";

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

/** A year of days, the opened ones replayed, what came between them, and the pulses; null when not the person's to see. */
export async function getCustomerHealth(
  db: Db,
  input: { customer: string; zone: string; day: string | null; against: string | null },
): Promise<CustomerHealth | null> {
  const { data, error } = await db.rpc("get_customer_health", {
    p_id: input.customer,
    p_zone: input.zone,
    p_day: input.day as string,
    p_against: input.against as string,
  });
  if (error) throw asError(error);
  return data as CustomerHealth | null;
}
