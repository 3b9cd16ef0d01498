-- Assessments: the catalogue, one person's view of all eleven: what is offered, what is open, what was asked, what came of it.

create function public.get_assessment_catalogue(p_org uuid default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_org uuid := (select o from private.org_ids() as o where o = p_org);
  v_address constant text := private.confirmed_address();
begin
  return jsonb_build_object(
    'offered', coalesce((
      select jsonb_agg(jsonb_build_object('assessment_type', t.assessment_type, 'title', t.title, 'summary', t.summary,
          'minutes', t.minutes, 'questions', t.questions))
        from public.assessment_templates as t where t.status = 'published' and t.locale = 'en'), '[]'),
    -- Open runs with what it takes to say "12 of 30" as the player does.
    'open', coalesce((
      select jsonb_agg(jsonb_build_object('session', s.id, 'assessment_type', s.assessment_type, 'title', t.title, 'minutes', t.minutes,
          'organization', o.name, 'last_answered_at', s.last_answered_at, 'created_at', s.created_at,
          'questions', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('key', q -> 'key', 'category', q -> 'category', 'show_if', q -> 'show_if')) order by n)
            from jsonb_array_elements(t.content -> 'questions') with ordinality as e (q, n)),
          'answers', (select coalesce(jsonb_object_agg(r.question_key, jsonb_build_object('value', r.value, 'choice', r.choice,
              'answer_text', left(r.answer_text, 1), 'not_applicable', r.not_applicable)), '{}')
            from public.assessment_responses as r where r.session_id = s.id and r.assessment_type = s.assessment_type))
        order by coalesce(s.last_answered_at, s.created_at) desc)
        from public.assessment_sessions as s
        join public.assessment_templates as t on t.id = s.template_id
        left join public.enterprise_orgs as o on o.id = s.org_id
       where s.u_id = v_me and s.status in ('not_started', 'in_progress') and (s.org_id is null or s.org_id = v_org)), '[]'),
    'asked', coalesce((
      select jsonb_agg(jsonb_build_object('assignment', a.id, 'assessment_type', a.assessment_type, 'due_on', a.due_on,
          'message', a.message, 'asked_by', p.display_name, 'organization', o.name, 'created_at', a.created_at)
        order by a.due_on nulls last, a.created_at)
        from public.assessment_assignments as a
        join public.enterprise_orgs as o on o.id = a.org_id
        left join public.tier2_profiles as p on p.u_id = a.assigned_by
       where a.u_id = v_me and a.completed_at is null and a.cancelled_at is null), '[]'),
    'invited', coalesce((
      select jsonb_agg(jsonb_build_object('invitation', i.id, 'assessment_type', i.assessment_type, 'due_on', i.due_on,
          'message', i.message, 'organization', o.name, 'expires_at', i.expires_at) order by i.due_on nulls last, i.created_at)
        from public.assessment_invitations as i
        join public.enterprise_orgs as o on o.id = i.org_id
       where i.email = v_address and i.u_id is null and i.completed_at is null and i.revoked_at is null and i.expires_at > now()), '[]'),
    -- The latest result of each kind with the one before it, for the change.
    'last', coalesce((
      select jsonb_agg(jsonb_build_object('assessment_type', l.assessment_type, 'result', l.id, 'score', l.score, 'bracket', l.bracket,
          'at', l.created_at, 'before', l.before))
        from (
          select r.id, r.assessment_type, r.score, r.bracket, r.created_at,
            lead(r.score) over w as before, row_number() over w as place
            from public.assessment_scoring_results as r
           where r.user_id = v_me and r.org_id is not distinct from v_org
          window w as (partition by r.assessment_type order by r.created_at desc, r.id)
        ) as l where l.place = 1), '[]'));
end
$$;
comment on function public.get_assessment_catalogue(uuid) is
  'The page of assessments of the caller, in the organization they work in or by themselves: offered, open, asked, invited, last results.';
grant execute on function public.get_assessment_catalogue(uuid) to authenticated;
