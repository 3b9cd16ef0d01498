-- Why: what people did in the old system follows them once their account is known. Nothing of it is stamped with an
-- organization: it was done before there was one here, so no organization's admin reads it.

-- What an old answer says in points: a number alone, of five, or before a sign that parts it from words ("4 – documented").
-- "3 people left" is prose and says nothing of the kind.
create function private.legacy_rating(p_text text) returns numeric
language sql immutable set search_path = '' as $$
  select replace((regexp_match(p_text, '^\s*(-?\d{1,6}(?:[.,]\d{1,6})?)\s*(?:/\s*5)?\s*(?:$|[-–—:=)(])'))[1], ',', '.')::numeric
$$;
comment on function private.legacy_rating(text) is 'The points that an old answer begins with; null where it is prose.';

create function private.move_useractivity(p_id uuid) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.useractivity;
  v_account private.legacy_outcome;
  v_time timestamptz;
  v_action text;
  v_page text;
  v_milliseconds integer;
  v_details jsonb;
  v_target uuid;
  v_left text[] := '{}';
begin
  select * into v_row from public.useractivity where id = p_id;
  v_account := private.legacy_person(v_row.u_id);
  if v_account.outcome <> 'open' then
    return v_account;
  end if;
  v_time := private.legacy_past(v_row.occurred_at);
  v_action := left(private.legacy_code(v_row.action), 80);
  if v_time is null then
    return private.outcome('faulty', null, null,
      case when nullif(btrim(v_row.occurred_at), '') is null then 'date_missing' else 'date_impossible' end, null);
  elsif v_action is null or v_action !~ '^[a-z][a-z0-9_]+$' then
    return private.outcome('faulty', null, null, 'action_unknown', null);
  end if;
  v_page := regexp_replace(btrim(v_row.page), '^https?://[^/]+', '');
  v_page := case when v_page ~ '^/([^/\\]|$)' then left(regexp_replace(v_page, '[?#].*$', ''), 300) end;
  -- The old system logged some clicks twice: the same person, deed, page and time are one. Settled, so that what the person
  -- deletes here does not come back with the second of them.
  select a.id into v_target from public.user_actions as a
   where a.u_id = v_account.target_id and a.occurred_at = v_time and a.action = v_action
     and a.page is not distinct from v_page and a.source = 'legacy';
  if v_target is not null then
    return private.outcome('there', 'user_actions', v_target, 'duplicate', null);
  end if;
  if v_row.duration_seconds between 0 and 86400 then
    v_milliseconds := v_row.duration_seconds * 1000;
  elsif v_row.duration_seconds is not null then
    v_left := v_left || 'duration_left_out'::text;
  end if;
  v_details := jsonb_strip_nulls(jsonb_build_object('visit', private.legacy_text(v_row.session_key, 200)))
    || jsonb_build_object('details', v_row.details);
  if private.holds_secret(v_details) or length(v_details::text) > 8000 then
    v_details := '{}';
    v_left := v_left || 'details_left_out'::text;
  end if;
  insert into public.user_actions (u_id, action, page, source, source_key, duration_ms, metadata, occurred_at)
  values (v_account.target_id, v_action, v_page, 'legacy', 'useractivity:' || p_id, v_milliseconds, v_details, v_time)
  returning id into v_target;
  return private.outcome('moved', 'user_actions', v_target, nullif(array_to_string(v_left, ', '), ''), v_milliseconds);
end
$$;
comment on function private.move_useractivity(uuid) is 'Makes an action of the person of an old activity.';

create function private.move_ai_log(p_id uuid) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.ai_log;
  v_account private.legacy_outcome;
  v_time timestamptz;
  v_tokens bigint;
  v_success numeric;
  v_provider text;
  v_model text;
  v_target uuid;
begin
  select * into v_row from public.ai_log where id = p_id;
  v_account := private.legacy_person(v_row.u_id);
  if v_account.outcome <> 'open' then
    return v_account;
  end if;
  v_time := private.legacy_past(v_row.requested_at);
  v_tokens := coalesce(v_row.prompt_tokens, 0)::bigint + coalesce(v_row.response_tokens, 0);
  v_success := case
    when private.legacy_code(v_row.status) is null
      or private.legacy_code(v_row.status) in ('ok', 'success', 'succeeded', 'completed', 'done', '200') then 1
    when private.legacy_code(v_row.status) in ('error', 'failed', 'failure', 'timeout', 'cancelled', '429', '500') then 0 end;
  if v_time is null then
    return private.outcome('faulty', null, null,
      case when nullif(btrim(v_row.requested_at), '') is null then 'date_missing' else 'date_impossible' end, null);
  elsif v_row.prompt_tokens < 0 or v_row.response_tokens < 0 or v_tokens > 2147483647 then
    return private.outcome('faulty', null, null, 'tokens_out_of_range', null);
  elsif v_row.cost_usd < 0 or v_row.cost_usd >= 10000 then
    return private.outcome('faulty', null, null, 'cost_out_of_range', null);
  elsif v_success is null then
    return private.outcome('faulty', null, null, 'status_unknown', null);
  end if;
  v_provider := coalesce(private.legacy_text(v_row.provider, 100), 'unknown');
  v_model := coalesce(private.legacy_text(v_row.model, 100), 'unknown');
  -- Logged twice is spent once.
  select a.id into v_target from public.ai_analytics as a
   where a.user_id = v_account.target_id and a.created_at = v_time and a.provider = v_provider and a.model = v_model
     and a.token_count = v_tokens and a.metadata ->> 'source' = 'legacy';
  if v_target is not null then
    return private.outcome('there', 'ai_analytics', v_target, 'duplicate', null);
  end if;
  insert into public.ai_analytics
    (user_id, provider, model, token_count, latency_ms, success_rate, cost_usd, metadata, created_at)
  values (v_account.target_id, v_provider, v_model, v_tokens, case when v_row.latency_ms >= 0 then v_row.latency_ms end, v_success,
    coalesce(v_row.cost_usd, 0), jsonb_strip_nulls(jsonb_build_object('source', 'legacy', 'legacy_id', p_id,
      'feature', private.legacy_code(v_row.feature))), v_time)
  returning id into v_target;
  return private.outcome('moved', 'ai_analytics', v_target, case when v_row.latency_ms < 0 then 'latency_left_out' end, v_tokens);
end
$$;
comment on function private.move_ai_log(uuid) is 'Makes a line of the person''s use of models of an old log entry.';

create function private.move_trends(p_id uuid) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.trends;
  v_title text;
  v_insight text;
  v_industry text;
  v_time timestamptz;
  v_target uuid;
  v_left text[] := '{}';
begin
  select * into v_row from public.trends where id = p_id;
  v_title := private.legacy_text(v_row.title, 200);
  v_insight := nullif(left(btrim(v_row.insight), 4000), '');
  v_industry := private.legacy_text(v_row.industry, 100);
  v_time := private.legacy_past(v_row.published);
  if private.legacy_code(v_row.status) in ('draft', 'withdrawn', 'archived', 'deleted') then
    return private.outcome('skipped', null, null, 'not_published', null);
  elsif v_title is null or v_insight is null then
    return private.outcome('faulty', null, null, case when v_title is null then 'title_missing' else 'insight_missing' end, null);
  elsif private.legacy_code(v_row.status) not in ('published', 'live', 'active') then
    return private.outcome('faulty', null, null, 'status_unknown', null);
  elsif v_time is null and nullif(btrim(v_row.published), '') is not null then
    return private.outcome('faulty', null, null, 'date_impossible', null);
  end if;
  select t.id into v_target from public.realtime_market_trends as t
   where lower(t.title) = lower(v_title) and lower(t.industry) is not distinct from lower(v_industry)
   order by t.createdat limit 1;
  if v_target is not null then
    return private.outcome('there', 'realtime_market_trends', v_target, 'trend_known', null);
  end if;
  if length(btrim(v_row.title)) > 200 or length(btrim(v_row.insight)) > 4000 then
    v_left := v_left || 'shortened'::text;
  end if;
  insert into public.realtime_market_trends (title, insight, source, industry, createdat)
  values (v_title, v_insight, coalesce(private.legacy_text(v_row.source, 300), 'Old system'), v_industry,
    coalesce(v_time, v_row.created_at))
  returning id into v_target;
  return private.outcome('moved', 'realtime_market_trends', v_target, nullif(array_to_string(v_left, ', '), ''), null);
end
$$;
comment on function private.move_trends(uuid) is 'Makes a market trend of an old one, unless there is one of that title for the industry.';
