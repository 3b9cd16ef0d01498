import { idOf } from "./dataset.mjs";

/**
 * Made-up assessments for measuring: organizations of four people, linked to customers of CSMs, ten results each over a year.
 * The last CSM is a platform admin. Values follow from the row's number, so that two runs hold the same data.
 */

const id = (name) => `overlay(overlay(md5(${name}) placing '4' from 13) placing '8' from 17)::uuid`;
const pick = (key, n) => `(abs(hashtext(${key})::bigint) % ${n})`;

const parts = [
  `insert into auth.users (id, email, email_confirmed_at) select ${id("'csm' || n")}, 'csm' || n || '@bench.test', now() from generate_series(0, $csms) n`,
  `insert into public.tier2_users (u_id, email, role)
   select ${id("'csm' || n")}, 'csm' || n || '@bench.test', case n when $csms then 'admin' else 'csm' end from generate_series(0, $csms) n`,
  `insert into auth.users (id, email, email_confirmed_at)
   select ${id("'member' || n || '-' || m")}, 'm' || n || '-' || m || '@bench.test', now() from generate_series(0, $orgs - 1) n cross join generate_series(0, 3) m`,
  `insert into public.tier2_users (u_id, email, org_id)
   select ${id("'member' || n || '-' || m")}, 'm' || n || '-' || m || '@bench.test', ${id("'org' || n")}
   from generate_series(0, $orgs - 1) n cross join generate_series(0, 3) m`,
  `insert into public.tier2_profiles (u_id, display_name)
   select u_id, 'Person ' || split_part(email, '@', 1) from public.tier2_users where email like '%@bench.test'`,
  `insert into public.enterprise_orgs (id, name, slug, owner_id)
   select ${id("'org' || n")}, 'Organization ' || n, 'bench-' || n, ${id("'member' || n || '-0'")} from generate_series(0, $orgs - 1) n`,
  `insert into public.org_users (org_id, u_id, role)
   select ${id("'org' || n")}, ${id("'member' || n || '-' || m")}, (array['owner', 'admin', 'member', 'member'])[m + 1]
   from generate_series(0, $orgs - 1) n cross join generate_series(0, 3) m`,
  `insert into public.customers (id, name, csm_id, org_id, stage, currency)
   select ${id("'customer' || n")}, 'Customer ' || n, ${id("'csm' || n % $csms")}, ${id("'org' || n")}, 'active', 'EUR' from generate_series(0, $orgs - 1) n`,
  // The k-th result belongs to organization k mod $orgs; its person and kind go round, so that some runs repeat others.
  `create temporary table bench_runs as
   select k, ${id("'run' || k")} as session, ${id("'result' || k")} as result, ${id("'org' || k % $orgs")} as org,
     ${id("'member' || k % $orgs || '-' || (k / $orgs) % 3")} as person, t.id as template, t.assessment_type as type,
     now() - make_interval(days => ${pick("'when' || k", 360)}::integer, secs => k) as at,
     (select jsonb_agg(jsonb_build_object('key', c.value ->> 'key', 'title', c.value ->> 'title', 'weight', 1, 'answered', 4, 'applicable', 5,
        'level', 'middle', 'score', (${pick("'score' || k || (c.value ->> 'key')", 501)} / 100.0)::numeric(3, 2)))
      from jsonb_array_elements(t.content -> 'categories') c) as categories
   from generate_series(0, 10 * $orgs - 1) k
   join (select *, row_number() over (order by assessment_type) - 1 as place from public.assessment_templates where status = 'published') t
     on t.place = (k / $orgs) % 5`,
  `insert into public.assessment_sessions (id, u_id, org_id, assessment_type, template_id, status, started_at, completed_at)
   select session, person, org, type, template, 'completed', at - interval '20 minutes', at from bench_runs`,
  `insert into public.assessment_scores (session_id, assessment_type, u_id, org_id, gmf_score, score, bracket_key, answers, category_scores, answered,
     applicable, completed_at)
   select session, type, person, org, 3, 3, 'score_3', '{}', categories, 20, 25, at from bench_runs`,
  `insert into public.assessment_scoring_results (id, session_id, user_id, org_id, assessment_type, template_id, score, bracket, description,
     confidence, category_scores, created_at, updated_at)
   select result, session, person, org, type::text, template, (${pick("'total' || k", 501)} / 100.0)::numeric(3, 2), 'score_3', 'Where it stands.',
     0.8, categories, at, at from bench_runs`,
  `insert into public.assessment_assignments (org_id, u_id, assessment_type, due_on)
   select ${id("'org' || n")}, ${id("'member' || n || '-3'")}, 'sales', current_date - 20 + ${pick("'due' || n", 40)}::integer from generate_series(0, $orgs - 1) n`,
];

const filled = [
  "tier2_users",
  "tier2_profiles",
  "enterprise_orgs",
  "org_users",
  "customers",
  "assessment_sessions",
  "assessment_scoring_results",
  "assessment_assignments",
  "assessment_analytics",
].map((table) => `public.${table}`);

/** Fills a fresh database and counts its months, as the job of the night does. */
export async function fillAssessments(db, { organizations, csms = 100 }) {
  const sized = (sql) =>
    sql.replaceAll("$csms", String(csms)).replaceAll("$orgs", String(organizations));
  await db.exec("set session_replication_role = replica");
  for (const part of parts) await db.exec(sized(part));
  await db.exec("drop table bench_runs; set session_replication_role = origin");
  for (let ago = 0; ago <= 12; ago += 1)
    await db.query(
      "select public.refresh_assessment_analytics((current_date - make_interval(months => $1))::date)",
      [ago],
    );
  await db.exec(`vacuum analyze ${filled.join(", ")}, public.assessment_scores`);
}

/** The people whose pages are measured, and the result that is opened. */
export const measured = {
  owner: idOf("member7-0"),
  csm: idOf("csm7"),
  org: idOf("org7"),
  result: idOf("result7"),
};

const rows = (filter) =>
  `select r.id, r.score, r.bracket, r.created_at from public.assessment_scoring_results r ${filter} order by r.created_at desc, r.id limit 20`;

/**
 * What is measured: rows, whose policies the planner sees, and the functions that are the pages. `needs` names the function
 * a page is made of.
 */
export function assessmentSubjects() {
  const { owner, csm, org, result } = measured;
  return {
    "rows of results, a page for an owner": {
      person: owner,
      sql: rows(""),
      plain: rows(`where r.org_id = '${org}'`),
    },
    "rows of results, a page for a CSM": {
      person: csm,
      sql: rows(""),
      plain: rows(
        `where r.org_id in (select c.org_id from public.customers c where c.csm_id = '${csm}')`,
      ),
    },
    "list of results, an owner": {
      person: owner,
      needs: "list_results",
      sql: "select public.list_results()",
    },
    "a result, as its CSM": {
      person: csm,
      needs: "get_result",
      sql: `select public.get_result('${result}')`,
    },
    "overview, an owner": {
      person: owner,
      needs: "get_assessment_overview",
      sql: "select public.get_assessment_overview()",
    },
    "overview, a CSM": {
      person: csm,
      needs: "get_assessment_overview",
      sql: "select public.get_assessment_overview()",
    },
    "a customer's assessments": {
      person: csm,
      needs: "get_customer_assessments",
      sql: `select public.get_customer_assessments('${idOf("customer7")}')`,
    },
  };
}
