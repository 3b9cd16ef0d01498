import { call, rpc, signUp, type Backend, type Caller } from "./rest";

/** A string that occurs nowhere but in one tenant's rows; seeing it elsewhere is a leak. */
export const canary = (owner: "A" | "B") => `canary-${owner}-9f1c`;

export type Portfolio = {
  csm: Caller;
  customer: string;
  /** One row in each table that hangs on the customer: table → id. */
  rows: Record<string, string>;
};

export type World = { a: Portfolio; b: Portfolio; member: Caller; owner: Caller; admin: Caller };

const text = (mark: string) => ({
  stakeholders: { name: mark, email: `${mark.toLowerCase()}@person.test`, notes: mark },
  contracts: { file_name: mark, raw_text: mark, company_name: mark, arr: 10 },
  agent_sessions: { context: { mark } },
  meetings: { title: mark, description: mark, scheduled_at: new Date().toISOString() },
  insights: { source: "meeting", type: "concern", content: mark },
  customer_notes: { kind: "note", body: mark, happened_at: new Date().toISOString() },
  training_progress: { status: "in_progress", progress: 40 },
});

/**
 * Two CSMs with one customer each and a row in every table below it, the owner and a member of the organization linked to
 * A's customer, and a platform admin. All of it made through the API, as the product makes it.
 */
export async function makeTwoPortfolios(backend: Backend): Promise<World> {
  const csmA = await signUp(backend, "Anna Holt", "csm");
  const csmB = await signUp(backend, "Bruno Salas", "csm");
  const owner = await signUp(backend, "Olga Petrov");
  const member = await signUp(backend, "Mika Lund");
  const admin = await signUp(backend, "Ada Quist", "admin");
  const [module] = (await insert(backend, "service", "training_modules", {
    title: "First steps",
  })) as [{ id: string }];

  const portfolio = async (csm: Caller, which: "A" | "B"): Promise<Portfolio> => {
    const mark = canary(which);
    const [made] = (await insert(backend, csm, "customers", {
      name: `${mark} Ltd`,
      arr: 1000,
      metadata: { mark },
    })) as [{ id: string }];
    const rows: Record<string, string> = { customers: made.id };
    for (const [table, values] of Object.entries(text(mark))) {
      const extra = table === "training_progress" ? { module_id: module.id } : {};
      // Agents write their sessions as the CSM; the insert is the CSM's own, so that policies are what lets it in.
      const [row] = (await insert(backend, csm, table, {
        customer_id: made.id,
        ...values,
        ...extra,
      })) as [{ id: string }];
      rows[table] = row.id;
    }
    const below = {
      entitlements: { contract_id: rows.contracts, name: mark },
      transcripts: { meeting_id: rows.meetings, content: mark },
      agent_messages: { session_id: rows.agent_sessions, role: "user", content: mark },
      approvals: { session_id: rows.agent_sessions, agent_id: "x", action: mark },
    };
    for (const [table, values] of Object.entries(below)) {
      const [row] = (await insert(backend, csm, table, values)) as [{ id: string }];
      rows[table] = row.id;
    }
    return { csm, customer: made.id, rows };
  };
  const a = await portfolio(csmA, "A");
  const b = await portfolio(csmB, "B");

  const invitation = await rpc<{ token: string }>(backend, csmA, "invite_customer_owner", {
    p_customer: a.customer,
    p_email: owner.email,
  });
  const joined = await rpc<{ org_id: string }>(backend, owner, "accept_invitation", {
    p_token: invitation.token,
    // A name of its own: the organization's people may read it, the customer's name they may not.
    p_org_name: "Petrov and daughters",
  });
  const asked = await rpc<{ token: string }>(backend, owner, "invite_member", {
    p_org: joined.org_id,
    p_email: member.email,
    p_role: "member",
  });
  await rpc(backend, member, "accept_invitation", { p_token: asked.token });
  return { a, b, owner, member, admin };
}

async function insert(
  backend: Backend,
  as: Caller | "service",
  table: string,
  row: object,
): Promise<unknown[]> {
  const answer = await call(backend, as, `/rest/v1/${table}`, {
    body: row,
    headers: { prefer: "return=representation" },
  });
  if (answer.status !== 201)
    throw new Error(`insert into ${table}: ${answer.status} ${answer.text}`);
  return answer.json as unknown[];
}
