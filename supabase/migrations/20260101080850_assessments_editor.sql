-- Assessments: the console in which platform admins write them. Rows of assessment_templates are theirs to read and, as
-- drafts, to write; what needs a version number, a count over everybody's runs or the arithmetic of scoring is a function.

create function public.list_assessment_templates() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  -- The newest of each kind: a console in which nobody looks for the fiftieth version.
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', t.id, 'assessment_type', t.assessment_type, 'version', t.version, 'locale', t.locale,
        'title', t.title, 'status', t.status, 'minutes', t.minutes, 'change_note', t.change_note, 'questions', t.questions,
        'published_at', t.published_at, 'retired_at', t.retired_at, 'updated_at', t.updated_at, 'runs', r.runs, 'completed', r.completed,
        'writer', p.display_name) order by t.assessment_type, t.version desc)
      from (
        select x.*, row_number() over (partition by x.assessment_type order by x.status = 'published' desc, x.version desc) as place
          from public.assessment_templates as x) as t
      left join public.tier2_profiles as p on p.u_id = t.created_by
      left join lateral (
        select count(*) as runs, count(*) filter (where s.status = 'completed') as completed
          from public.assessment_sessions as s where s.template_id = t.id) as r on true
     where t.place <= 20), '[]');
end
$$;
comment on function public.list_assessment_templates() is
  'The versions of the eleven assessments with their runs and completions, the newest twenty of each. Platform admins.';

create function public.get_assessment_template(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return (
    select jsonb_build_object('id', t.id, 'assessment_type', t.assessment_type, 'version', t.version, 'locale', t.locale, 'title', t.title,
        'summary', t.summary, 'minutes', t.minutes, 'status', t.status, 'change_note', t.change_note, 'content', t.content,
        'published_at', t.published_at, 'retired_at', t.retired_at, 'updated_at', t.updated_at,
        'faults', to_jsonb(public.check_assessment_content(t.content)),
        'runs', (select count(*) from public.assessment_sessions as s where s.template_id = t.id),
        'completed', (select count(*) from public.assessment_sessions as s where s.template_id = t.id and s.status = 'completed'),
        -- What publishing a draft leaves as it is: runs that were begun and are not over.
        'open', (select count(*) from public.assessment_sessions as s where s.assessment_type = t.assessment_type
          and s.status in ('not_started', 'in_progress')),
        'versions', (select jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'status', v.status) order by v.version desc)
          from (select * from public.assessment_templates as x where x.assessment_type = t.assessment_type and x.locale = t.locale
                 order by x.version desc limit 50) as v))
      from public.assessment_templates as t where t.id = p_id);
end
$$;
comment on function public.get_assessment_template(uuid) is
  'A version with its content, what is wrong with it, its runs, and the other versions of its kind; null where there is none. Platform admins.';

-- Numbers are given one at a time.
create function private.next_template_version(p_type public.assessment_type, p_locale text) returns integer
language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('assessment_templates ' || p_type || ' ' || p_locale));
  return coalesce((select max(t.version) from public.assessment_templates as t where t.assessment_type = p_type and t.locale = p_locale), 0) + 1;
end
$$;
comment on function private.next_template_version(public.assessment_type, text) is 'The number of the next version of a kind.';

create function public.copy_assessment_template(p_from uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_from public.assessment_templates;
  v_id uuid;
begin
  perform private.require_admin();
  select * into v_from from public.assessment_templates as t where t.id = p_from;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This version does not exist any more.';
  end if;
  insert into public.assessment_templates (assessment_type, version, title, summary, minutes, locale, content)
  values (v_from.assessment_type, private.next_template_version(v_from.assessment_type, v_from.locale), v_from.title, v_from.summary,
    v_from.minutes, v_from.locale, v_from.content)
  returning id into v_id;
  return v_id;
end
$$;
comment on function public.copy_assessment_template(uuid) is 'Makes a draft of the next version from a version; answers its id. Platform admins.';

create function public.import_assessment_template(p_doc jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_faults constant text[] := public.check_assessment_content(p_doc -> 'content');
  v_type public.assessment_type;
  v_locale constant text := coalesce(p_doc ->> 'locale', 'en');
  v_id uuid;
begin
  perform private.require_admin();
  if v_faults <> '{}' then
    raise exception using errcode = 'P0001', message = 'template_invalid', hint = left(array_to_string(v_faults[1:10], '; '), 2000);
  end if;
  v_type := (p_doc ->> 'assessment_type')::public.assessment_type;
  insert into public.assessment_templates (assessment_type, version, title, summary, minutes, locale, content, change_note)
  values (v_type, private.next_template_version(v_type, v_locale), p_doc ->> 'title', coalesce(p_doc ->> 'summary', ''),
    coalesce((p_doc ->> 'minutes')::integer, 15), v_locale, p_doc -> 'content', p_doc ->> 'change_note')
  returning id into v_id;
  return v_id;
end
$$;
comment on function public.import_assessment_template(jsonb) is
  'Makes a draft of the next version from {assessment_type, locale, title, summary, minutes, change_note, content} and answers its id; what is wrong with the content refuses the whole. Platform admins.';

create function public.try_assessment_content(p_content jsonb, p_answers jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_faults constant text[] := public.check_assessment_content(p_content);
  v_scored jsonb;
begin
  perform private.require_admin();
  if v_faults <> '{}' then
    return jsonb_build_object('faults', v_faults);
  end if;
  v_scored := private.score_answers(p_content, p_answers);
  return jsonb_build_object('faults', '[]'::jsonb, 'scored', v_scored - '{states,given}'::text[],
    'advice', case when (v_scored ->> 'answered')::integer > 0 then private.advise(p_content, v_scored) end,
    'bracket', p_content #>> array['brackets', v_scored ->> 'bracket', 'title']);
end
$$;
comment on function public.try_assessment_content(jsonb, jsonb) is
  'What content would make of answers, by the arithmetic of scoring; nothing is stored. Platform admins.';
revoke execute on function public.list_assessment_templates(), public.get_assessment_template(uuid), public.copy_assessment_template(uuid),
  public.import_assessment_template(jsonb), public.try_assessment_content(jsonb, jsonb) from public, anon;
grant execute on function public.list_assessment_templates(), public.get_assessment_template(uuid), public.copy_assessment_template(uuid),
  public.import_assessment_template(jsonb), public.try_assessment_content(jsonb, jsonb) to authenticated;
