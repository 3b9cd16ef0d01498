import { createHash } from "node:crypto";

/**
 * Made-up portfolios for measuring: customers shared evenly by CSMs, ten rows below each. Values follow from the row's
 * number, so that two runs hold the same data; days are counted from today, so that figures by date have something in them.
 */

/** A whole number from 0 to n − 1 that looks random and follows from a key. */
const pick = (key, n) => `(abs(hashtext(${key})::bigint) % ${n})`;

/** The id of a row as SQL, by the SQL of its name: what a version 4 id looks like, but the same in every run. */
const id = (name) => `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`;

/** The same here: `idOf("csm7")`, `idOf("customer12")`. The last CSM is a platform admin. */
export function idOf(name) {
  const hex = createHash("md5").update(name).digest("hex");
  const text = `${hex.slice(0, 12)}4${hex.slice(13, 16)}8${hex.slice(17)}`;
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const people = `
insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
select ${id("'csm' || n")}, 'csm' || n || '@bench.test', now(), jsonb_build_object('first_name', 'Csm', 'last_name', n, 'agreed_terms', true)
from generate_series(0, $csms) n;
update public.tier2_users set role = case email when 'csm$csms@bench.test' then 'admin' else 'csm' end where email like 'csm%@bench.test';
`;

const customers = `
insert into public.customers (id, name, arr, industry, stage, health_score, csm_id, currency, renewal_date, size, archived_at, health_band,
  last_touch_at, touch_gap_days, silent_after, invited_until, created_at, updated_at, created_by)
select ${id("'customer' || n")}, (array['Alder', 'Brook', 'Cedar', 'Dale', 'Elm', 'Fell', 'Gorse', 'Heath'])[1 + n % 8] || ' ' || n,
  case when ${pick("'arr' || n", 20)} > 0 then 1000 * (5 + ${pick("'amount' || n", 200)}) end,
  (array['Energy', 'Food', 'Legal', 'Retail', 'Software', 'Transport', 'Healthcare', null])[1 + ${pick("'industry' || n", 8)}],
  (array['active', 'active', 'active', 'active', 'active', 'active', 'renewal', 'at_risk', 'onboarding', 'onboarding', 'prospect', 'churned'])[1 + ${pick("'stage' || n", 12)}],
  s.score, ${id("'csm' || n % $csms")}, (array['EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'USD', 'GBP'])[1 + ${pick("'money' || n", 8)}],
  current_date - 20 + ${pick("'renewal' || n", 380)}::integer, (array['small', 'medium', 'large', 'enterprise', null])[1 + ${pick("'size' || n", 5)}],
  case when ${pick("'archived' || n", 50)} = 0 then now() - interval '100 days' end,
  case when s.score is null then 'none' when s.score >= 70 then 'healthy' when s.score >= 40 then 'watch' else 'risk' end,
  now() - make_interval(days => ${pick("'touch' || n", 40)}::integer), 5 + ${pick("'gap' || n", 20)},
  now() + make_interval(days => 35 - ${pick("'touch' || n", 40)}::integer),
  case when ${pick("'invited' || n", 10)} = 0 then now() + make_interval(days => 12 - ${pick("'until' || n", 20)}::integer) end,
  now() - make_interval(days => 30 + ${pick("'age' || n", 600)}::integer), now(), ${id("'csm' || n % $csms")}
from generate_series(0, $customers - 1) n
cross join lateral (
  select case when ${pick("'known' || n", 15)} > 0 then ${pick("'score' || n", 101)}::integer end as score) s;
`;

// Four calculations: now, 20 and 45 days ago, and two thirds of a year ago.
const snapshots = `
insert into public.health_snapshots (customer_id, computed_at, score, model_key, model_version, inputs, parts, reason)
select c.id, now() - make_interval(days => g.days), x.score, 'documented', 1, '{}',
  jsonb_build_array(jsonb_build_object('key', 'engagement', 'label', 'Engagement', 'points', x.score * 0.5),
    jsonb_build_object('key', 'adoption', 'label', 'Adoption', 'points', x.score * 0.5)),
  case when x.score is null then 'not_enough_data' end
from public.customers c
cross join (values (0), (20), (45), (240)) g (days)
cross join lateral (select case when g.days = 0 or c.health_score is null or ${pick("c.id::text || 'moved'", 5)} > 0 then c.health_score
  else least(100, greatest(0, c.health_score - 20 + ${pick("c.id::text || g.days", 41)}))::integer end as score) x;
`;

const below = `
insert into public.stakeholders (customer_id, name, email, is_primary)
select id, 'Person of ' || name, 'person@' || left(id::text, 8) || '.test', true from public.customers;
insert into public.contracts (customer_id, company_name, arr, start_date, end_date, pricing_terms)
select id, name, arr, renewal_date - 365, renewal_date, jsonb_build_object('notice_days', 30 * (1 + ${pick("id::text", 3)})) from public.customers;
insert into public.meetings (customer_id, title, scheduled_at, status)
select id, 'Review', now() + make_interval(days => 40 - ${pick("id::text || 'm'", 80)}::integer),
  case when ${pick("id::text || 'm'", 80)} > 40 then 'completed' else 'scheduled' end from public.customers;
insert into public.insights (customer_id, source, type, content, importance, owner, created_at)
select id, 'manual', case when ${pick("id::text || 't'", 3)} = 0 then 'concern' else 'quote' end, 'Something was said about the invoices',
  (array['low', 'medium', 'high'])[1 + ${pick("id::text || 'i'", 3)}], case when ${pick("id::text || 'o'", 2)} = 0 then 'Somebody' end,
  now() - make_interval(days => ${pick("id::text || 'a'", 40)}::integer) from public.customers;
insert into public.customer_notes (customer_id, author_id, kind, body, happened_at)
select c.id, c.csm_id, 'call', 'Spoke about how the quarter went', c.last_touch_at - make_interval(days => 9 * g)
from public.customers c cross join generate_series(0, 1) g;
`;

const filled = [
  "tier2_users",
  "customers",
  "health_snapshots",
  "stakeholders",
  "contracts",
  "meetings",
  "insights",
  "customer_notes",
  "renewals",
].map((table) => `public.${table}`);

/**
 * Fills a fresh database. Triggers stay off while rows go in: what they would derive is written here, and a million
 * rows would otherwise take an hour.
 * @param {{ exec: (sql: string) => Promise<unknown>, query: (sql: string) => Promise<{ rows: any[] }> }} db
 * @param {{ customers: number, csms?: number }} size
 */
export async function fill(db, { customers: count, csms = 100 }) {
  const sized = (sql) =>
    sql.replaceAll("$csms", String(csms)).replaceAll("$customers", String(count));
  await db.exec(sized(people));
  await db.exec("set session_replication_role = replica");
  // An index of words is made at the end: row by row it costs more than all other rows together.
  const words = await db.query(
    "select indexname as name, indexdef as made from pg_indexes where tablename = 'customer_notes' and indexdef like '%gin%'",
  );
  for (const { name } of words.rows) await db.exec(`drop index public.${name}`);
  for (const part of [customers, snapshots, below]) await db.exec(sized(part));
  for (const { made } of words.rows) await db.exec(made);
  // What triggers would have kept.
  await db.exec("select private.sync_renewals(array(select id from public.contracts))");
  await db.exec("set session_replication_role = origin");
  await db.exec(`select private.refresh_ahead(array(select id from public.customers));
    select private.follow_trails(array(select id from public.customers));
    select private.count_portfolios()`);
  // The embedded engine has nobody who vacuums; without it no index would be read alone.
  await db.exec(
    `vacuum analyze ${filled.join(", ")}, private.health_trails, private.portfolio_sums`,
  );
}
