-- Assessments: the page of a result. Whoever may not read the result gets null, the same as for one that does not exist.
-- Answers go to the person alone, also not to a platform admin who helps.

-- One question in front, that of the policies of results, their scores and their points; then the rest is read without them:
-- ten reads that each ask who calls took a third of the page's time.
create function private.result_page(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me constant uuid := private.uid();
  v_result public.assessment_scoring_results;
  v_template public.assessment_templates;
  v_score public.assessment_scores;
  v_session public.assessment_sessions;
  v_mine boolean;
  v_admin boolean;
  v_reads_org boolean;
begin
  select * into v_result from public.assessment_scoring_results as r
   where r.id = p_id and (r.user_id = v_me or r.org_id in (select private.supervised_org_ids(true)) or private.is_admin());
  if not found then
    -- A run ends without a result where nothing applied; its person may ask for it by the run.
    select * into v_session from public.assessment_sessions as s where s.id = p_id and s.u_id = v_me and s.status = 'completed';
    if not found then
      return null;
    end if;
    select * into v_template from public.assessment_templates as t where t.id = v_session.template_id;
    return jsonb_build_object('none', true, 'type', v_session.assessment_type, 'title', v_template.title, 'at', v_session.completed_at,
      'result_id', (select r.id from public.assessment_scoring_results as r where r.session_id = p_id and r.user_id = v_me));
  end if;
  select * into v_template from public.assessment_templates as t where t.id = v_result.template_id;
  select * into v_score from public.assessment_scores as s
   where s.session_id = v_result.session_id and s.assessment_type = v_template.assessment_type;
  v_mine := coalesce(v_result.user_id = v_me, false);
  v_admin := coalesce(v_result.org_id in (select private.supervised_org_ids(false)), private.is_admin());
  -- Their own result stays somebody's who has left; the organization's people do not.
  v_reads_org := v_result.org_id in (select private.readable_org_ids());

  return jsonb_build_object(
    'id', v_result.id, 'session_id', v_result.session_id, 'type', v_result.assessment_type, 'title', v_template.title,
    'version', v_template.version, 'at', coalesce(v_score.completed_at, v_result.created_at), 'mine', v_mine,
    'may_edit', v_mine or v_admin, 'person_id', v_result.user_id, 'person', private.person_name(v_result.user_id),
    'org_id', v_result.org_id, 'org', (select o.name from public.enterprise_orgs as o where o.id = v_result.org_id and v_reads_org),
    'score', v_result.score, 'bracket', v_result.bracket, 'confidence', v_result.confidence, 'description', v_result.description,
    'answered', v_score.answered, 'applicable', v_score.applicable, 'states', coalesce(v_score.answers, '{}'),
    'categories', v_result.category_scores, 'recommendations', to_jsonb(v_result.recommendations),
    'next_steps', to_jsonb(v_result.next_steps), 'content', v_template.content,
    'swot', v_result.swot_analysis, 'swot_edited', v_result.swot_edited, 'swot_edited_at', v_result.swot_edited_at,
    'swot_editor', private.person_name(v_result.swot_edited_by),
    'insight', v_result.ai_insights, 'insight_source', v_result.ai_insights_source, 'insight_at', v_result.ai_insights_at,
    'points', (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'key', i.subject_key, 'title', i.title, 'body', i.body,
        'score', i.score, 'questions', i.question_keys) order by i.rank), '[]')
      from public.assessment_insights as i where i.result_id = v_result.id),
    'answers', case when v_mine then (
      select coalesce(jsonb_object_agg(a.question_key, jsonb_strip_nulls(jsonb_build_object('value', a.value, 'choice', a.choice,
          'answer_text', nullif(trim(a.answer_text), ''), 'not_applicable', a.not_applicable, 'note', nullif(trim(a.note), ''),
          'evidence', nullif(trim(a.evidence), ''), 'answered_at', a.answered_at,
          'answered_by_name', case when a.answered_by <> v_me then private.person_name(a.answered_by) end))), '{}')
        from public.assessment_responses as a
       where a.session_id = v_result.session_id and a.assessment_type = v_template.assessment_type) end,
    'context', case when v_mine then (
      select jsonb_build_object('id', c.id, 'include_notes', c.include_notes, 'goals', c.goals, 'constraints', c.constraints)
        from public.ai_assessment_context as c
       where c.u_id = v_me and c.assessment_type = v_template.assessment_type
         and (c.session_id = v_result.session_id or c.session_id is null)
       order by c.session_id is null, c.updated_at desc limit 1) end,
    'shares', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'label', l.label, 'details', l.show_details,
        'expires_at', l.expires_at, 'revoked_at', l.revoked_at, 'views', l.view_count, 'viewed_at', l.last_viewed_at,
        'created_at', l.created_at) order by l.created_at desc), '[]')
      from public.share_links as l
     where l.result_id = v_result.id and (l.u_id = v_me or l.org_id in (select private.supervised_org_ids(true)) or private.is_admin())),
    'colleagues', (select coalesce(jsonb_agg(jsonb_build_object('id', m.u_id, 'name', p.display_name) order by p.display_name, m.u_id), '[]')
      from public.org_users as m join public.tier2_profiles as p on p.u_id = m.u_id
     where m.org_id = v_result.org_id and v_reads_org and m.u_id <> v_me));
end
$$;
comment on function private.result_page(uuid) is 'The page of a result but its tasks; null for whoever may not read the result.';
grant execute on function private.result_page(uuid) to authenticated, service_role;

create function public.get_result(p_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_me constant uuid := private.uid();
  v_page constant jsonb := private.result_page(p_id);
begin
  if v_page is null or v_page ? 'none' then
    return v_page;
  end if;
  -- Whose tasks somebody sees has rules of its own, so these are read as the caller.
  return v_page || jsonb_build_object(
    'tasks', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'point', t.result_point, 'title', t.title, 'status', t.status,
        'due', t.end_time, 'owner', private.person_name(t.owner_u_id), 'mine', coalesce(t.owner_u_id = v_me, false))
        order by t.created_at), '[]')
      from public.tasks as t where t.result_id = p_id and t.status <> 'cancelled' and t.deleted_at is null));
end
$$;
comment on function public.get_result(uuid) is
  'Everything the page of a result shows its reader, in one call; by the run where it ended without one. Answers only for the person.';
grant execute on function public.get_result(uuid) to authenticated;

-- What a person says of their own result. The wording of a point may change, its key may not be invented.
create function public.edit_result_swot(p_result uuid, p_swot jsonb, p_seen timestamptz default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_result public.assessment_scoring_results;
  v_area text;
  v_point jsonb;
begin
  select * into v_result from public.assessment_scoring_results as r
   where r.id = p_result and (r.user_id = v_me or r.org_id in (select private.supervised_org_ids(false)) or private.is_admin()) for update;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed',
      hint = 'The person whose result it is and admins of the organization change this.';
  elsif v_result.swot_edited_at is distinct from p_seen then
    raise exception using errcode = 'P0001', message = 'conflict';
  end if;
  if p_swot is not null then
    if jsonb_typeof(p_swot) <> 'object'
      or (select array_agg(k order by k) from jsonb_object_keys(p_swot) as k) is distinct from '{opportunities,strengths,threats,weaknesses}' then
      raise exception using errcode = 'P0001', message = 'swot_invalid', hint = 'It has strengths, weaknesses, opportunities and threats.';
    end if;
    foreach v_area in array '{strengths,weaknesses,opportunities,threats}'::text[] loop
      if jsonb_typeof(p_swot -> v_area) <> 'array' or jsonb_array_length(p_swot -> v_area) > 20 then
        raise exception using errcode = 'P0001', message = 'swot_invalid', hint = 'Each part holds up to 20 points.';
      end if;
      for v_point in select e from jsonb_array_elements(p_swot -> v_area) as e loop
        if jsonb_typeof(v_point) <> 'object' or not private.is_text(v_point -> 'text', 1000)
          or not (v_point - 'text' - 'key' = '{}')
          or (v_point ->> 'key' is not null and not jsonb_path_exists(v_result.swot_analysis, '$.*[*] ? (@.key == $key)', v_point)) then
          raise exception using errcode = 'P0001', message = 'swot_invalid', hint = 'Each point is a text of 1 to 1,000 characters.';
        end if;
      end loop;
    end loop;
  end if;
  update public.assessment_scoring_results as r
     set swot_edited = p_swot, swot_edited_by = v_me, swot_edited_at = clock_timestamp() where r.id = p_result
  returning r.swot_edited_at into v_result.swot_edited_at;
  return jsonb_build_object('swot_edited_at', v_result.swot_edited_at);
end
$$;
comment on function public.edit_result_swot(uuid, jsonb, timestamptz) is
  'Rewords the SWOT of a result, or with null goes back to what was computed, which stays beside it. The person, admins of the organization, platform admins.';

-- The text may name only questions that were answered, and it holds nothing but their keys: whoever else reads it learns
-- where to look, not what was chosen.
create function public.write_result_insight(p_result uuid, p_text text, p_source text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_result public.assessment_scoring_results;
begin
  select * into v_result from public.assessment_scoring_results as r where r.id = p_result and r.user_id = v_me for update;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only the person whose result it is has it explained.';
  elsif p_source is null or p_source not in ('rules', 'model') or coalesce(length(trim(p_text)), 0) not between 1 and 20000 then
    raise exception using errcode = 'P0001', message = 'insight_invalid', hint = 'A text of up to 20,000 characters is expected.';
  elsif exists (
    select 1 from regexp_matches(p_text, '\[\[([^\]]*)\]\]', 'g') as c
     where not exists (select 1 from public.assessment_scores as s where s.session_id = v_result.session_id
       and s.assessment_type = v_result.assessment_type::public.assessment_type and s.answers #>> array[c[1], 'state'] = 'answered')) then
    raise exception using errcode = 'P0001', message = 'insight_invalid', hint = 'The text names a question that was not answered.';
  end if;
  update public.assessment_scoring_results as r
     set ai_insights = p_text, ai_insights_source = p_source, ai_insights_at = now() where r.id = p_result;
  update public.ai_assessment_context as c set used_at = now()
   where c.u_id = v_me and c.assessment_type = v_result.assessment_type::public.assessment_type
     and (c.session_id = v_result.session_id or c.session_id is null);
end
$$;
comment on function public.write_result_insight(uuid, text, text) is
  'Keeps the text about the caller''s own result. It cites answered questions as [[key]] and no others.';
grant execute on function public.edit_result_swot(uuid, jsonb, timestamptz), public.write_result_insight(uuid, text, text) to authenticated;
