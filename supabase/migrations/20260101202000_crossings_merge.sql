-- Why: the same company entered twice is one customer. Merging keeps one of them, lets a person say which value of each
-- field counts, and moves everything that hangs on the others to it, in whichever domain it lives: the tables are read from
-- the catalog, so that one that is added later is moved too. The others stay as hidden rows (merged_into), because what was
-- seen of them is append-only and because the merge can be undone for thirty days, to the row.

create function private.merge_facts(p_row public.customers) returns jsonb
language sql stable set search_path = ''
as $$
  select private.customer_facts(p_row) || jsonb_build_object('org_id', p_row.org_id, 'archived_at', p_row.archived_at);
$$;
comment on function private.merge_facts(public.customers) is 'The columns of a customer that a merge may change, by name.';

-- A hidden row must not outlive its place: whoever gets the survivor gets what was merged into it.
create function private.carry_merged() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.customers set csm_id = new.csm_id where merged_into = new.id and csm_id is distinct from new.csm_id;
  return null;
end;
$$;
comment on function private.carry_merged() is 'Customers that were merged into one go with it to another CSM.';
create trigger carry_merged after update of csm_id on public.customers
  for each row when (new.csm_id is distinct from old.csm_id) execute function private.carry_merged();

-- Tables whose rows name one customer. Left out: the customer itself, the append-only log (its history is read along from
-- the hidden row), invitations (settled by hand below), the records of merges and bulk changes, and what is derived from
-- the rows that move: observations are stated anew when those do, trails at night.
create function private.customer_children() returns table (child regclass, col name, keys text[])
language sql stable set search_path = ''
as $$
  select k.conrelid::regclass, a.attname, array(
      select p.attname::text from pg_catalog.pg_index i
      join unnest(i.indkey::smallint[]) n (num) on true
      join pg_catalog.pg_attribute p on p.attrelid = i.indrelid and p.attnum = n.num
      where i.indrelid = k.conrelid and i.indisprimary)
  from pg_catalog.pg_constraint k
  join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'f' and k.confrelid = 'public.customers'::regclass and cardinality(k.conkey) = 1 and k.conparentid = 0
    and k.connamespace = 'public'::regnamespace
    and k.conrelid <> all (array['public.customers', 'public.org_invitations', 'public.customer_merges',
      'public.customer_distinctions', 'public.bulk_rows', 'public.health_observations']::regclass[])
  -- Snapshots first: moving other rows calculates anew, and those new ones are nobody's history yet.
  order by k.conrelid <> 'public.health_snapshots'::regclass, k.conrelid::regclass::text, a.attname;
$$;
comment on function private.customer_children() is 'Tables whose rows follow a customer in a merge, with the column that names it and their key.';

-- Moves rows in one statement; where the survivor already has such a row, one by one, and that row stays where it was.
create function private.move_rows(p_child regclass, p_col name, p_keys text[], p_from uuid, p_to uuid, p_where text default 'true')
returns jsonb
language plpgsql set search_path = ''
as $$
declare
  v_key constant text := (select string_agg(format('%1$L, t.%1$I', k), ', ') from unnest(p_keys) k);
  v_move constant text := format(
    'with m as (update %s t set %2$I = $2 where t.%2$I = $1 and (%3$s) returning jsonb_build_object(%4$s) as key)
     select coalesce(jsonb_agg(m.key), ''[]'') from m', p_child, p_col, p_where, v_key);
  v_out jsonb := '[]';
  v_one jsonb;
  v_row record;
begin
  begin
    execute v_move into v_out using p_from, p_to;
    return v_out;
  exception when unique_violation then
    v_out := '[]';
  end;
  for v_row in execute format('select t.ctid as at from %s t where t.%I = $1 and (%s)', p_child, p_col, p_where) using p_from loop
    begin
      execute replace(v_move, 'where ', format('where t.ctid = %L::pg_catalog.tid and ', v_row.at)) into v_one using p_from, p_to;
      v_out := v_out || v_one;
    exception when unique_violation then
      null;
    end;
  end loop;
  return v_out;
end;
$$;
comment on function private.move_rows(regclass, name, text[], uuid, uuid, text) is 'Moves rows from one customer to another and returns the keys of those that moved.';

-- The open link of a hidden customer would link a hidden customer. One of them goes on for the survivor, when that has none
-- and is not linked; the others are withdrawn.
create function private.merge_invitations(p_survivor uuid, p_merged uuid[]) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  v_moved jsonb := '[]';
  v_from uuid;
  v_row record;
  v_closed boolean := exists (select 1 from public.customers c where c.id = p_survivor and c.org_id is not null) or exists (
    select 1 from public.org_invitations i where i.customer_id = p_survivor and i.kind = 'customer_owner'
      and i.accepted_at is null and i.revoked_at is null);
begin
  foreach v_from in array p_merged loop
    for v_row in select i.id, i.accepted_at is null and i.revoked_at is null as open from public.org_invitations i
      where i.customer_id = v_from order by i.created_at desc loop
      update public.org_invitations i set customer_id = p_survivor, revoked_at = case when v_row.open and v_closed then now() else i.revoked_at end
      where i.id = v_row.id;
      v_moved := v_moved || jsonb_build_object('from', v_from, 'id', v_row.id, 'withdrawn', v_row.open and v_closed);
      v_closed := v_closed or v_row.open;
    end loop;
  end loop;
  -- The kept date of the hidden ones follows by hand: the trigger looks at the customers that rows belong to now.
  update public.customers c set invited_until = null where c.id = any (p_merged) and c.invited_until is not null;
  return v_moved;
end;
$$;
comment on function private.merge_invitations(uuid, uuid[]) is 'Moves invitations of merged customers; at most one stays open.';

create function private.merge_counts(p_moved jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(x.child, x.n), '{}') from (
    select m.value ->> 'table' as child, sum(jsonb_array_length(m.value -> 'keys')) as n
    from jsonb_array_elements(p_moved) m where m.value ? 'keys' group by 1) x where x.n > 0;
$$;
comment on function private.merge_counts(jsonb) is 'Rows that moved, by table.';

create function private.merged_names(p_merge public.customer_merges) returns text
language sql stable set search_path = ''
as $$
  select string_agg(p_merge.names ->> m.id::text, ', ' order by m.place) from unnest(p_merge.merged_ids) with ordinality m (id, place);
$$;
comment on function private.merged_names(public.customer_merges) is 'The names of the customers that went into another.';

create function private.check_merge(p_survivor uuid, p_merged uuid[], p_choices jsonb, p_seen jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_all constant uuid[] := p_survivor || p_merged;
  v_names text;
begin
  if cardinality(v_all) not between 2 and 5 or cardinality(v_all) <> (select count(distinct x) from unnest(v_all) x) then
    raise exception using errcode = 'P0001', message = 'merge_size', hint = 'Choose two to five different customers.';
  end if;
  perform 1 from public.customers c where c.id = any (v_all) order by c.id for update;
  if (select count(*) from public.customers c where c.id = any (v_all) and c.merged_into is null and (c.csm_id = v_me or private.is_admin()))
    <> cardinality(v_all) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'One of these customers is not yours, or was merged already.';
  end if;
  select string_agg(c.name, ' and ' order by c.name_key) into v_names from public.customers c where c.id = any (v_all) and c.org_id is not null
    having count(*) > 1;
  if v_names is not null then
    raise exception using errcode = 'P0001', message = 'merge_two_organizations', hint = v_names ||
      ' each have an organization of their own, with people who sign in there. Two organizations cannot become one; keep these customers apart.';
  end if;
  if exists (select 1 from public.customers c where c.id = any (v_all) and p_seen ? c.id::text
    and (p_seen ->> c.id::text)::timestamptz <> c.updated_at) then
    raise exception using errcode = 'P0001', message = 'merge_changed',
      hint = 'One of these customers changed since you opened this page. It shows the newest values now; look again, then merge.';
  end if;
  if exists (select 1 from jsonb_each_text(p_choices) k
    where k.key <> all ('{name,domain,industry,size,stage,arr,renewal_date,salesforce_id,hubspot_id,owner}'::text[])
      or private.as_uuid(k.value) is null or private.as_uuid(k.value) <> all (v_all)) then
    raise exception using errcode = 'P0001', message = 'merge_choice', hint = 'A value was chosen from a customer that is not part of this merge.';
  end if;
end;
$$;
comment on function private.check_merge(uuid, uuid[], jsonb, jsonb) is 'Locks the customers of a merge and refuses what cannot be merged.';

create function public.merge_customers(p_survivor uuid, p_merged uuid[], p_choices jsonb default '{}', p_seen jsonb default '{}') returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_before jsonb;
  v_names jsonb;
  v_facts jsonb;
  v_moved jsonb := '[]';
  v_keys jsonb;
  v_from uuid;
  v_table record;
  v_merge public.customer_merges;
begin
  perform private.check_merge(p_survivor, p_merged, coalesce(p_choices, '{}'), coalesce(p_seen, '{}'));
  select jsonb_object_agg(c.id, private.merge_facts(c)), jsonb_object_agg(c.id, c.name) into v_before, v_names
  from public.customers c where c.id = any (p_survivor || p_merged);

  -- The chosen facts. An amount goes with its currency; the linked organization comes along by itself.
  select (v_before -> p_survivor::text) || coalesce(jsonb_object_agg(f.col, v_before -> k.value -> f.col), '{}') || jsonb_build_object('org_id',
    (select b.value -> 'org_id' from jsonb_each(v_before) b where b.value -> 'org_id' <> 'null'))
  into v_facts
  from jsonb_each_text(coalesce(p_choices, '{}')) k
  cross join lateral unnest(case k.key when 'arr' then '{arr,currency}'::text[] when 'owner' then '{csm_id}' else array[k.key] end) f (col);
  update public.customers set archived_at = coalesce(archived_at, now()), merged_into = p_survivor, org_id = null where id = any (p_merged);
  update public.customers c
  set (name, domain, industry, size, stage, arr, currency, renewal_date, salesforce_id, hubspot_id, csm_id, org_id) = (
    select f.name, f.domain, f.industry, f.size, f.stage, f.arr, f.currency, f.renewal_date, f.salesforce_id, f.hubspot_id, f.csm_id, f.org_id
    from jsonb_populate_record(c, v_facts) f)
  where c.id = p_survivor;

  -- One primary contact: the survivor's own, else that of the first customer which has one.
  with ranked as (
    select s.id, s.customer_id, row_number() over (order by array_position(p_survivor || p_merged, s.customer_id)) as place
    from public.stakeholders s where s.customer_id = any (p_survivor || p_merged) and s.is_primary
  ), released as (
    update public.stakeholders s set is_primary = false from ranked r where s.id = r.id and r.place > 1 returning s.id
  )
  select jsonb_build_array(jsonb_build_object('primary', coalesce(jsonb_agg(r.id), '[]'))) into v_moved from released r;
  v_moved := v_moved || jsonb_build_object('invitations', private.merge_invitations(p_survivor, p_merged));
  for v_table in select * from private.customer_children() loop
    foreach v_from in array p_merged loop
      -- Two scores of one day would make a history that never was: of the others' snapshots those from before the survivor's.
      v_keys := private.move_rows(v_table.child, v_table.col, v_table.keys, v_from, p_survivor,
        case when v_table.child = 'public.health_snapshots'::regclass then format('t.computed_at < %L', coalesce(
          (select min(h.computed_at) from public.health_snapshots h where h.customer_id = p_survivor), 'infinity')) else 'true' end);
      if v_keys <> '[]' then
        v_moved := v_moved || jsonb_build_object('table', v_table.child::text, 'col', v_table.col, 'from', v_from, 'keys', v_keys);
      end if;
    end loop;
  end loop;

  perform private.follow_trails(p_survivor || p_merged, true);
  insert into public.customer_merges (u_id, survivor_id, merged_ids, names, choices, before, after, moved, counts)
  select v_me, p_survivor, p_merged, v_names, coalesce(p_choices, '{}'), v_before, private.merge_facts(c), v_moved, private.merge_counts(v_moved)
  from public.customers c where c.id = p_survivor
  returning * into v_merge;
  insert into public.activity_log (user_id, customer_id, action, entity_type, entity_id, new_values)
  values (v_me, p_survivor, 'merged', 'customers', p_survivor, jsonb_build_object('with', private.merged_names(v_merge)));
  return jsonb_build_object('id', v_merge.id, 'survivor', p_survivor, 'name', v_merge.after ->> 'name', 'counts', v_merge.counts);
end;
$$;
comment on function public.merge_customers(uuid, uuid[], jsonb, jsonb) is
  'Merges two to five customers of the caller into one. p_choices: field to the customer whose value counts; p_seen: customer to updated_at.';

-- Gives back the rows of one entry; those that are gone or have moved on since are counted.
create function private.return_rows(p_entry jsonb, p_survivor uuid) returns integer
language plpgsql set search_path = ''
as $$
declare
  v_child constant regclass := (p_entry ->> 'table')::regclass;
  v_key constant text := (select string_agg(format('%1$L, t.%1$I', k), ', ') from jsonb_object_keys(p_entry -> 'keys' -> 0) k);
  v_count integer;
begin
  execute format('update %s t set %2$I = $1 where t.%2$I = $2 and jsonb_build_object(%3$s) in (select jsonb_array_elements($3))',
    v_child, p_entry ->> 'col', v_key)
  using (p_entry ->> 'from')::uuid, p_survivor, p_entry -> 'keys';
  get diagnostics v_count = row_count;
  return jsonb_array_length(p_entry -> 'keys') - v_count;
end;
$$;
comment on function private.return_rows(jsonb, uuid) is 'Moves rows of a merge back and returns how many were not there any more.';

-- An invitation that was accepted meanwhile brought an organization to the survivor: it stays there.
create function private.return_invitations(p_entries jsonb, p_merge public.customer_merges) returns void
language sql set search_path = ''
as $$
  update public.org_invitations i
  set customer_id = (e.value ->> 'from')::uuid,
    revoked_at = case when (e.value ->> 'withdrawn')::boolean and i.revoked_at = p_merge.created_at then null else i.revoked_at end
  from jsonb_array_elements(p_entries) e
  where i.id = (e.value ->> 'id')::uuid and i.customer_id = p_merge.survivor_id
    and (i.accepted_at is null or i.accepted_at <= p_merge.created_at);
  update public.customers c set invited_until = (
    select max(i.expires_at) from public.org_invitations i
    where i.customer_id = c.id and i.kind = 'customer_owner' and i.accepted_at is null and i.revoked_at is null)
  where c.id = p_merge.survivor_id;
$$;
comment on function private.return_invitations(jsonb, public.customer_merges) is 'Moves invitations of a merge back.';

create function public.undo_merge(p_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_merge public.customer_merges;
  v_now public.customers;
  v_facts jsonb;
  v_was jsonb;
  v_kept jsonb := '[]';
  v_gone integer;
  v_entry jsonb;
begin
  select * into v_merge from public.customer_merges m where m.id = p_id and (m.u_id = v_me or private.is_admin()) for update;
  perform 1 from public.customers c where c.id = any (v_merge.survivor_id || v_merge.merged_ids) order by c.id for update;
  select * into v_now from public.customers c where c.id = v_merge.survivor_id and (c.csm_id = v_me or private.is_admin());
  if v_merge.id is null or v_now.id is null then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This merge is not yours to undo.';
  elsif v_merge.state = 'undone' then
    raise exception using errcode = 'P0001', message = 'merge_undone', hint = 'This merge was undone already.';
  elsif v_merge.created_at < now() - interval '30 days' then
    raise exception using errcode = 'P0001', message = 'undo_expired', hint = 'This was done more than 30 days ago and stays.';
  elsif v_now.merged_into is not null then
    raise exception using errcode = 'P0001', message = 'merge_in_the_way',
      hint = v_now.name || ' was itself merged into another customer since. Undo that merge first.';
  end if;
  v_was := v_merge.before -> v_merge.survivor_id::text;

  -- Before anything moves, because moving contracts sets dates: what was changed since, field by field.
  select coalesce(jsonb_agg(jsonb_build_object('field', f.key, 'value', private.merge_facts(v_now) -> f.key))
    filter (where private.merge_facts(v_now) -> f.key <> v_merge.after -> f.key and f.value <> v_merge.after -> f.key), '[]')
  into v_kept from jsonb_each(v_was) f;
  select v_was || coalesce(jsonb_object_agg(f.key, f.value) filter (where f.value <> v_merge.after -> f.key), '{}') into v_facts
  from jsonb_each(private.merge_facts(v_now)) f;

  for v_entry in select e.value from jsonb_array_elements(v_merge.moved) with ordinality e (value, place) order by e.place desc loop
    if v_entry ? 'table' then
      v_gone := private.return_rows(v_entry, v_merge.survivor_id);
      if v_gone > 0 then
        v_kept := v_kept || jsonb_build_object('table', v_entry ->> 'table', 'count', v_gone);
      end if;
    elsif v_entry ? 'invitations' then
      perform private.return_invitations(v_entry -> 'invitations', v_merge);
    else
      update public.stakeholders s set is_primary = true where s.id in (select (x)::uuid from jsonb_array_elements_text(v_entry -> 'primary') x);
    end if;
  end loop;

  update public.customers c
  set (name, domain, industry, size, stage, arr, currency, renewal_date, salesforce_id, hubspot_id, csm_id, org_id) = (
    select f.name, f.domain, f.industry, f.size, f.stage, f.arr, f.currency, f.renewal_date, f.salesforce_id, f.hubspot_id, f.csm_id, f.org_id
    from jsonb_populate_record(c, v_facts) f)
  where c.id = v_merge.survivor_id;
  -- The others come back as they were; one that was handed on with the survivor stays with its new CSM.
  update public.customers c
  set merged_into = null, archived_at = (b.value ->> 'archived_at')::timestamptz, renewal_date = (b.value ->> 'renewal_date')::date,
    csm_id = case when to_jsonb(v_now.csm_id) = v_merge.after -> 'csm_id' then (b.value ->> 'csm_id')::uuid else c.csm_id end,
    org_id = case when v_facts -> 'org_id' is distinct from b.value -> 'org_id' then (b.value ->> 'org_id')::uuid end
  from jsonb_each(v_merge.before) b
  where c.id = b.key::uuid and c.id = any (v_merge.merged_ids) and c.merged_into = v_merge.survivor_id;
  perform private.follow_trails(v_merge.survivor_id || v_merge.merged_ids, true);
  update public.customer_merges m set state = 'undone', undone_at = now(), kept = v_kept where m.id = p_id;
  insert into public.activity_log (user_id, customer_id, action, entity_type, entity_id, new_values)
  values (v_me, v_merge.survivor_id, 'unmerged', 'customers', v_merge.survivor_id, jsonb_build_object('with', private.merged_names(v_merge)));
  return jsonb_build_object('id', p_id, 'survivor', v_merge.survivor_id, 'kept', v_kept);
end;
$$;
comment on function public.undo_merge(uuid) is
  'Takes a merge apart within 30 days: rows go back, the others reappear, and what was changed since is kept and listed.';

revoke execute on function public.merge_customers(uuid, uuid[], jsonb, jsonb), public.undo_merge(uuid) from public, anon;
grant execute on function public.merge_customers(uuid, uuid[], jsonb, jsonb), public.undo_merge(uuid) to authenticated, service_role;
