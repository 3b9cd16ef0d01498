-- Assessments: the page behind a shared link. Whoever holds the link is anybody, so the function is open, limited by address
-- and by link, and says of a link that opens nothing only why.

create function public.open_shared_result(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_link public.share_links;
  v_result public.assessment_scoring_results;
  v_template public.assessment_templates;
begin
  if p_token is null or length(p_token) not between 20 and 100 then
    return '{"state": "unknown"}';
  end if;
  perform private.require_token('share_open:' || coalesce(private.request_ip()::text, 'nowhere'), 120, 60);
  select l.* into v_link from public.share_links as l
    join private.assessment_links as s on s.share_link_id = l.id where s.token_hash = private.hash_token(p_token);
  if v_link.id is null then
    return '{"state": "unknown"}';
  elsif v_link.revoked_at is not null then
    return '{"state": "revoked"}';
  elsif v_link.expires_at <= now() then
    return jsonb_build_object('state', 'expired', 'expired_at', v_link.expires_at);
  end if;
  perform private.require_token('share_link:' || v_link.id, 600, 3600);
  update public.share_links as l set view_count = l.view_count + 1, last_viewed_at = now() where l.id = v_link.id;
  select * into v_result from public.assessment_scoring_results as r where r.id = v_link.result_id;
  select * into v_template from public.assessment_templates as t where t.id = v_result.template_id;
  return jsonb_build_object('state', 'open', 'expires_at', v_link.expires_at, 'details', v_link.show_details,
    'title', v_template.title, 'type', v_result.assessment_type, 'at', v_result.created_at, 'score', v_result.score,
    'bracket', v_result.bracket, 'bracket_title', v_template.content #>> array['brackets', v_result.bracket, 'title'],
    'description', v_result.description, 'confidence', v_result.confidence,
    'person', (select p.display_name from public.tier2_profiles as p where p.u_id = v_result.user_id),
    'org', (select o.name from public.enterprise_orgs as o where o.id = v_result.org_id))
    || case when v_link.show_details then jsonb_build_object('categories', v_result.category_scores,
      'recommendations', to_jsonb(v_result.recommendations), 'next_steps', to_jsonb(v_result.next_steps)) else '{}' end;
end
$$;
comment on function public.open_shared_result(text) is
  'What a shared link shows, without an account; counts the view. Never an answer, a note or a question.';
grant execute on function public.open_shared_result(text) to anon, authenticated;
