import { randomUUID } from "node:crypto";
import type { Transaction } from "@electric-sql/pglite";
import type { TestDatabase } from "./database";

export type Role = "user" | "csm" | "admin";
export type Person = { id: string; email: string; sessionId: string };
export type RequestOptions = {
  /** The session the access token names; the person's newest one unless told. Null: none. */
  sessionId?: string | null;
  headers?: Record<string, string>;
};

/**
 * Runs a callback the way the API runs a request of a signed-in person: role, claims with a real
 * session, and headers for the length of one transaction, which is committed.
 */
export async function asUser<T>(
  db: TestDatabase,
  userId: string,
  run: (tx: Transaction) => Promise<T>,
  options: RequestOptions = {},
): Promise<T> {
  const sessionId =
    options.sessionId === undefined ? await newestSession(db, userId) : options.sessionId;
  const claims = {
    sub: userId,
    role: "authenticated",
    aud: "authenticated",
    ...(sessionId === null ? {} : { session_id: sessionId }),
  };
  return inRequest(db, "authenticated", claims, options.headers, run);
}

/** Runs a callback as a signed-out caller of the API. */
export async function asAnon<T>(
  db: TestDatabase,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return inRequest(db, "anon", { role: "anon" }, undefined, run);
}

/** Runs a callback with the secret key. */
export async function asService<T>(
  db: TestDatabase,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return inRequest(db, "service_role", { role: "service_role" }, undefined, run);
}

/** Runs a callback as the owner of the database, past every policy. */
export async function asOwner<T>(
  db: TestDatabase,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(run);
}

async function inRequest<T>(
  db: TestDatabase,
  role: "anon" | "authenticated" | "service_role",
  claims: Record<string, string>,
  headers: Record<string, string> | undefined,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.query(
      `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
              set_config('request.headers', $3, true)`,
      [role, JSON.stringify(claims), JSON.stringify(headers ?? {})],
    );
    return run(tx);
  }) as Promise<T>;
}

async function newestSession(db: TestDatabase, userId: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "select id from auth.sessions where user_id = $1 order by created_at desc limit 1",
    [userId],
  );
  const session = rows[0];
  if (!session) throw new Error(`No session of ${userId}: sign the person in first.`);
  return session.id;
}

/** An account with a confirmed address, the person that the triggers make of it, and a session. */
export async function createUser(
  db: TestDatabase,
  input: {
    email?: string;
    role?: Role;
    firstName?: string;
    lastName?: string;
    confirmed?: boolean;
  } = {},
): Promise<Person> {
  const id = randomUUID();
  const email = input.email ?? `${id.slice(0, 8)}@example.test`;
  const metadata = {
    first_name: input.firstName ?? "Test",
    last_name: input.lastName ?? "Person",
    agreed_terms: true,
  };
  await db.query(
    `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
     values ($1, $2, case when $3 then now() end, $4)`,
    [id, email, input.confirmed ?? true, JSON.stringify(metadata)],
  );
  if (input.role && input.role !== "user") {
    await db.query("update public.tier2_users set role = $2 where u_id = $1", [id, input.role]);
  }
  return { id, email, sessionId: await signIn(db, id) };
}

/** A further session of a person. */
export async function signIn(db: TestDatabase, userId: string): Promise<string> {
  const sessionId = randomUUID();
  await db.query(
    "insert into auth.sessions (id, user_id, created_at) values ($1, $2, clock_timestamp())",
    [sessionId, userId],
  );
  return sessionId;
}

/** What signing out does: the session's row goes. */
export async function signOut(db: TestDatabase, sessionId: string): Promise<void> {
  await db.query("delete from auth.sessions where id = $1", [sessionId]);
}

/** An organization with its owner and, where given, further people. */
export async function createOrganization(
  db: TestDatabase,
  input: { name?: string; ownerId: string; admins?: string[]; members?: string[] },
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    "select private.make_organization($1, $2) as id",
    [input.name ?? `Organization ${randomUUID().slice(0, 8)}`, input.ownerId],
  );
  const id = rows[0]!.id;
  const others = [
    ...(input.admins ?? []).map((person) => [person, "admin"] as const),
    ...(input.members ?? []).map((person) => [person, "member"] as const),
  ];
  for (const [person, role] of others) await addMember(db, id, person, role);
  return id;
}

/** Makes somebody one of an organization, which becomes their current one. */
export async function addMember(
  db: TestDatabase,
  org: string,
  person: string,
  role = "member",
): Promise<void> {
  await db.query("insert into public.org_users (org_id, u_id, role) values ($1, $2, $3)", [
    org,
    person,
    role,
  ]);
  await db.query("update public.tier2_users set org_id = $1 where u_id = $2", [org, person]);
}

/** A customer of a CSM, written past the policies. Further columns go by their names. */
export async function createCustomer(
  db: TestDatabase,
  input: { csmId: string; name?: string; orgId?: string | null } & Record<string, unknown>,
): Promise<string> {
  const { csmId, name, orgId, ...rest } = input;
  const values: Record<string, unknown> = {
    name: name ?? `Customer ${randomUUID().slice(0, 8)}`,
    csm_id: csmId,
    org_id: orgId ?? null,
    ...rest,
  };
  return insertRow(db, "customers", values);
}

/** Inserts one row past the policies and returns its id. Objects become jsonb. */
export async function insertRow(
  db: TestDatabase,
  table: string,
  values: Record<string, unknown>,
  key = "id",
): Promise<string> {
  const columns = Object.keys(values);
  const { rows } = await db.query<{ key: string }>(
    `insert into public.${table} (${columns.map((column) => `"${column}"`).join(", ")})
     values (${columns.map((_, index) => `$${index + 1}`).join(", ")})
     returning "${key}" as key`,
    Object.values(values),
  );
  return rows[0]!.key;
}

/** The code a statement is refused with: the message for P0001, else the SQLSTATE. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!code) throw error;
    return code === "P0001" ? message : code;
  }
  return "allowed";
}
