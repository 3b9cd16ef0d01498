import { call } from "./customers";
import type { TestDatabase } from "./database";
import { insertRow, type Person } from "./people";

export type RenewalRow = {
  id: string;
  contract_id: string;
  customer_id: string;
  name: string;
  due_on: string;
  notice_on: string | null;
  amount_due: number | null;
  currency: string;
  expected: number | null;
  computed: number;
  likelihood: number;
  overridden: boolean;
  override_reason: string | null;
  outcome: "open" | "won" | "lost";
  state: string;
  at_risk: boolean;
  renewed_amount: number | null;
};
export type Cell = {
  key: string | null;
  currency: string;
  due_n: number;
  due: number | null;
  forecast_n: number;
  forecast: number | null;
  won_n: number;
  won: number | null;
  lost_n: number;
  lost: number | null;
  at_risk_n: number;
  at_risk: number | null;
};
export type RenewalPage = {
  rows: RenewalRow[];
  total: number;
  skipped: number;
  next: object | null;
  prev: object | null;
  start: string;
  months: Cell[];
  owners: Cell[];
  sums: Cell[];
  tabs: Record<string, number>;
};

/** The page of renewals as a person asks for it. */
export function listRenewals(
  db: TestDatabase,
  person: Person,
  filter: object = {},
  more: {
    sort?: string;
    dir?: string;
    cursor?: object | null;
    limit?: number;
    start?: string;
  } = {},
): Promise<RenewalPage> {
  return call<RenewalPage>(db, person, "public.list_renewals($1, $2, $3, $4, $5, $6)", [
    JSON.stringify(filter),
    more.sort ?? "due",
    more.dir ?? "asc",
    more.cursor ? JSON.stringify(more.cursor) : null,
    more.limit ?? 100,
    more.start ?? null,
  ]);
}

/** A contract that runs; its days as text. */
export async function makeContract(
  db: TestDatabase,
  customer: string,
  values: Record<string, unknown> = {},
): Promise<string> {
  const { pricing_terms, ...rest } = values;
  return insertRow(db, "contracts", {
    customer_id: customer,
    arr: 12_000,
    status: "active",
    ...rest,
    ...(pricing_terms === undefined ? {} : { pricing_terms: JSON.stringify(pricing_terms) }),
  });
}

/** The renewals of a contract past the policies, oldest first. */
export async function renewalsOf(db: TestDatabase, contract: string) {
  const { rows } = await db.query<{
    id: string;
    due_on: string;
    notice_on: string | null;
    amount_due: string | null;
    currency: string;
    outcome: string;
    renewed_amount: string | null;
    renewed_by_itself: boolean;
    next_end: string | null;
    lost_reason: string | null;
  }>(
    `select id, due_on::text, notice_on::text, amount_due, currency, outcome, renewed_amount, renewed_by_itself, next_end::text, lost_reason
     from public.renewals where contract_id = $1 order by due_on`,
    [contract],
  );
  return rows;
}
