-- Assessments: links that open without an account, and figures of participation. Of a link only its hash is kept, in a
-- table no role of the API can read.

create table public.share_links (
  id uuid primary key default gen_random_uuid(),
  kind text not null default 'assessment_result' check (kind in ('assessment_result')),
  result_id uuid references public.assessment_scoring_results (id) on delete cascade,
  u_id uuid not null references public.tier2_users (u_id) on delete cascade,
  org_id uuid references public.enterprise_orgs (id) on delete set null,
  label text check (length(label) <= 200),
  show_details boolean not null default false,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  view_count integer not null default 0 check (view_count >= 0),
  last_viewed_at timestamptz,
  created_at timestamptz not null default now(),
  check (kind <> 'assessment_result' or result_id is not null)
);
comment on table public.share_links is
  'Links that show one thing to whoever holds them, until they expire. Functions write; the person who shared, and admins and the CSM of the stamped organization read.';
comment on column public.share_links.show_details is 'Whether the page behind the link shows the categories, or only the total.';
comment on column public.share_links.label is 'Whom it was made for, in the person''s own words.';
create index share_links_result_idx on public.share_links (result_id);
create index share_links_person_idx on public.share_links (u_id, created_at desc);
create index share_links_org_idx on public.share_links (org_id, created_at desc);

create table private.assessment_links (
  token_hash bytea primary key,
  invitation_id uuid unique references public.assessment_invitations (id) on delete cascade,
  share_link_id uuid unique references public.share_links (id) on delete cascade,
  created_at timestamptz not null default now(),
  check (num_nonnulls(invitation_id, share_link_id) = 1)
);
comment on table private.assessment_links is
  'Hashes of the links to assessments and shared results; a new link for the same thing replaces the old one.';

create table public.assessment_analytics (
  id uuid primary key default gen_random_uuid(),
  org_id uuid not null references public.enterprise_orgs (id) on delete cascade,
  assessment_type public.assessment_type not null,
  month date not null check (month = date_trunc('month', month)::date),
  started integer not null default 0 check (started >= 0),
  completed integer not null default 0 check (completed >= 0),
  invited integer not null default 0 check (invited >= 0),
  opened integer not null default 0 check (opened >= 0),
  assigned integer not null default 0 check (assigned >= 0),
  results integer not null default 0 check (results >= 0),
  average_score numeric(3, 2) check (average_score between 0 and 5),
  score_sum numeric not null default 0,
  weight_sum numeric not null default 0,
  categories jsonb not null default '{}' check (jsonb_typeof(categories) = 'object'),
  changes jsonb not null default '{}' check (jsonb_typeof(changes) = 'object'),
  median_minutes integer check (median_minutes >= 0),
  weakest_category text check (length(weakest_category) <= 40),
  stopped_at jsonb not null default '{}' check (jsonb_typeof(stopped_at) = 'object'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (org_id, assessment_type, month)
);
comment on table public.assessment_analytics is
  'Participation and scores of an organization a month and type, without names. refresh_assessment_analytics() writes, the organization''s admins read.';
comment on column public.assessment_analytics.started is 'Runs begun in the month; completed counts runs that ended in it, whenever they began.';
comment on column public.assessment_analytics.stopped_at is 'Category → how many unfinished runs begun in the month stand there.';
comment on column public.assessment_analytics.results is 'Results given in the month; a run in which nothing applied is completed and has none.';
comment on column public.assessment_analytics.score_sum is
  'Scores of the month times the weight of their people; over weight_sum it is the average, and months and organizations add up.';
comment on column public.assessment_analytics.categories is 'Category → {title, sum, weight, results}: the same sums of each category.';
comment on column public.assessment_analytics.changes is
  'Category or total → {title, sum, weight, runs, first, last}: by how much repeated runs of the month differ from the run before them, of the same version.';
create index assessment_analytics_month_idx on public.assessment_analytics (month, assessment_type);

create trigger update_timestamp before update on public.assessment_analytics
  for each row execute function private.update_timestamp();
select private.audit_table('public.share_links', 'id', '{view_count,last_viewed_at}', false);
select private.audit_table('public.assessment_analytics', p_activity => false);
select private.class_policies('public.share_links', 'work', p_verbs => '{select}');
select private.class_policies('public.assessment_analytics', 'org_admin', p_verbs => '{select}');

create function private.issue_assessment_link(p_invitation uuid default null, p_share_link uuid default null) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_token constant text := rtrim(translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/', '-_'), '=');
begin
  delete from private.assessment_links as l where l.invitation_id = p_invitation or l.share_link_id = p_share_link;
  insert into private.assessment_links (token_hash, invitation_id, share_link_id)
  values (private.hash_token(v_token), p_invitation, p_share_link);
  return v_token;
end
$$;
comment on function private.issue_assessment_link(uuid, uuid) is
  'Makes a new link to an invitation or to something shared; the former one is void. The secret is answered once.';

create function public.share_result(p_result uuid, p_days integer default 30, p_label text default null, p_details boolean default false)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
  v_result public.assessment_scoring_results;
  v_link public.share_links;
begin
  select * into v_result from public.assessment_scoring_results as r where r.id = p_result and r.user_id = v_me;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only the person whose result it is shares it.';
  elsif p_days is null or p_days not between 1 and 365 then
    raise exception using errcode = 'P0001', message = 'expiry_invalid', hint = 'A link is open for 1 to 365 days.';
  end if;
  perform private.require_token('share:' || v_me, 60, 3600);
  insert into public.share_links (result_id, u_id, org_id, label, show_details, expires_at)
  values (p_result, v_me, v_result.org_id, left(p_label, 200), coalesce(p_details, false), now() + make_interval(days => p_days))
  returning * into v_link;
  return jsonb_build_object('id', v_link.id, 'token', private.issue_assessment_link(p_share_link => v_link.id),
    'expires_at', v_link.expires_at);
end
$$;
comment on function public.share_result(uuid, integer, text, boolean) is
  'Makes a link to the caller''s own result and answers its secret once. 60 an hour.';

create function public.revoke_share_link(p_link uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_uid();
begin
  update public.share_links as l set revoked_at = coalesce(l.revoked_at, now())
   where l.id = p_link and (l.u_id = v_me or l.org_id in (select private.admin_org_ids()) or private.is_admin());
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'Only whoever shared it, or an admin of the organization, ends it.';
  end if;
  delete from private.assessment_links as l where l.share_link_id = p_link;
end
$$;
comment on function public.revoke_share_link(uuid) is
  'Closes a shared link for good: the person who made it, admins of the stamped organization, platform admins.';
grant execute on function public.share_result(uuid, integer, text, boolean), public.revoke_share_link(uuid) to authenticated;

-- What the results of some days add up to, one row an organization and type. Everything is a sum, so that days, months and
-- organizations can be added; the pages read it for the running month, the job writes it down for the months before.
create function private.sum_results(p_from timestamptz, p_to timestamptz, p_orgs uuid[] default null) returns table (
  org_id uuid, assessment_type public.assessment_type, results integer, score_sum numeric, weight_sum numeric, categories jsonb, changes jsonb)
language plpgsql stable set search_path = '' as $$
begin
  return query
  with rows as materialized (
    select r.org_id, r.assessment_type, r.score, r.category_scores, r.created_at, s.weight,
      b.score as score_before, b.category_scores as categories_before, b.created_at as at_before
      from public.assessment_scoring_results as r
      join public.assessment_sessions as s on s.id = r.session_id
      -- The run before of the same person, in the same version: only then the same was asked.
      left join lateral (
        select b.score, b.category_scores, b.created_at from public.assessment_scoring_results as b
         where b.user_id = r.user_id and b.assessment_type = r.assessment_type and b.org_id = r.org_id
           and b.template_id = r.template_id and b.created_at < r.created_at
         order by b.created_at desc limit 1
      ) as b on true
     where r.created_at >= p_from and r.created_at < p_to and r.org_id is not null
       and (p_orgs is null or r.org_id = any (p_orgs))
  ), told as (
    select t.org_id, t.assessment_type, jsonb_object_agg(t.key, jsonb_build_object(
        'title', t.title, 'sum', t.sum, 'weight', t.weight, 'results', t.results)) as categories
      from (
        select r.org_id, r.assessment_type, c ->> 'key' as key, max(c ->> 'title') as title,
          sum((c ->> 'score')::numeric * r.weight) as sum, sum(r.weight) as weight, count(*) as results
          from rows as r cross join lateral jsonb_array_elements(r.category_scores) as c
         where c ->> 'score' is not null group by 1, 2, 3
      ) as t group by 1, 2
  ), moved as (
    select t.org_id, t.assessment_type, jsonb_object_agg(t.key, jsonb_build_object(
        'title', t.title, 'sum', t.sum, 'weight', t.weight, 'runs', t.runs, 'first', t.first, 'last', t.last)) as changes
      from (
        select m.org_id, m.assessment_type, m.key, max(m.title) as title, sum(m.change * m.weight) as sum, sum(m.weight) as weight,
          count(*) as runs, min(m.at_before) as first, max(m.created_at) as last
          from (
            select r.org_id, r.assessment_type, 'total' as key, null as title, r.score - r.score_before as change, r.weight, r.at_before, r.created_at
              from rows as r where r.at_before is not null
            union all
            select r.org_id, r.assessment_type, c ->> 'key', c ->> 'title', (c ->> 'score')::numeric - (d ->> 'score')::numeric, r.weight,
              r.at_before, r.created_at
              from rows as r
              cross join lateral jsonb_array_elements(r.category_scores) as c
              join lateral jsonb_array_elements(r.categories_before) as d on d ->> 'key' = c ->> 'key'
             where c ->> 'score' is not null and d ->> 'score' is not null
          ) as m group by 1, 2, 3
      ) as t group by 1, 2
  )
  select s.org_id, s.assessment_type::public.assessment_type, s.results, s.score_sum, s.weight_sum, coalesce(t.categories, '{}'),
    coalesce(m.changes, '{}')
    from (
      select r.org_id, r.assessment_type, count(*)::integer as results, sum(r.score * r.weight) as score_sum, sum(r.weight) as weight_sum
        from rows as r group by 1, 2
    ) as s
    left join told as t using (org_id, assessment_type)
    left join moved as m using (org_id, assessment_type);
end
$$;
comment on function private.sum_results(timestamptz, timestamptz, uuid[]) is
  'Results of some days by organization and type: sums of scores, of categories, and of what repeated runs changed. Null: every organization.';

create function public.refresh_assessment_analytics(p_month date default current_date) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_from constant date := date_trunc('month', p_month)::date;
  v_to constant date := (date_trunc('month', p_month) + interval '1 month')::date;
  v_rows integer;
begin
  with runs as (
    select s.org_id, s.assessment_type,
      count(*) filter (where s.started_at >= v_from and s.started_at < v_to) as started,
      count(*) filter (where s.completed_at >= v_from and s.completed_at < v_to) as completed,
      percentile_disc(0.5) within group (order by extract(epoch from s.completed_at - s.started_at) / 60)
        filter (where s.completed_at >= v_from and s.completed_at < v_to) as minutes
    from public.assessment_sessions s
    where s.org_id is not null
      and ((s.started_at >= v_from and s.started_at < v_to) or (s.completed_at >= v_from and s.completed_at < v_to))
    group by s.org_id, s.assessment_type
  ), stopped as (
    select g.org_id, g.assessment_type, jsonb_object_agg(g.current_category, g.n) as at
    from (
      select s.org_id, s.assessment_type, s.current_category, count(*) as n from public.assessment_sessions s
      where s.org_id is not null and s.status in ('in_progress', 'abandoned') and s.current_category is not null
        and s.started_at >= v_from and s.started_at < v_to
      group by s.org_id, s.assessment_type, s.current_category
    ) g
    group by g.org_id, g.assessment_type
  ), scores as (
    select x.*, (
      select k.key from jsonb_each(x.categories) k
       order by (k.value ->> 'sum')::numeric / (k.value ->> 'weight')::numeric, k.key limit 1) as weakest
    from private.sum_results(v_from, v_to) x
  ), invited as (
    select i.org_id, i.assessment_type, count(*) as invited, count(i.opened_at) as opened from public.assessment_invitations i
    where i.created_at >= v_from and i.created_at < v_to group by i.org_id, i.assessment_type
  ), assigned as (
    select a.org_id, a.assessment_type, count(*) as assigned from public.assessment_assignments a
    where a.created_at >= v_from and a.created_at < v_to group by a.org_id, a.assessment_type
  ), fresh as materialized (
    select org_id, assessment_type, coalesce(r.started, 0) as started, coalesce(r.completed, 0) as completed,
      coalesce(i.invited, 0) as invited, coalesce(i.opened, 0) as opened, coalesce(a.assigned, 0) as assigned,
      coalesce(c.results, 0) as results, round(c.score_sum / c.weight_sum, 2) as average, coalesce(c.score_sum, 0) as score_sum,
      coalesce(c.weight_sum, 0) as weight_sum, coalesce(c.categories, '{}') as categories, coalesce(c.changes, '{}') as changes,
      round(r.minutes) as minutes, c.weakest, coalesce(p.at, '{}') as stopped_at
    from runs r
    full join invited i using (org_id, assessment_type)
    full join assigned a using (org_id, assessment_type)
    full join scores c using (org_id, assessment_type)
    left join stopped p using (org_id, assessment_type)
  ), gone as (
    -- What was deleted since leaves no figure behind.
    delete from public.assessment_analytics t where t.month = v_from and not exists (
      select 1 from fresh f where f.org_id = t.org_id and f.assessment_type = t.assessment_type)
  )
  insert into public.assessment_analytics as t (org_id, assessment_type, month, started, completed, invited, opened, assigned, results,
    average_score, score_sum, weight_sum, categories, changes, median_minutes, weakest_category, stopped_at)
  select org_id, assessment_type, v_from, started, completed, invited, opened, assigned, results, average, score_sum, weight_sum,
    categories, changes, minutes, weakest, stopped_at
  from fresh
  on conflict (org_id, assessment_type, month) do update set started = excluded.started, completed = excluded.completed,
    invited = excluded.invited, opened = excluded.opened, assigned = excluded.assigned, results = excluded.results,
    average_score = excluded.average_score, score_sum = excluded.score_sum, weight_sum = excluded.weight_sum,
    categories = excluded.categories, changes = excluded.changes, median_minutes = excluded.median_minutes,
    weakest_category = excluded.weakest_category, stopped_at = excluded.stopped_at;
  get diagnostics v_rows = row_count;
  return v_rows;
end
$$;
comment on function public.refresh_assessment_analytics(date) is
  'Counts a month of every organization anew: hourly for the running month, every night for the twelve before. Service role only.';
