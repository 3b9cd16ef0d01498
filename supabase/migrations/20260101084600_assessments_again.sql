-- Assessments: taking one again, and letting one go. A prompt names the run to repeat and is answered by the next completed
-- run of the kind; a run that nobody touched for a quarter is given up by the night, or by its person at any time.

create function private.answer_prompts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.reassessment_prompts as p set taken_session_id = new.id
   where p.u_id = new.u_id and p.assessment_type = new.assessment_type and p.taken_session_id is null
     and p.previous_session_id is distinct from new.id and p.created_at <= new.completed_at;
  return null;
end
$$;
comment on function private.answer_prompts() is 'A completed run answers the prompts of its kind.';
create trigger answer_prompts after update of status on public.assessment_sessions
  for each row when (new.status = 'completed' and old.status <> 'completed' and new.u_id is not null)
  execute function private.answer_prompts();

create function public.list_reassessment_prompts() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  return coalesce((
    select jsonb_agg(to_jsonb(p) order by p.due_on, p.id) from (
      select p.id, p.assessment_type, p.reason, p.message, p.due_on, p.focus_categories, s.org_id as organization, r.id as result, r.score, r.bracket,
        s.completed_at as taken_at, (select t.title from public.assessment_templates as t
          where t.assessment_type = p.assessment_type and t.status = 'published' order by t.locale = 'en' desc limit 1) as title,
        (select jsonb_agg(c ->> 'title') from jsonb_array_elements(r.category_scores) as c where c ->> 'key' = any (p.focus_categories)) as focus
        from public.reassessment_prompts as p
        left join public.assessment_sessions as s on s.id = p.previous_session_id
        left join public.assessment_scoring_results as r on r.session_id = s.id
       where p.u_id = v_me and p.dismissed_at is null and p.taken_session_id is null and p.due_on <= current_date + 14
         and coalesce(p.snoozed_until, current_date) <= current_date
         and not exists (select 1 from public.assessment_sessions as o where o.u_id = v_me and o.assessment_type = p.assessment_type
           and o.status = 'in_progress')
       order by p.due_on, p.id limit 20
    ) as p), '[]');
end
$$;
comment on function public.list_reassessment_prompts() is
  'What the caller should take again: due within two weeks, not put off, not begun. The twenty that are due first.';

create function public.snooze_reassessment(p_id uuid, p_days integer default 14) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  update public.reassessment_prompts set snoozed_until = current_date + least(greatest(coalesce(p_days, 14), 1), 180)
   where id = p_id and u_id = v_me and dismissed_at is null;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This reminder is not yours, or gone.';
  end if;
end
$$;
comment on function public.snooze_reassessment(uuid, integer) is 'Puts a prompt of the caller off for 1 to 180 days.';

create function public.dismiss_reassessment(p_id uuid, p_back boolean default false) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  update public.reassessment_prompts set dismissed_at = case when not coalesce(p_back, false) then now() end where id = p_id and u_id = v_me;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This reminder is not yours, or gone.';
  end if;
end
$$;
comment on function public.dismiss_reassessment(uuid, boolean) is 'Puts a prompt of the caller away for good; p_back brings it back.';

create function public.give_up_run(p_session uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  update public.assessment_sessions set status = 'abandoned'
   where id = p_session and u_id = v_me and status in ('not_started', 'in_progress');
  if not found then
    raise exception using errcode = 'P0001', message = 'session_closed', hint = 'This run is finished, or not yours.';
  end if;
  update public.assessment_delegations set status = 'withdrawn' where session_id = p_session and status in ('open', 'accepted');
  update public.question_delegations set status = 'withdrawn' where session_id = p_session and status in ('open', 'accepted');
end
$$;
comment on function public.give_up_run(uuid) is 'Gives up an open run of the caller; its answers stay the person''s, what was handed over comes back.';
grant execute on function
  public.list_reassessment_prompts(), public.snooze_reassessment(uuid, integer), public.dismiss_reassessment(uuid, boolean), public.give_up_run(uuid)
  to authenticated;

-- A result is looked at again after half a year, a low one after a quarter. One prompt a run: put away is put away.
create function public.keep_assessments() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_given_up integer;
  v_prompts integer;
begin
  update public.assessment_sessions as s set status = 'abandoned'
   where s.status in ('not_started', 'in_progress') and greatest(s.created_at, s.last_answered_at) < now() - interval '90 days';
  get diagnostics v_given_up = row_count;
  insert into public.reassessment_prompts (u_id, assessment_type, previous_session_id, reason, due_on, focus_categories)
  select l.u_id, l.assessment_type, l.id, case when l.score < 2 then 'score_low' else 'age' end, l.due_on,
    array(select c ->> 'key' from jsonb_array_elements(l.category_scores) as c where c ->> 'level' = 'low' limit 12)
    from (
      select distinct on (s.u_id, s.assessment_type, s.org_id) s.id, s.u_id, s.assessment_type, r.score, r.category_scores,
        (s.completed_at + make_interval(days => case when r.score < 2 then 90 else 180 end))::date as due_on
        from public.assessment_sessions as s join public.assessment_scoring_results as r on r.session_id = s.id
       where s.status = 'completed' and s.u_id is not null
       order by s.u_id, s.assessment_type, s.org_id, s.completed_at desc
    ) as l
    join public.tier2_users as u on u.u_id = l.u_id and u.is_active and u.deleted_at is null
   where l.due_on <= current_date + 14
     and not exists (select 1 from public.reassessment_prompts as p where p.u_id = l.u_id and p.previous_session_id = l.id);
  get diagnostics v_prompts = row_count;
  return jsonb_build_object('given_up', v_given_up, 'prompts', v_prompts, 'months', public.refresh_assessment_analytics(current_date));
end
$$;
comment on function public.keep_assessments() is
  'The night''s work: gives up runs nobody touched for 90 days, prompts to take an assessment again, counts the running month. Service role only.';
grant execute on function public.keep_assessments() to service_role;
