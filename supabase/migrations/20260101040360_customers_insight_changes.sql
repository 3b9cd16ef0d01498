-- Why: many insights are closed, given to somebody or moved at once. What each held before is kept with the change, so that
-- all of it can be taken back, and what somebody changed since is left alone.

create index idx_insights_customer_created on public.insights (customer_id, created_at desc, id);
create index idx_insights_created on public.insights (created_at desc, id);

create table public.insight_changes (
  id uuid primary key default gen_random_uuid(),
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  kind text not null check (kind in ('status', 'owner', 'due_date', 'importance')),
  value text check (char_length(value) <= 200),
  changed integer not null default 0 check (changed >= 0),
  before jsonb not null default '{}' check (jsonb_typeof(before) = 'object'),
  undone_at timestamptz,
  kept integer not null default 0 check (kept >= 0),
  created_at timestamptz not null default now()
);
comment on table public.insight_changes is 'One change of many insights: who, what, and what each held before. Written by functions only.';
comment on column public.insight_changes.before is 'Insight → what stood in the column before.';
comment on column public.insight_changes.kept is 'Rows that the undo left, because they were changed since or are somebody else''s now.';
create index idx_insight_changes_person on public.insight_changes (u_id, created_at desc);

select private.audit_table('public.insight_changes', p_activity => false);
grant all on public.insight_changes to service_role;
select private.class_policies('public.insight_changes', 'self', p_verbs => '{select}');

create function private.require_insight_value(p_kind text, p_value text) returns void
language plpgsql immutable set search_path = ''
as $$
begin
  if not coalesce(case p_kind
      when 'status' then p_value in ('open', 'done', 'dismissed') when 'importance' then p_value in ('low', 'medium', 'high')
      when 'owner' then p_value is null or char_length(btrim(p_value)) between 1 and 200
      when 'due_date' then p_value is null or p_value ~ '^\d{4}-\d\d-\d\d$' and p_value::date is not null end, false) then
    raise exception using errcode = 'P0001', message = 'insight_value_invalid', hint = 'This value cannot be set. Choose another.';
  end if;
exception when data_exception then
  raise exception using errcode = 'P0001', message = 'insight_value_invalid', hint = 'The calendar has no such day.';
end;
$$;
comment on function private.require_insight_value(text, text) is 'Raises unless the value can stand in the column.';

-- One statement, so that triggers of health see all of it at once; the rows are few enough for that.
create function public.change_insights(p_kind text, p_value text, p_ids uuid[] default null, p_filter jsonb default null, p_expected integer default null)
returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_value constant text := nullif(btrim(p_value), '');
  v_ids uuid[];
  v_before jsonb;
  v_id uuid;
begin
  perform private.require_insight_value(p_kind, v_value);
  if p_ids is null and p_filter is null then
    raise exception using errcode = 'P0001', message = 'bulk_empty', hint = 'Choose insights first.';
  end if;
  execute format('select array_agg(c.id) from (%s) c where %s', private.insight_scope(), private.insight_condition(
    case when p_ids is not null then jsonb_build_object('ids', to_jsonb(p_ids), 'status', 'all') else p_filter end)) into v_ids;
  if coalesce(cardinality(v_ids), 0) = 0 then
    raise exception using errcode = 'P0001', message = 'bulk_empty', hint = 'None of these insights is yours any more. Reload the list.';
  elsif cardinality(v_ids) > 5000 then
    raise exception using errcode = 'P0001', message = 'bulk_too_many', hint = 'At most 5,000 insights at once. Narrow the list by a filter.';
  elsif cardinality(v_ids) <> p_expected then
    raise exception using errcode = 'P0001', message = 'bulk_count_changed', detail = cardinality(v_ids)::text,
      hint = format('The list holds %s insights now, not %s. Nothing was changed. Look again, then confirm.', cardinality(v_ids), p_expected);
  end if;
  execute format($q$
    with old as materialized (
      select i.id, i.%1$I::text as value from public.insights i where i.id = any ($1) and i.%1$I::text is distinct from $2 order by i.id for update
    ), done as (
      update public.insights i set %1$I = $2::%2$s from old where i.id = old.id
    )
    select jsonb_object_agg(old.id, old.value) from old
  $q$, p_kind, case when p_kind = 'due_date' then 'date' else 'text' end) into v_before using v_ids, v_value;
  insert into public.insight_changes (u_id, kind, value, changed, before)
  values (v_me, p_kind, v_value, (select count(*) from jsonb_object_keys(coalesce(v_before, '{}'))), coalesce(v_before, '{}'))
  returning id into v_id;
  return jsonb_build_object('id', v_id, 'changed', (select count(*) from jsonb_object_keys(coalesce(v_before, '{}'))), 'total', cardinality(v_ids));
end;
$$;
comment on function public.change_insights(text, text, uuid[], jsonb, integer) is
  'Sets status, owner, due_date or importance of the caller''s insights: of these ids, or of all that a filter leaves. Refuses when they are not as many as expected.';

create function public.undo_insight_change(p_id uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_staff();
  v_change public.insight_changes;
  v_back integer;
begin
  select * into v_change from public.insight_changes x where x.id = p_id and (x.u_id = v_me or private.is_admin()) for update;
  if v_change.id is null then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This change is not yours.';
  elsif v_change.undone_at is not null then
    raise exception using errcode = 'P0001', message = 'already_undone', hint = 'This change was taken back already.';
  elsif v_change.created_at < now() - interval '30 days' then
    raise exception using errcode = 'P0001', message = 'undo_expired', hint = 'This was done more than 30 days ago and stays.';
  end if;
  execute format('update public.insights i set %1$I = (b.value #>> ''{}'')::%2$s
    from jsonb_each($1) b, public.customers c
    where i.id = b.key::uuid and i.%1$I::text is not distinct from $2 and c.id = i.customer_id and (c.csm_id = $3 or private.is_admin())',
    v_change.kind, case when v_change.kind = 'due_date' then 'date' else 'text' end)
  using v_change.before, v_change.value, v_me;
  get diagnostics v_back = row_count;
  update public.insight_changes set undone_at = now(), kept = v_change.changed - v_back where id = p_id;
  return jsonb_build_object('back', v_back, 'kept', v_change.changed - v_back);
end;
$$;
comment on function public.undo_insight_change(uuid) is 'Takes a change of insights back within 30 days; what was changed since stays.';

revoke execute on function public.change_insights(text, text, uuid[], jsonb, integer), public.undo_insight_change(uuid) from public, anon;
grant execute on function public.change_insights(text, text, uuid[], jsonb, integer), public.undo_insight_change(uuid) to authenticated;
