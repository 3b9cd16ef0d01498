-- Growth: insights, the points of a person's SWOT, and the quadrant that weighs what to do by impact and effort (001,
-- 12.5). Each point can be edited and keeps its former wordings, because a plan has to show what it was built on.

create table public.growth_insights (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  kind text not null check (kind in ('strength', 'weakness', 'opportunity', 'threat', 'observation')),
  dimension text check (length(dimension) <= 100),
  title text not null check (length(btrim(title)) between 1 and 200),
  body text not null default '' check (length(body) <= 4000),
  impact smallint check (impact between 1 and 5),
  confidence numeric(3, 2) check (confidence between 0 and 1),
  origin text not null default 'person' check (origin in ('person', 'assessment', 'simulation', 'trend', 'model')),
  source_table text check (source_table ~ '^[a-z][a-z0-9_]{0,62}$'),
  source_id uuid,
  status text not null default 'open' check (status in ('open', 'kept', 'done', 'dismissed')),
  version integer not null default 1 check (version > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (id, u_id),
  check ((source_table is null) = (source_id is null))
);
comment on table public.growth_insights is
  'What a person knows or was told about the own business, by strength, weakness, opportunity and threat. The growth studio writes and shows it; admins of the organization and its CSM read along.';
comment on column public.growth_insights.source_table is
  'With source_id the record it was drawn from. No foreign key, as it may be of any table; the record is read under its own policies.';
comment on column public.growth_insights.confidence is 'How sure its origin is; null where a person said it.';
comment on column public.growth_insights.version is 'Counts the wordings; kept by trigger.';
create index growth_insights_user_idx on public.growth_insights (u_id, status, created_at desc, id);
create index growth_insights_org_idx on public.growth_insights (org_id, created_at desc);
create index growth_insights_source_idx on public.growth_insights (source_id) where source_id is not null;

create table public.growth_insights_history (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  insight_id uuid not null,
  version integer not null check (version > 0),
  kind text not null,
  title text not null,
  body text not null,
  impact smallint,
  status text not null,
  ended_by text not null check (ended_by in ('edited', 'deleted')),
  changed_by uuid references public.tier2_users (u_id) on delete set null,
  valid_from timestamptz not null,
  created_at timestamptz not null default now()
);
comment on table public.growth_insights_history is
  'Former wordings of insights, each with the time it was valid until created_at. Written by a trigger, kept as written; the person and platform admins read it.';
comment on column public.growth_insights_history.insight_id is 'No foreign key: the wording outlives the insight.';
create index growth_insights_history_user_idx on public.growth_insights_history (u_id, created_at desc, id);
create index growth_insights_history_insight_idx on public.growth_insights_history (insight_id, version);
create index growth_insights_history_org_idx on public.growth_insights_history (org_id);
create index growth_insights_history_changed_by_idx on public.growth_insights_history (changed_by);
select private.append_only('public.growth_insights_history', true);

create table public.growth_quadrant_data (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null default private.uid() references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  insight_id uuid,
  label text not null check (length(btrim(label)) between 1 and 160),
  dimension text check (length(dimension) <= 100),
  impact numeric(3, 1) not null check (impact between 0 and 10),
  effort numeric(3, 1) not null check (effort between 0 and 10),
  weight numeric(3, 1) not null default 1 check (weight > 0 and weight <= 10),
  quadrant text not null generated always as (
    case when impact >= 5 and effort < 5 then 'quick_win' when impact >= 5 then 'big_bet'
      when effort < 5 then 'fill_in' else 'avoid' end) stored,
  status text not null default 'considered' check (status in ('considered', 'planned', 'done', 'rejected')),
  note text check (length(note) <= 1000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (insight_id, u_id) references public.growth_insights (id, u_id) on delete set null (insight_id)
);
comment on table public.growth_quadrant_data is
  'What could be done, placed by impact and effort. The person moves the points in the growth studio; admins of the organization and its CSM read along.';
comment on column public.growth_quadrant_data.insight_id is 'The insight it answers, if it answers one; the point is stamped as the insight is.';
comment on column public.growth_quadrant_data.weight is 'Size of the point: how much stands behind it.';
comment on column public.growth_quadrant_data.quadrant is 'Follows from impact and effort, each cut at 5.';
create index growth_quadrant_data_user_idx on public.growth_quadrant_data (u_id, quadrant);
create index growth_quadrant_data_org_idx on public.growth_quadrant_data (org_id);
create index growth_quadrant_data_insight_idx on public.growth_quadrant_data (insight_id, u_id);

-- Only what a reader would call another insight makes a new version; ticking it off or stamping it does not. And nobody
-- passes an own thought off as the outcome of an assessment or of a model: those are written by the product.
create function private.version_insight() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' and current_user in ('authenticated', 'anon') then
    new.confidence := null;
    if new.origin not in ('person', 'simulation', 'trend') then
      new.origin := 'person';
    end if;
  end if;
  new.version := case when tg_op = 'INSERT' then 1 else old.version end;
  if tg_op = 'UPDATE' and (new.kind, new.title, new.body, new.impact) is distinct from (old.kind, old.title, old.body, old.impact) then
    new.version := old.version + 1;
  end if;
  return new;
end
$$;
comment on function private.version_insight() is 'Counts the wordings of an insight and keeps its origin honest.';
create trigger version_insight before insert or update on public.growth_insights
  for each row execute function private.version_insight();

create function private.keep_insight() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.growth_insights_history
    (u_id, org_id, insight_id, version, kind, title, body, impact, status, ended_by, changed_by, valid_from)
  select u.u_id, o.id, old.id, old.version, old.kind, old.title, old.body, old.impact, old.status,
         case tg_op when 'DELETE' then 'deleted' else 'edited' end, a.u_id,
         coalesce((select max(h.created_at) from public.growth_insights_history as h where h.insight_id = old.id), old.created_at)
    from public.tier2_users as u
    left join public.enterprise_orgs as o on o.id = old.org_id
    left join public.tier2_users as a on a.u_id = auth.uid()
   where u.u_id = old.u_id;
  return null;
end
$$;
comment on function private.keep_insight() is 'Keeps the wording of an insight that is edited or deleted.';
create trigger keep_insight after delete on public.growth_insights
  for each row execute function private.keep_insight();
create trigger keep_insight_edited after update on public.growth_insights
  for each row when (old.version <> new.version) execute function private.keep_insight();

create trigger inherit_stamp before insert or update on public.growth_quadrant_data
  for each row execute function private.inherit_stamp('growth_insights', 'insight_id');
create trigger pass_stamp_on after update of org_id on public.growth_insights
  for each row when (old.org_id is distinct from new.org_id)
  execute function private.pass_stamp_on('growth_quadrant_data', 'insight_id');
create trigger note_studio after insert or update or delete on public.growth_insights
  for each row execute function private.note_studio('insight', 'u_id', 'title');
create trigger note_studio after insert or update or delete on public.growth_quadrant_data
  for each row execute function private.note_studio('quadrant', 'u_id', 'label');
create trigger update_timestamp before update on public.growth_insights
  for each row execute function private.update_timestamp();
create trigger update_timestamp before update on public.growth_quadrant_data
  for each row execute function private.update_timestamp();
-- Where an insight came from and how sure that is was said by its origin; its reader words it, not that.
create trigger guard_rights before update on public.growth_insights
  for each row execute function private.guard_columns('id', 'u_id', 'origin', 'confidence', 'source_table', 'source_id', 'created_at');
create trigger guard_rights before update on public.growth_quadrant_data
  for each row execute function private.guard_columns('id', 'u_id', 'created_at');

select private.audit_table('public.growth_insights', p_activity => false);
select private.audit_table('public.growth_quadrant_data', p_activity => false);

select private.class_policies('public.growth_insights', 'work');
select private.class_policies('public.growth_insights_history', 'self', p_verbs => '{select}');
select private.class_policies('public.growth_quadrant_data', 'work');
