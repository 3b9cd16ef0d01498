-- Why: one function moves everything, in chunks, and answers an account of it. A rehearsal runs the very same statements and
-- takes them back, so that what it says is what will happen.

-- The order is that of dependence: people first. A part is what has to be looked at together, because the same thing may
-- stand in several of its tables; parts know nothing of each other, so each can be rehearsed for itself. Each source has a
-- function move_<source> and a key; `targets` and `summed` tell the report where rows arrive and which of their columns can
-- be added up.
create function private.legacy_sources()
returns table (place integer, part text, source text, key text, targets text[], summed text)
language sql immutable set search_path = '' as $$
  values
    (1, 'users', 'growth_users', 'u_id', '{tier2_users,org_invitations}'::text[], null),
    (2, 'assessments', 'growth_assessment', 'u_id', '{assessment_scoring_results}', 'score'),
    (3, 'assessments', 'growth_assessment_history', 'id', '{assessment_scoring_results}', 'score'),
    (4, 'trends', 'trends', 'id', '{realtime_market_trends}', null),
    (5, 'activity', 'useractivity', 'id', '{user_actions}', 'duration_ms'),
    (6, 'trials', 'trial_users', 'id', '{subscriptions}', null),
    (7, 'leads', 'leads', 'id', '{customers,stakeholders}', 'arr'),
    (8, 'ai_log', 'ai_log', 'id', '{ai_analytics}', 'token_count')
$$;
comment on function private.legacy_sources() is 'The tables of the old system in the order in which they are moved.';

-- A row that the new table refuses is one faulty row, not the end of the run. What is wrong with the server or with this
-- function is not the row's fault and stops the chunk, which then happens again as a whole.
create function private.move_legacy_rows(p_run uuid, p_source text, p_key text, p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_out private.legacy_outcome;
  v_detail text;
  v_count integer := 0;
begin
  for v_id in execute format(
    'select s.%1$I from public.%2$I as s
       left join public.legacy_migrations as m on m.source_table = %2$L and m.source_id = s.%1$I
      where m.source_id is null or (m.outcome not in (''moved'', ''there'') and m.run_id <> $1)
      order by s.%1$I limit $2', p_key, p_source)
    using p_run, p_limit
  loop
    begin
      execute format('select * from private.%I($1)', 'move_' || p_source) into v_out using v_id;
    exception when data_exception or integrity_constraint_violation or raise_exception then
      get stacked diagnostics v_detail = constraint_name;
      v_out := private.outcome('faulty', null, null, left('refused: ' || coalesce(nullif(v_detail, ''), sqlerrm), 200), null);
    end;
    insert into public.legacy_migrations as m
      (source_table, source_id, target_table, target_id, outcome, reason, amount, run_id)
    values (p_source, v_id, v_out.target_table, v_out.target_id, v_out.outcome, v_out.reason, v_out.amount, p_run)
    on conflict (source_table, source_id) do update
      set target_table = excluded.target_table, target_id = excluded.target_id, outcome = excluded.outcome,
          reason = excluded.reason, amount = excluded.amount, run_id = excluded.run_id;
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;
comment on function private.move_legacy_rows(uuid, text, text, integer) is
  'Moves the next rows of one old table and notes each in the ledger; answers how many it looked at.';

-- The account of one source: every row has an outcome; every row that this run moved is found where the ledger says, and what
-- can be added up comes to the same on both sides. What earlier runs moved may have been changed or deleted by its owners since.
create function private.legacy_source_report(p_run uuid, p_source text, p_key text, p_targets text[], p_summed text)
returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_rows bigint;
  v_outcomes jsonb;
  v_reasons jsonb;
  v_noted bigint;
  v_expected bigint;
  v_now bigint;
  v_brought numeric;
  v_found bigint := 0;
  v_arrived numeric := 0;
  v_part bigint;
  v_total numeric;
  v_target text;
begin
  execute format('select count(*) from public.%I', p_source) into v_rows;
  -- A row of the ledger whose old row is gone is history; only what is there is accounted for.
  execute format($q$
    with l as (
      select m.* from public.legacy_migrations as m join public.%I as s on m.source_id = s.%I where m.source_table = $1
    )
    select (select jsonb_object_agg(o.name, (select count(*) from l where l.outcome = o.name))
              from unnest('{moved,there,waiting,skipped,faulty}'::text[]) as o(name)),
           (select coalesce(jsonb_object_agg(r.outcome, r.reasons), '{}') from (
              select c.outcome, jsonb_object_agg(c.reason, c.n) as reasons
                from (select l.outcome, l.reason, count(*) as n from l where l.reason is not null group by 1, 2) as c
               group by c.outcome) as r),
           (select count(*) from l),
           (select count(distinct l.target_id) from l where l.outcome = 'moved' and l.run_id = $2),
           (select count(*) from l where l.outcome = 'moved' and l.run_id = $2),
           (select coalesce(sum(l.amount), 0) from l where l.outcome = 'moved' and l.run_id = $2)$q$, p_source, p_key)
    into v_outcomes, v_reasons, v_noted, v_expected, v_now, v_brought using p_source, p_run;
  foreach v_target in array p_targets loop
    execute format($q$
      select count(*), (%s)::numeric from public.%I as t
       where t.%I in (select m.target_id from public.legacy_migrations as m join public.%I as s on m.source_id = s.%I
                       where m.source_table = $1 and m.target_table = $2 and m.outcome = 'moved' and m.run_id = $3)$q$,
      case when p_summed is null or not exists (
          select 1 from pg_catalog.pg_attribute
           where attrelid = format('public.%I', v_target)::regclass and attname = p_summed)
        then '0' else format('coalesce(sum(t.%I), 0)', p_summed) end,
      v_target,
      case v_target when 'tier2_users' then 'u_id' when 'subscriptions' then 'sub_id' else 'id' end, p_source, p_key)
      into v_part, v_total using p_source, v_target, p_run;
    v_found := v_found + v_part;
    v_arrived := v_arrived + v_total;
  end loop;
  return jsonb_build_object('source', p_source, 'rows', v_rows, 'moved_now', v_now, 'reasons', v_reasons,
    'accounted', v_rows = v_noted, 'expected', v_expected, 'found', v_found, 'complete', v_expected = v_found) || v_outcomes
    || case when p_summed is null then '{}' else jsonb_build_object('sum', jsonb_build_object(
        'of', p_summed, 'brought', trim_scale(v_brought), 'arrived', trim_scale(v_arrived), 'agrees', v_brought = v_arrived)) end;
end
$$;
comment on function private.legacy_source_report(uuid, text, text, text[], text) is
  'What became of the rows of one old table, held against what stands in the new ones.';

create function private.legacy_report(p_run uuid, p_part text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
      'sources', jsonb_agg(r.report order by r.place),
      'agrees', bool_and((r.report ->> 'accounted')::boolean and (r.report ->> 'complete')::boolean
        and coalesce((r.report #>> '{sum,agrees}')::boolean, true)),
      'moved_now', sum((r.report ->> 'moved_now')::bigint))
    from (
      select s.place, private.legacy_source_report(p_run, s.source, s.key, s.targets, s.summed) as report
        from private.legacy_sources() as s where p_part is null or s.part = p_part
    ) as r
$$;
comment on function private.legacy_report(uuid, text) is 'The report of a run over everything, or over one part.';

-- The next rows of whatever comes next; 0 when nothing is left.
create function private.legacy_step(p_run uuid, p_part text, p_limit integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_source record;
  v_count integer;
begin
  for v_source in
    select * from private.legacy_sources() as s where p_part is null or s.part = p_part order by s.place
  loop
    v_count := private.move_legacy_rows(p_run, v_source.source, v_source.key, p_limit);
    if v_count > 0 then
      return v_count;
    end if;
  end loop;
  return 0;
end
$$;
comment on function private.legacy_step(uuid, text, integer) is 'Moves one chunk; answers how many rows it looked at.';

create function public.migrate_legacy(
  p_dry_run boolean default true, p_part text default null, p_limit integer default 500
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_limit constant integer := least(greatest(coalesce(p_limit, 500), 1), 5000);
  v_run public.legacy_runs;
  v_count integer;
  v_total integer := 0;
  v_chunks integer := 0;
  v_report jsonb;
begin
  perform private.require_admin_or_service();
  if p_part is not null and not exists (select 1 from private.legacy_sources() as s where s.part = p_part) then
    raise exception using errcode = 'P0001', message = 'invalid_input',
      hint = 'There is no such part: ' || left(p_part, 63) || '.';
  end if;

  if coalesce(p_dry_run, true) then
    -- Everything happens and is taken back; variables keep what they hold. It is one statement, so a large system is
    -- rehearsed part by part.
    begin
      insert into public.legacy_runs (dry_run, only_part, state, started_by, finished_at)
      values (true, p_part, 'done', private.uid(), now()) returning * into v_run;
      loop
        v_count := private.legacy_step(v_run.id, p_part, v_limit);
        exit when v_count = 0;
        v_total := v_total + v_count;
        v_chunks := v_chunks + 1;
      end loop;
      v_report := private.legacy_report(v_run.id, p_part);
      raise exception using errcode = 'P0001', message = 'rehearsal_over';
    exception when raise_exception then
      if sqlerrm <> 'rehearsal_over' then
        raise;
      end if;
    end;
    insert into public.legacy_runs
      (id, dry_run, only_part, state, looked_at, chunks, report, started_by, last_chunk_at, finished_at)
    values (v_run.id, true, p_part, 'done', v_total, v_chunks, v_report, private.uid(), clock_timestamp(), clock_timestamp());
    return jsonb_build_object('run', v_run.id, 'dry_run', true, 'done', true, 'looked_at', v_total, 'report', v_report);
  end if;

  insert into public.legacy_runs (dry_run, only_part, started_by) values (false, p_part, private.uid())
  on conflict ((true)) where state = 'running' do nothing;
  select * into v_run from public.legacy_runs as r where r.state = 'running' for update;
  if v_run.id is null then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'The run ended elsewhere. Start again.';
  elsif v_run.only_part is distinct from p_part then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = format(
      'Another run, over %s, was not finished. Finish that one first.', coalesce(v_run.only_part, 'everything'));
  end if;
  v_count := private.legacy_step(v_run.id, p_part, v_limit);
  if v_count = 0 then
    v_report := private.legacy_report(v_run.id, p_part);
  end if;
  update public.legacy_runs as r
     set looked_at = r.looked_at + v_count, chunks = r.chunks + least(v_count, 1), last_chunk_at = clock_timestamp(),
         state = case when v_count = 0 then 'done' else 'running' end, report = v_report,
         finished_at = case when v_count = 0 then clock_timestamp() end
   where r.id = v_run.id
  returning r.* into v_run;
  return jsonb_build_object('run', v_run.id, 'dry_run', false, 'done', v_count = 0, 'looked_at', v_run.looked_at,
    'report', v_report);
end
$$;
comment on function public.migrate_legacy(boolean, text, integer) is
  'Moves the next rows of the old system (call until done), or rehearses all of it and takes it back. Platform admins and the service role.';
grant execute on function public.migrate_legacy(boolean, text, integer) to authenticated;

-- The links are made when the mails are sent, not when the rows are moved: a link that lies in a table is one too many.
create function public.issue_legacy_invitations(p_limit integer default 50) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_row record;
  v_issued jsonb := '[]';
begin
  if not private.is_service() then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This needs the secret key.';
  end if;
  for v_row in
    select i.id, i.email from public.org_invitations as i
     where i.kind = 'account' and i.sent_count = 0 and i.accepted_at is null and i.revoked_at is null
     order by i.created_at, i.id limit least(greatest(coalesce(p_limit, 50), 1), 200) for update
  loop
    update public.org_invitations as i
       set sent_count = 1, last_sent_at = now(), expires_at = now() + interval '14 days' where i.id = v_row.id;
    v_issued := v_issued || jsonb_build_object('id', v_row.id, 'email', v_row.email,
      'token', private.issue_token(v_row.id), 'expires_at', now() + interval '14 days');
  end loop;
  return v_issued;
end
$$;
comment on function public.issue_legacy_invitations(integer) is
  'Makes links for invitations to people of the old system that were never sent; answers them once, to whoever sends the mails. Service role only.';
