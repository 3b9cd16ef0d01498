-- Why: duplicates come from two people adding the same company, and from imports. Comparing everybody with everybody does
-- not end for ten thousand customers, so only neighbours are compared: customers that share a key, and names that stand
-- next to each other in the alphabet, read forwards and read backwards.

-- What is left of a name without punctuation and legal form; of "The Brig Co. Ltd" that is "brig".
create function private.name_core(p_key text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select btrim(regexp_replace(regexp_replace(regexp_replace(p_key, '[[:punct:]]+', ' ', 'g'),
    '\m(the|gmbh|mbh|ag|kg|ohg|ug|se|ltd|limited|llc|llp|plc|inc|incorporated|corp|corporation|co|company|sa|sas|sarl|srl|spa|sl|bv|nv|ab|as|asa|oy|oyj|aps|group|holding|holdings)\M', ' ', 'g'),
    '\s+', ' ', 'g'));
$$;
comment on function private.name_core(text) is 'A folded name without punctuation and legal form, for comparing.';

create function public.list_duplicates(p_limit integer default 200) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
  v_admin constant boolean := private.is_admin();
  v_pairs jsonb;
begin
  with mine as materialized (
    select c.id, c.domain, nullif(btrim(c.salesforce_id), '') as salesforce_id, nullif(btrim(c.hubspot_id), '') as hubspot_id, n.core
    from public.customers c
    cross join lateral (select coalesce(nullif(private.name_core(c.name_key), ''), c.name_key) as core offset 0) n
    where (v_admin or c.csm_id = v_me) and c.archived_at is null and c.merged_into is null
  ), keyed as (
    select m.id, k.reason, k.value from mine m
    cross join lateral (values ('domain', m.domain), ('salesforce_id', m.salesforce_id), ('hubspot_id', m.hubspot_id), ('same_name', m.core)) k (reason, value)
    where k.value is not null
  ), places as materialized (
    -- What two names must share to be alike is worked out once a name, not once a pair.
    select m.id, m.core, case when m.core ~ '\d' then regexp_replace(m.core, '\D', '', 'g') else '' end as digits,
      cardinality(extensions.show_trgm(m.core)) as trigrams,
      row_number() over (order by m.core, m.id) as forwards, row_number() over (order by reverse(m.core), m.id) as backwards
    from mine m
  ), near as (
    -- A place is an exact number, so that its neighbours are found by equality: a range would compare everybody with everybody.
    select m.id as a, o.id as b, m.core as a_core, o.core as b_core
    from places m cross join generate_series(1, 4) g (step) join places o on o.forwards = m.forwards + g.step
    -- "Depot 12" and "Depot 13" are two: names that differ in their numbers are not alike. Nor are names of which one has
    -- so many more trigrams that they could not share enough.
    where m.core <> o.core and m.digits = o.digits and least(m.trigrams, o.trigrams) >= 0.55 * greatest(m.trigrams, o.trigrams)
    union
    select m.id, o.id, m.core, o.core
    from places m cross join generate_series(1, 4) g (step) join places o on o.backwards = m.backwards + g.step
    where m.core <> o.core and m.digits = o.digits and least(m.trigrams, o.trigrams) >= 0.55 * greatest(m.trigrams, o.trigrams)
  ), neighbours as (
    -- Of many with one key each is paired with the next: the chain makes one group of them.
    select k.id as a, lead(k.id) over (partition by k.reason, k.value order by k.id) as b, k.reason, 1::real as likeness from keyed k
    union all
    select n.a, n.b, 'like_name', n.likeness
    from (select r.a, r.b, extensions.similarity(r.a_core, r.b_core) as likeness from near r offset 0) n
    where n.likeness >= 0.55
  ), pairs as (
    select least(n.a, n.b) as a, greatest(n.a, n.b) as b, max(n.likeness) as likeness, array_agg(distinct n.reason) as reasons
    from neighbours n
    where n.b is not null
      and not exists (select 1 from public.customer_distinctions d where d.customer_a = least(n.a, n.b) and d.customer_b = greatest(n.a, n.b))
    group by 1, 2
    order by cardinality(array_agg(distinct n.reason)) desc, max(n.likeness) desc, 1, 2
    limit least(greatest(coalesce(p_limit, 200), 1), 1000)
  )
  select coalesce(jsonb_agg(jsonb_build_object('a', p.a, 'b', p.b, 'likeness', round(p.likeness::numeric, 2), 'reasons', p.reasons)), '[]')
  into v_pairs from pairs p;
  return jsonb_build_object('pairs', v_pairs, 'customers', private.customer_rows(array(
    select distinct private.as_uuid(x.id) from jsonb_array_elements(v_pairs) p, lateral (values (p.value ->> 'a'), (p.value ->> 'b')) x (id))));
end;
$$;
comment on function public.list_duplicates(integer) is
  'Pairs of the caller''s customers that may be one: same domain, CRM id or name, or names alike; most reasons first. With their rows.';
revoke execute on function public.list_duplicates(integer) from public, anon;
grant execute on function public.list_duplicates(integer) to authenticated, service_role;
grant execute on function private.name_core(text) to authenticated, service_role;
