import {
  askedHref,
  daysOfMonth,
  openInAll,
  overviewHref,
  readOverviewParams,
  resultsHref,
  typeLines,
} from "../../../lib/assessments/overview/rules";
import { readListParams, toFilter } from "../../../lib/assessments/results/rules";
import type { Overview } from "../../../lib/assessments/overview/types";
import { call } from "./customers";
import type { TestDatabase } from "./database";
import type { Person } from "./people";
import { ownerRows } from "./statements";

/** The overview as a person reads it: of an organization, or of all they oversee. */
export const readOverview = (
  db: TestDatabase,
  who: Person,
  org?: string,
  filter: object = {},
  people: object | null = null,
) =>
  call<Overview>(db, who, "public.get_assessment_overview($1, $2, $3)", [
    org ?? null,
    JSON.stringify(filter),
    people && JSON.stringify(people),
  ]);

/** How many rows the address of a figure lists, asked as the person whose figure it is. */
export async function behind(db: TestDatabase, who: Person, href: string): Promise<number> {
  const url = new URL(href, "http://x");
  const of = (key: string) => url.searchParams.get(key);
  if (url.pathname === "/assessments/results") {
    const filter = toFilter(readListParams(Object.fromEntries(url.searchParams)), new Date());
    const list = await call<{ total: number }>(db, who, "public.list_results($1)", [
      JSON.stringify(filter),
    ]);
    return list.total;
  }
  if (url.pathname === "/assessments/overview") {
    const params = readOverviewParams(Object.fromEntries(url.searchParams));
    const { took, missing } = params;
    return (await readOverview(db, who, params.org, { took, missing })).people.total;
  }
  const [{ n }] = (await ownerRows<{ n: number }>(
    db,
    `select count(*)::int as n from (
       select org_id, assessment_type::text as type, 'assignment' as kind, true as missing, due_on < current_date as overdue
         from public.assessment_assignments where completed_at is null and cancelled_at is null
       union all
       select org_id, assessment_type::text, 'invitation', expires_at > now(), due_on < current_date
         from public.assessment_invitations where completed_at is null and revoked_at is null) a
      where org_id = $1 and ($2::text is null or type = $2) and ($3::text is null or kind = $3)
        and case $4 when 'missing' then missing else coalesce(overdue, false) end`,
    of("org"),
    of("type"),
    of("kind"),
    of("state"),
  )) as [{ n: number }];
  return n;
}

/** Every count of a page with the address that lists it. */
export function figures(overview: Overview): { href: string; count: number }[] {
  const org = overview.org?.id;
  const params = readOverviewParams({ org });
  const open = openInAll(overview);
  const found = [
    { href: resultsHref(overview), count: overview.scores.results },
    { href: overviewHref(params, { took: "any" }), count: overview.people.took_any },
  ];
  if (org) {
    found.push({ href: askedHref(org, "missing"), count: open.all });
    found.push({ href: askedHref(org, "overdue"), count: open.overdue });
  }
  for (const line of typeLines(overview)) {
    const { type } = line;
    found.push({ href: resultsHref(overview, { type }), count: line.results });
    found.push({ href: overviewHref(params, { took: type }), count: line.people });
    found.push({
      href: overviewHref(params, { missing: type }),
      count: overview.people.members - line.people,
    });
    if (org) {
      found.push({ href: askedHref(org, "missing", { type }), count: line.open });
      found.push({ href: askedHref(org, "overdue", { type }), count: line.overdue });
    }
  }
  for (const { type, month, results } of overview.scores.months)
    found.push({
      href: resultsHref(overview, { type, ...daysOfMonth(month) }),
      count: results,
    });
  for (const { type, key, results } of overview.scores.weakest)
    found.push({ href: resultsHref(overview, { type, category: key }), count: results });
  for (const person of overview.people.rows)
    for (const { type, results } of person.took)
      found.push({
        href: resultsHref(overview, { org: person.org_id, person: person.id, type }),
        count: results,
      });
  for (const row of overview.organizations?.rows ?? []) {
    found.push({ href: resultsHref(overview, { org: row.id }), count: row.results });
    found.push({ href: `/assessments/overview?org=${row.id}&took=any`, count: row.took });
    for (const kind of ["assignment", "invitation"] as const)
      found.push({
        href: askedHref(row.id, "missing", { kind }),
        count: row[`${kind}s`],
      });
    found.push({ href: askedHref(row.id, "overdue"), count: row.overdue });
  }
  return found;
}
