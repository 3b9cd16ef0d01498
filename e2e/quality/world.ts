import { people } from "../fixtures";
import {
  asPerson,
  asService,
  freshName,
  makeAccount,
  makeCsm,
  makeOwner,
  type Account,
} from "./accounts";
import { makeImport, type ImportPage } from "./imports";

type Row = { id: string; name: string };
type Invitation = { id: string; token: string; email: string };
export type InvitationState = "open" | "accepted" | "expired" | "revoked";
export type CustomerState = "full" | "bare" | "linked" | "invited" | "expired" | "archived";

/** People beside those of the demonstration: each shows a page in a state that the demonstration does not have. */
export type Extra = "newcomer" | "newOwner" | "newCsm" | "invited" | "bothTeams" | "nothingApplied";

function lazily<Key extends string, Value>(make: (key: Key) => Promise<Value>) {
  const made = new Map<Key, Promise<Value>>();
  return (key: Key): Promise<Value> => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}

const userId = lazily(async (email: string) => {
  const [row] = await asService<{ u_id: string }[]>(`tier2_users?select=u_id&email=eq.${email}`);
  return row!.u_id;
});

async function oneCustomer(filter: string): Promise<Row> {
  const csm = await userId(people.csm.email);
  const rows = await asService<Row[]>(
    // The oldest: what other tests have added in the meantime is not what is meant.
    `customers?select=id,name&csm_id=eq.${csm}&order=created_at&limit=1&${filter}`,
  );
  if (!rows[0]) throw new Error(`The demonstration has no customer with ${filter}.`);
  return rows[0];
}

const linkOf = async (filter: string) => {
  const csm = await userId(people.csm.email);
  const [row] = await asService<{ customer_id: string }[]>(
    `org_invitations?select=customer_id&kind=eq.customer_owner&invited_by=eq.${csm}&accepted_at=is.null&${filter}&order=created_at&limit=1`,
  );
  return oneCustomer(`id=eq.${row!.customer_id}`);
};

const customer = lazily<CustomerState, Row>(async (state) => {
  const now = new Date().toISOString();
  switch (state) {
    case "full":
      return oneCustomer("stage=eq.at_risk&health_score=not.is.null&archived_at=is.null");
    case "linked":
      return oneCustomer("org_id=not.is.null");
    case "invited":
      return linkOf(`expires_at=gt.${now}`);
    case "expired":
      return linkOf(`expires_at=lt.${now}`);
    case "archived":
      return oneCustomer("archived_at=not.is.null");
    case "bare": {
      const [row] = await asService<Row[]>("customers?select=id,name", {
        body: {
          name: freshName("Bare"),
          stage: "prospect",
          csm_id: await userId(people.csm.email),
        },
      });
      return row!;
    }
  }
});

const account = lazily<Extra, Account>(async (who) => {
  switch (who) {
    case "newcomer":
      return makeAccount("Nils");
    case "newOwner":
      return makeOwner("Olga", freshName("Empty House"));
    case "newCsm":
      return makeCsm("Cleo");
    case "invited":
      return makeAccount("Ivo", (await invitation("open")).email);
    case "nothingApplied":
      return makeOwner("Nona", freshName("Other House"));
    case "bothTeams": {
      const host = await inviter();
      const person = await makeOwner("Bea", freshName("Second House"));
      const { token } = await asPerson<Invitation>(host.token, "invite_member", {
        p_org: host.org,
        p_email: person.email,
        p_role: "member",
      });
      await asPerson(person.token, "accept_invitation", { p_token: token });
      return person;
    }
  }
});

let host: Promise<Account & { org: string }> | undefined;
const inviter = () => (host ??= makeOwner("Hanna", freshName("Host House")));

const invitation = lazily<InvitationState, Invitation>(async (state) => {
  const { token, org } = await inviter();
  const made = await asPerson<Invitation>(token, "invite_member", {
    p_org: org,
    p_email: `${state}.${crypto.randomUUID().slice(0, 8)}@example.test`,
    p_role: "member",
  });
  const at = `org_invitations?id=eq.${made.id}`;
  if (state === "revoked") await asPerson(token, "revoke_invitation", { p_id: made.id });
  if (state === "expired") {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    await asService(at, { method: "PATCH", body: { expires_at: yesterday } });
  }
  if (state === "accepted") {
    const guest = await makeAccount("Gus", made.email);
    await asPerson(guest.token, "accept_invitation", { p_token: made.token });
  }
  return made;
});

const model = lazily<"live" | "draft", { id: string }>(async (state) => {
  const [live] = await asService<Record<string, unknown>[]>(
    "health_models?key=eq.balanced&status=eq.live",
  );
  if (state === "live") return live as { id: string };
  const [draft] = await asService<{ id: string }[]>("health_models?select=id", {
    body: {
      key: `seen_${crypto.randomUUID().slice(0, 8)}`,
      version: 1,
      name: freshName("Seen model"),
      factors: live!.factors,
      bands: live!.bands,
      segment: { industry: ["Transport"] },
    },
  });
  return draft!;
});

/** A change of many customers that the demonstration's CSM made, with one customer that was left. */
const change = lazily<"done", Row>(async () => {
  const [made] = await asService<Row[]>("bulk_operations?select=id", {
    body: {
      u_id: await userId(people.csm.email),
      kind: "industry",
      value: "Forestry",
      filter: {},
      state: "done",
      total: 2,
      changed: 1,
      unchanged: 1,
    },
  });
  const { id, name } = await customer("full");
  await asService("bulk_rows", {
    body: {
      operation_id: made!.id,
      place: 1,
      customer_id: id,
      name,
      state: "unchanged",
      reason: "same",
    },
  });
  return made!;
});
const importIn = lazily<ImportPage, string>(async (state) =>
  makeImport(state, await userId(people.csm.email)),
);

/** The newest result of somebody of the demonstration. */
const resultOf = lazily(async (person: "owner" | "member") => {
  const u = await userId(people[person].email);
  const [row] = await asService<Row[]>(
    `assessment_scoring_results?select=id&user_id=eq.${u}&assessment_type=eq.tech_stack&order=created_at.desc&limit=1`,
  );
  return row!.id;
});
/** A run of the demonstration that somebody is in the middle of. */
const openRun = lazily<"run", string>(async () => {
  const u = await userId(people.member.email);
  const [row] = await asService<Row[]>(
    `assessment_sessions?select=id&u_id=eq.${u}&status=eq.in_progress&order=created_at&limit=1`,
  );
  return row!.id;
});
/** A run in which nothing applied: it ended, and there is no result. */
const emptyRun = lazily<"run", string>(async () => {
  const [template] = await asService<Row[]>(
    "assessment_templates?select=id&assessment_type=eq.reassessment&status=eq.published&limit=1",
  );
  const [run] = await asService<Row[]>("assessment_sessions?select=id", {
    body: {
      u_id: (await account("nothingApplied")).id,
      assessment_type: "reassessment",
      template_id: template!.id,
      status: "completed",
      completed_at: new Date().toISOString(),
    },
  });
  return run!.id;
});

/** Records and people in the states that pages show; each is found or made when it is first asked for. */
export const world = {
  account,
  customer,
  csm: () => userId(people.csm.email),
  importIn,
  invitation: async (state: InvitationState) => (await invitation(state)).token,
  customerPath: async (state: CustomerState, rest = "") =>
    `/customers/${(await customer(state)).id}${rest}`,
  modelPath: async (state: "live" | "draft", rest = "") =>
    `/admin/health/${(await model(state)).id}${rest}`,
  mergePath: async () =>
    `/customers/duplicates/merge?ids=${(await customer("full")).id},${(await customer("bare")).id}`,
  resultOf,
  openRun: () => openRun("run"),
  emptyRun: () => emptyRun("run"),
  changePath: async () => `/customers/changes/${(await change("done")).id}`,
};

export type World = typeof world;
