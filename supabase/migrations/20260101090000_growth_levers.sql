-- Growth: levers, the few things that would move a person's business most (001, chapter 5), and what became of each.
-- Together with simulations and insights they make the growth studio, whose log stands here because all of them write it.
--
-- A row belongs to the person who made it. Stamped with an organization it is work for that organization: its admins and
-- its linked CSM read it, and go on reading it when the person has left. Rows that hang on another row carry the stamp of
-- that row, so that one decision holds for all of it.

create table public.growth_studio_audit_log (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  actor_id uuid references public.tier2_users (u_id) on delete set null,
  action text not null check (action in ('created', 'changed', 'deleted')),
  entity_type text not null check (entity_type in ('levers', 'lever_progress', 'simulation', 'insight', 'quadrant')),
  entity_id uuid not null,
  title text not null default '' check (length(title) <= 200),
  changed_columns text[] not null default '{}',
  created_at timestamptz not null default now()
);
comment on table public.growth_studio_audit_log is
  'What was done in a person''s growth studio, by whom. Written by triggers, kept as written; the person and platform admins read it.';
comment on column public.growth_studio_audit_log.user_id is 'Whose studio it is.';
comment on column public.growth_studio_audit_log.actor_id is 'Who did it: the person, a platform admin, or nobody where the product did. Null as well when that person is gone.';
comment on column public.growth_studio_audit_log.entity_id is 'No foreign key: the line outlives what it is about.';
create index growth_studio_audit_log_user_idx on public.growth_studio_audit_log (user_id, created_at desc, id);
create index growth_studio_audit_log_org_idx on public.growth_studio_audit_log (org_id);
create index growth_studio_audit_log_actor_idx on public.growth_studio_audit_log (actor_id);
create index growth_studio_audit_log_entity_idx on public.growth_studio_audit_log (entity_id, created_at desc);
select private.append_only('public.growth_studio_audit_log', true);

create table public.growth_levers (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  levers text[] not null default '{}' check (cardinality(levers) <= 20 and length(array_to_string(levers, '')) <= 4000),
  origin text not null default 'person' check (origin in ('person', 'assessment', 'template', 'model')),
  based_on text check (length(based_on) <= 300),
  generated_at timestamptz not null default now(),
  unique (id, u_id)
);
comment on table public.growth_levers is
  'A set of levers suggested to or chosen by a person; a new set leaves the old ones as they were. The growth studio writes and reads it.';
comment on column public.growth_levers.origin is 'Who named the levers: the person, the rules of an assessment''s result, a template, or a language model.';
comment on column public.growth_levers.based_on is 'What they were derived from, in words: the result and its weakest dimensions.';
create index growth_levers_user_idx on public.growth_levers (u_id, generated_at desc);
create index growth_levers_org_idx on public.growth_levers (org_id);

create table public.growth_lever_progress (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  levers_id uuid not null,
  lever text not null check (length(btrim(lever)) between 1 and 200),
  status text not null default 'planned' check (status in ('planned', 'started', 'paused', 'done', 'dropped')),
  progress smallint not null default 0 check (progress between 0 and 100),
  measure text check (length(measure) <= 120),
  start_value numeric,
  target_value numeric,
  current_value numeric,
  note text check (length(note) <= 2000),
  started_on date,
  due_on date,
  finished_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (levers_id, lever),
  check (finished_on is null or started_on is null or finished_on >= started_on),
  check (status <> 'done' or progress = 100),
  foreign key (levers_id, u_id) references public.growth_levers (id, u_id) on delete cascade
);
comment on table public.growth_lever_progress is
  'How far one lever of a set is: the person keeps it in the growth studio, admins of the organization and its CSM follow it.';
comment on column public.growth_lever_progress.lever is 'The lever in the words of its set; they stay when the set is changed.';
comment on column public.growth_lever_progress.measure is 'What the three values count; without a measure progress is an estimate.';
create index growth_lever_progress_user_idx on public.growth_lever_progress (u_id, status, due_on);
create index growth_lever_progress_org_idx on public.growth_lever_progress (org_id);
create index growth_lever_progress_set_idx on public.growth_lever_progress (levers_id, u_id);

create table public.growth_levers_regeneration (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  levers_id uuid not null,
  origin text not null check (origin in ('person', 'assessment', 'template', 'model')),
  kept text[] not null default '{}',
  added text[] not null default '{}',
  dropped text[] not null default '{}',
  days_since_last integer check (days_since_last >= 0),
  created_at timestamptz not null default now(),
  foreign key (levers_id, user_id) references public.growth_levers (id, u_id) on delete cascade
);
comment on table public.growth_levers_regeneration is
  'Each time a person got another set of levers: what stayed, what is new, what went. A trigger writes it; the person reads it beside the levers, and limits on regeneration count it.';
comment on column public.growth_levers_regeneration.days_since_last is 'Age of the set before, in days.';
create index growth_levers_regeneration_user_idx on public.growth_levers_regeneration (user_id, created_at desc);
create index growth_levers_regeneration_org_idx on public.growth_levers_regeneration (org_id);
create index growth_levers_regeneration_set_idx on public.growth_levers_regeneration (levers_id, user_id);

-- A child carries the stamp of its parent, whatever its writer says; and follows when the parent is stamped anew. Runs as
-- its caller: a parent that the caller may not read stamps nothing, and the composite key refuses it anyway.
create function private.inherit_stamp() returns trigger
language plpgsql set search_path = '' as $$
declare
  v_parent constant uuid := private.as_uuid(to_jsonb(new) ->> tg_argv[1]);
  v_org uuid;
begin
  -- Deeper than 1 the update comes from a foreign key that empties the stamp because the organization is gone, or from
  -- the parent passing its stamp on: both know better than the parent's row, which may not have been reached yet.
  if v_parent is not null and not (tg_op = 'UPDATE' and pg_trigger_depth() > 1) then
    execute format('select p.org_id from public.%I as p where p.id = $1', tg_argv[0]) into v_org using v_parent;
    new.org_id := v_org;
  end if;
  return new;
end
$$;
comment on function private.inherit_stamp() is
  'BEFORE trigger; arguments are the parent table and the column that names the parent. Sets org_id to the parent''s; without a parent it stays.';

create function private.pass_stamp_on() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  for v_at in 0 .. tg_nargs / 2 - 1 loop
    execute format('update public.%I as c set org_id = $1 where c.%I = $2 and c.org_id is distinct from $1',
      tg_argv[2 * v_at], tg_argv[2 * v_at + 1]) using new.org_id, new.id;
  end loop;
  return null;
end
$$;
comment on function private.pass_stamp_on() is
  'AFTER UPDATE trigger; arguments are pairs of a child table and its column that names this row. Children get the new stamp.';

create trigger inherit_stamp before insert or update on public.growth_lever_progress
  for each row execute function private.inherit_stamp('growth_levers', 'levers_id');
create trigger pass_stamp_on after update of org_id on public.growth_levers
  for each row when (old.org_id is distinct from new.org_id)
  execute function private.pass_stamp_on('growth_lever_progress', 'levers_id', 'growth_levers_regeneration', 'levers_id');

-- Nobody passes own levers off as what an assessment or a model came to.
create function private.settle_levers() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('authenticated', 'anon') and new.origin not in ('person', 'template') then
    new.origin := case when tg_op = 'UPDATE' and old.origin = new.origin then new.origin else 'person' end;
  end if;
  return new;
end
$$;
comment on function private.settle_levers() is 'Keeps the origin of a set of levers honest.';
create trigger settle_levers before insert or update on public.growth_levers
  for each row execute function private.settle_levers();

create function private.note_regeneration() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_before public.growth_levers;
begin
  select * into v_before from public.growth_levers as l
   where l.u_id = new.u_id and l.id <> new.id and l.generated_at <= new.generated_at
   order by l.generated_at desc limit 1;
  if v_before.id is null then
    return null;
  end if;
  insert into public.growth_levers_regeneration
    (user_id, org_id, levers_id, origin, kept, added, dropped, days_since_last, created_at)
  values (new.u_id, new.org_id, new.id, new.origin,
    array(select l from unnest(new.levers) as l where l = any (v_before.levers)),
    array(select l from unnest(new.levers) as l where l <> all (v_before.levers)),
    array(select l from unnest(v_before.levers) as l where l <> all (new.levers)),
    extract(day from new.generated_at - v_before.generated_at)::integer, new.generated_at);
  return null;
end
$$;
comment on function private.note_regeneration() is 'Writes down how a new set of levers differs from the one before.';
create trigger note_regeneration after insert on public.growth_levers
  for each row execute function private.note_regeneration();

-- Arguments: the kind of thing, its person's column, its title's column. Names of columns say what changed; the values
-- stay in the audit log, which more eyes have to be kept from.
create function private.note_studio() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_row constant jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_person constant uuid := private.as_uuid(v_row ->> tg_argv[1]);
  v_actor constant uuid := auth.uid();
  v_changed text[] := '{}';
begin
  if tg_op = 'UPDATE' then
    select coalesce(array_agg(n.key order by n.key), '{}') into v_changed
      from jsonb_each(to_jsonb(new)) as n
     where n.key <> 'updated_at' and n.value is distinct from to_jsonb(old) -> n.key;
    if v_changed = '{}' then
      return null;
    end if;
  end if;
  -- A person who is being deleted takes the studio along, the log included.
  insert into public.growth_studio_audit_log (user_id, org_id, actor_id, action, entity_type, entity_id, title, changed_columns)
  select u.u_id, o.id, a.u_id,
         case tg_op when 'INSERT' then 'created' when 'UPDATE' then 'changed' else 'deleted' end,
         tg_argv[0], (v_row ->> 'id')::uuid, left(coalesce(v_row ->> tg_argv[2], ''), 200), v_changed
    from public.tier2_users as u
    left join public.enterprise_orgs as o on o.id = private.as_uuid(v_row ->> 'org_id')
    left join public.tier2_users as a on a.u_id = v_actor
   where u.u_id = v_person;
  return null;
end
$$;
comment on function private.note_studio() is
  'AFTER trigger of the growth studio''s tables; arguments are the kind of thing, the column of its person and the column of its title.';

create trigger note_studio after insert or update or delete on public.growth_levers
  for each row execute function private.note_studio('levers', 'u_id', 'based_on');
create trigger note_studio after insert or update or delete on public.growth_lever_progress
  for each row execute function private.note_studio('lever_progress', 'u_id', 'lever');
create trigger update_timestamp before update on public.growth_lever_progress
  for each row execute function private.update_timestamp();
create trigger guard_rights before update on public.growth_levers
  for each row execute function private.guard_columns('id', 'u_id', 'generated_at');
create trigger guard_rights before update on public.growth_lever_progress
  for each row execute function private.guard_columns('id', 'u_id', 'levers_id', 'created_at');

select private.audit_table('public.growth_levers', p_activity => false);
select private.audit_table('public.growth_lever_progress', p_activity => false);

select private.class_policies('public.growth_levers', 'work');
select private.class_policies('public.growth_lever_progress', 'work');
select private.class_policies('public.growth_levers_regeneration', 'self', 'user_id', p_verbs => '{select}');
select private.class_policies('public.growth_studio_audit_log', 'self', 'user_id', p_verbs => '{select}');
