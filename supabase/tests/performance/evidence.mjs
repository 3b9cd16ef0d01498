import { idOf } from "./dataset.mjs";

/**
 * Made-up evidence for measuring: customers shared evenly by CSMs, three contracts and twenty insights each. The last CSM is a
 * platform admin. Values follow from the row's number, so that two runs hold the same data.
 */

const id = (name) => `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`;
const pick = (key, n) => `(abs(hashtext(${key})::bigint) % ${n})::integer`;

// Triggers that calculate health row by row would only make the filling slow; what they keep is not measured here.
const quiet = (table, on) =>
  `alter table public.${table} ${on ? "disable" : "enable"} trigger user`;

const parts = [
  `insert into auth.users (id, email, email_confirmed_at) select ${id("'csm' || n")}, 'csm' || n || '@bench.test', now() from generate_series(0, $csms) n`,
  `insert into public.tier2_users (u_id, email, role)
   select ${id("'csm' || n")}, 'csm' || n || '@bench.test', case n when $csms then 'admin' else 'csm' end from generate_series(0, $csms) n
   on conflict (u_id) do update set role = excluded.role`,
  `insert into public.tier2_profiles (u_id, display_name)
   select u_id, 'Person ' || split_part(email, '@', 1) from public.tier2_users where email like '%@bench.test' on conflict do nothing`,
  ...["customers", "contracts", "insights", "meetings"].map((table) => quiet(table, true)),
  `insert into public.customers (id, name, csm_id, stage, currency, health_score, health_band, arr, last_touch_at, silent_after)
   select ${id("'customer' || n")}, 'Customer ' || n, ${id("'csm' || n % $csms")}, 'active', (array['EUR', 'EUR', 'USD'])[1 + n % 3],
     ${pick("'score' || n", 101)}, 'watch', 1000 * (5 + ${pick("'amount' || n", 200)}), now() - interval '9 days', now() + interval '9 days'
   from generate_series(0, $customers - 1) n`,
  `insert into public.contracts (id, customer_id, file_name, arr, start_date, end_date, status, pricing_terms)
   select ${id("'contract' || n || '-' || k")}, ${id("'customer' || n")}, 'Contract ' || k, 1000 * (5 + ${pick("'a' || n || k", 90)}),
     e.ends - 365, e.ends, 'active', jsonb_build_object('notice_days', 30 * (1 + ${pick("'n' || n || k", 3)}), 'auto_renewal', ${pick("'r' || n || k", 3)} = 0)
   from generate_series(0, $customers - 1) n cross join generate_series(0, 2) k
   cross join lateral (select current_date - 60 + ${pick("'e' || n || k", 420)} as ends) e`,
  `select private.sync_renewals(array(select id from public.contracts))`,
  `update public.renewals set outcome = 'lost', lost_reason = 'price', closed_on = due_on where ${pick("id::text", 10)} = 0`,
  `insert into public.meetings (id, customer_id, title, scheduled_at, status)
   select ${id("'meeting' || n")}, ${id("'customer' || n")}, 'Review', now() - interval '20 days', 'completed' from generate_series(0, $customers - 1) n`,
  `insert into public.insights (customer_id, meeting_id, source, type, content, importance, owner, due_date, status, created_at)
   select ${id("'customer' || n")}, ${id("'meeting' || n")}, 'meeting',
     (array['concern', 'action_item', 'decision', 'quote', 'sentiment'])[1 + ${pick("'t' || n || k", 5)}], 'Something was said about the invoices of site ' || k,
     (array['low', 'medium', 'high'])[1 + ${pick("'i' || n || k", 3)}], case when k % 3 > 0 then 'Owner ' || n % 7 end,
     case when k % 2 = 0 then current_date - 30 + ${pick("'d' || n || k", 90)} end, (array['open', 'open', 'done', 'dismissed'])[1 + ${pick("'s' || n || k", 4)}],
     now() - make_interval(hours => ${pick("'c' || n || k", 9000)})
   from generate_series(0, $customers - 1) n cross join generate_series(0, 19) k`,
  ...["customers", "contracts", "insights", "meetings"].map((table) => quiet(table, false)),
];

const filled = ["customers", "contracts", "renewals", "insights", "meetings", "tier2_users"];

/** Fills an empty database and reads statistics, so that plans are those of a database that has lived. */
export async function fillEvidence(db, { customers, csms }) {
  for (const part of parts)
    await db.query(
      part.replaceAll("$customers", String(customers)).replaceAll("$csms", String(csms)),
    );
  for (const table of filled) await db.query(`vacuum analyze public.${table}`);
}

/**
 * What is measured: as a CSM under row level security, and the same as owner; where the query itself names no owner, with the
 * filter that the policy would add.
 */
export function evidenceSubjects() {
  const person = idOf("csm1");
  const mine = `exists (select 1 from public.customers c where c.id = x.customer_id and c.csm_id = '${person}')`;
  const contracts = (where) =>
    `select x.id, x.file_name, x.end_date, x.status from public.contracts x where ${where} order by x.end_date, x.id limit 25`;
  return {
    "renewals, the page": { person, sql: "select public.list_renewals()" },
    "renewals, won and lost by amount": {
      person,
      sql: `select public.list_renewals('{"show": "all"}', 'amount', 'desc')`,
    },
    "insights, the page": { person, sql: "select public.list_insights()" },
    "insights, searched": {
      person,
      sql: `select public.list_insights('{"q": "site 7", "status": "all"}', 'importance', 'asc')`,
    },
    "insights, the board": { person, sql: "select public.get_insight_board()" },
    "contracts of one customer": {
      person,
      sql: contracts(`x.customer_id = '${idOf("customer1")}'`),
      plain: contracts(`x.customer_id = '${idOf("customer1")}' and ${mine}`),
    },
  };
}

/** The same for everybody's: what a platform admin waits for. */
export const everybody = {
  "renewals of everybody": "select public.list_renewals()",
  "insights of everybody": "select public.list_insights()",
  "the board of everybody": "select public.get_insight_board()",
};
