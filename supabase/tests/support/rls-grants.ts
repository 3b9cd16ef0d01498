import type { Expectation, Verb } from "./rls-probe";
import { tableOf } from "./rls-statements";

/**
 * What the expectations need of grants, as "role verb table": signed-out and signed-in people hold exactly the
 * privileges of which some row of the table is meant to be reached.
 */
export function neededGrants(expectations: Record<string, Expectation>): string[] {
  const needed = Object.entries(expectations).flatMap(([name, expectation]) =>
    (["select", "insert", "update", "delete"] satisfies Verb[]).flatMap((verb) =>
      Object.keys(expectation[verb] ?? {}).map(
        (persona) => `${persona === "anon" ? "anon" : "authenticated"} ${verb} ${tableOf(name)}`,
      ),
    ),
  );
  return [...new Set(needed)].toSorted();
}

/** What the catalog says both roles hold, in the same words. A grant on some columns counts as one on the table. */
export const heldGrants = `
  select r.role || ' ' || v.verb || ' ' || c.relname as "grant"
    from pg_catalog.pg_class c
    cross join unnest(array['anon', 'authenticated']) as r(role)
    cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as v(verb)
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
     and case when v.verb in ('select', 'insert', 'update', 'references')
           then has_any_column_privilege(r.role, c.oid, v.verb)
           else has_table_privilege(r.role, c.oid, v.verb) end
   order by 1`;
