-- Why: a customer page is one call. It gathers what the header and the overview show from customers, health, people,
-- meetings and the customer's own organization; whoever may not see the customer gets null, the same as for one that
-- does not exist.

-- Names of people who once worked on a customer stay readable there after they left it.
create function private.person_name(p_user uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select p.display_name from public.tier2_profiles p where p.u_id = p_user;
$$;
comment on function private.person_name(uuid) is 'Display name of a person, for records they wrote.';

-- The state of the link as the CSM sees it. Reads invitations and members with more rights, for the caller's own customers.
create function private.customer_link(p_customer uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
  v_out jsonb;
begin
  select jsonb_build_object(
    'state', private.link_state(c.org_id, c.invited_until),
    'invitation_id', i.id, 'email', i.email, 'invited_at', coalesce(i.last_sent_at, i.created_at), 'expires_at', i.expires_at,
    'org_id', c.org_id, 'org_name', o.name, 'joined_at', i.accepted_at,
    'people', (select count(*) from public.org_users m where m.org_id = c.org_id))
  into v_out
  from public.customers c
  left join public.enterprise_orgs o on o.id = c.org_id
  left join lateral (
    select n.* from public.org_invitations n
    where n.customer_id = c.id and n.kind = 'customer_owner' and n.revoked_at is null
      and (n.accepted_at is not null) = (c.org_id is not null)
    order by n.created_at desc limit 1
  ) i on true
  where c.id = p_customer and (c.csm_id = v_me or private.is_admin());
  return v_out;
end;
$$;
comment on function private.customer_link(uuid) is 'Invitation and organization of a customer of the caller.';

-- Kept beside the customer, because every list asks for it.
create function private.invitations_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.customers c set invited_until = n.until
  from (
    select k.customer_id, (
      select max(i.expires_at) from public.org_invitations i
      where i.customer_id = k.customer_id and i.kind = 'customer_owner' and i.accepted_at is null and i.revoked_at is null
    ) as until
    from (select distinct customer_id from changed where customer_id is not null) k
  ) n
  where c.id = n.customer_id and c.invited_until is distinct from n.until;
  return null;
end;
$$;
comment on function private.invitations_changed() is 'Statement trigger: keeps customers.invited_until.';

create trigger customer_link_on_insert after insert on public.org_invitations
  referencing new table as changed for each statement execute function private.invitations_changed();
create trigger customer_link_on_update after update on public.org_invitations
  referencing new table as changed for each statement execute function private.invitations_changed();
create trigger customer_link_on_delete after delete on public.org_invitations
  referencing old table as changed for each statement execute function private.invitations_changed();

-- A model as pages need it: its words, its bands, and the rules that say what would change a score.
create function private.model_facts(p_key text, p_version integer) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object('key', m.key, 'name', m.name, 'version', m.version, 'description', m.description, 'method', m.method,
    'factors', m.factors, 'bands', m.bands)
  from public.health_models m where m.key = p_key and m.version = p_version;
$$;
comment on function private.model_facts(text, integer) is 'One version of a model as pages show it.';

-- What stands behind the score: the latest calculation, or what a first one would need. A change of the model is the first
-- calculation by another one than before.
create function private.customer_health(p_customer uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  h public.health_snapshots;
  v_first jsonb;
begin
  select s.* into h from public.health_snapshots s where s.customer_id = p_customer order by s.computed_at desc limit 1;
  if h.id is null then
    v_first := private.assess_health('{}', current_date, c.stage, c.industry, c.size, private.live_models())
      from public.customers c where c.id = p_customer;
  end if;
  return (
    select jsonb_build_object(
      'score', c.health_score, 'band', c.health_band, 'computed_at', h.computed_at,
      'reason', case when h.id is null then 'not_enough_data' else h.reason end,
      'inputs', coalesce(h.inputs, '{}'), 'parts', coalesce(h.parts, v_first -> 'parts'),
      'model', private.model_facts(coalesce(h.model_key, v_first ->> 'model_key'),
        coalesce(h.model_version, (v_first ->> 'model_version')::integer)),
      'delta_30', c.health_score - (
        select b.score from public.health_snapshots b
        where b.customer_id = c.id and b.computed_at < current_date - 29 order by b.computed_at desc limit 1),
      'changes', (
        select coalesce(jsonb_agg(jsonb_build_object('at', k.computed_at, 'name', m.name, 'version', k.model_version) order by k.computed_at), '[]')
        from (
          select s.computed_at, s.model_key, s.model_version,
            lag(s.model_key || '.' || s.model_version) over (order by s.computed_at) as before
          from public.health_snapshots s
          where s.customer_id = p_customer and s.computed_at > now() - interval '12 months'
        ) k
        join public.health_models m on m.key = k.model_key and m.version = k.model_version
        where k.before <> k.model_key || '.' || k.model_version))
    from public.customers c where c.id = p_customer);
end;
$$;
comment on function private.customer_health(uuid) is 'Score, band, model, inputs, parts and changes of a customer.';

-- Asks once whose the customer is, and then reads below it without asking again for every row.
create function private.customer_detail(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
  v_customer public.customers;
begin
  select * into v_customer from public.customers c where c.id = p_id and (c.csm_id = v_me or private.is_admin());
  if v_customer.id is null then
    return null;
  end if;
  return jsonb_build_object(
    'customer', to_jsonb(v_customer) - 'name_key' || jsonb_build_object('silent', coalesce(v_customer.silent_after < now(), false)),
    'owner', case when v_customer.csm_id is not null then jsonb_build_object(
      'id', v_customer.csm_id, 'name', private.person_name(v_customer.csm_id)) end,
    'link', private.customer_link(p_id),
    'counts', jsonb_build_object(
      'people', (select count(*) from public.stakeholders s where s.customer_id = p_id),
      'contracts', (select count(*) from public.contracts k where k.customer_id = p_id),
      'meetings', (select count(*) from public.meetings m where m.customer_id = p_id),
      'notes', (select count(*) from public.customer_notes n where n.customer_id = p_id),
      'concerns', (select count(*) from public.insights i where i.customer_id = p_id and i.type = 'concern' and i.status = 'open')),
    'health', private.customer_health(p_id),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object('at', w.computed_at, 'score', w.score) order by w.computed_at), '[]')
      from (
        select distinct on (k.week) k.computed_at, k.score
        from (
          select floor(extract(epoch from now() - h.computed_at) / 604800) as week, h.computed_at, h.score
          from public.health_snapshots h
          where h.customer_id = p_id and h.computed_at > now() - interval '12 months'
        ) k
        order by k.week, k.computed_at desc
      ) w),
    'people', (
      select coalesce(jsonb_agg(to_jsonb(x) - 'created_at' order by x.is_primary desc, x.last_touch_at desc nulls last, x.created_at), '[]')
      from (
        select s.id, s.name, s.role, s.email, s.is_primary, s.sentiment, s.created_at, (
          select max(n.happened_at) from public.customer_notes n where n.stakeholder_id = s.id) as last_touch_at
        from public.stakeholders s where s.customer_id = p_id
        order by s.is_primary desc, last_touch_at desc nulls last, s.created_at limit 5
      ) x),
    'next_meeting', (
      select jsonb_build_object('id', m.id, 'title', m.title, 'scheduled_at', m.scheduled_at, 'duration', m.duration,
        'meeting_url', m.meeting_url)
      from public.meetings m
      where m.customer_id = p_id and m.status = 'scheduled' and m.scheduled_at >= now()
      order by m.scheduled_at limit 1),
    'concerns', (
      select coalesce(jsonb_agg(to_jsonb(x) order by array_position('{high,medium,low}'::text[], x.importance), x.created_at), '[]')
      from (
        select i.id, i.content, i.importance, i.owner, i.due_date, i.source, i.meeting_id, i.created_at
        from public.insights i
        where i.customer_id = p_id and i.type = 'concern' and i.status = 'open'
        order by array_position('{high,medium,low}'::text[], i.importance), i.created_at limit 20
      ) x));
end;
$$;
comment on function private.customer_detail(uuid) is 'Everything the header and overview of a customer of the caller show.';

create function public.get_customer(p_id uuid) returns jsonb
language sql stable set search_path = ''
as $$ select private.customer_detail(p_id); $$;
comment on function public.get_customer(uuid) is 'Everything the header and overview of a customer show; null when it is not the caller''s.';

-- One keystroke logs a touch; the faults a person can make have names, so that the form can say them.
create function public.log_touch(
  p_customer uuid, p_kind text, p_body text, p_happened_at timestamptz default null, p_stakeholder uuid default null
) returns uuid
language plpgsql set search_path = ''
as $$
declare
  v_id uuid;
begin
  if not exists (
    select 1 from public.customers c
    where c.id = p_customer and (c.csm_id = (select private.uid()) or (select private.is_admin()))
  ) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This customer is not yours.';
  end if;
  if coalesce(p_kind not in ('call', 'email', 'meeting', 'note'), true) then
    raise exception using errcode = 'P0001', message = 'touch_kind_unknown', hint = 'A touch is a call, an email, a meeting or a note.';
  end if;
  if coalesce(char_length(btrim(p_body)) not between 1 and 5000, true) then
    raise exception using errcode = 'P0001', message = 'touch_body_invalid', hint = 'Write between 1 and 5,000 characters.';
  end if;
  if p_happened_at > now() + interval '5 minutes' then
    raise exception using errcode = 'P0001', message = 'touch_in_future', hint = 'A touch has happened already; plan a meeting instead.';
  end if;
  if p_stakeholder is not null and not exists (
    select 1 from public.stakeholders s where s.id = p_stakeholder and s.customer_id = p_customer
  ) then
    raise exception using errcode = 'P0001', message = 'stakeholder_unknown', hint = 'This person belongs to another customer.';
  end if;
  insert into public.customer_notes (customer_id, author_id, kind, body, happened_at, stakeholder_id)
  values (p_customer, private.uid(), p_kind, btrim(p_body), least(coalesce(p_happened_at, now()), now()), p_stakeholder)
  returning id into v_id;
  return v_id;
end;
$$;
comment on function public.log_touch(uuid, text, text, timestamptz, uuid) is 'Logs a call, email, meeting or note; last touch follows by trigger.';

create function private.set_archived(p_customer uuid, p_at timestamptz) returns void
language plpgsql set search_path = ''
as $$
begin
  update public.customers set archived_at = case when p_at is null then null else coalesce(archived_at, p_at) end
  where id = p_customer and merged_into is null and (csm_id = (select private.uid()) or (select private.is_admin()));
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This customer is not yours.';
  end if;
end;
$$;
comment on function private.set_archived(uuid, timestamptz) is 'Archives or restores a customer of the caller.';

create function public.archive_customer(p_id uuid) returns void
language sql set search_path = ''
as $$ select private.set_archived(p_id, now()); $$;
comment on function public.archive_customer(uuid) is 'Hides a customer from lists and figures; nothing is deleted.';

create function public.restore_customer(p_id uuid) returns void
language sql set search_path = ''
as $$ select private.set_archived(p_id, null); $$;
comment on function public.restore_customer(uuid) is 'Brings an archived customer back.';

-- csm_id is a rights column: it decides who reads everything below. Only its present owner or a platform admin hands it on.
create function public.hand_over_customer(p_customer uuid, p_csm uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  v_me constant uuid := private.require_uid();
  v_name text;
begin
  perform 1 from public.customers c where c.id = p_customer and (c.csm_id = v_me or private.is_admin()) for update;
  if not found then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'This customer is not yours.';
  end if;
  perform private.require_csm(p_csm);
  update public.customers set csm_id = p_csm where id = p_customer and csm_id is distinct from p_csm
  returning name into v_name;
  if found and p_csm <> v_me then
    perform private.notify(p_csm, 'customer_handed_over', v_name || ' is yours now',
      private.person_name(v_me) || ' handed this customer over to you.', '/customers/' || p_customer);
  end if;
end;
$$;
comment on function public.hand_over_customer(uuid, uuid) is 'Gives a customer to another CSM; its present CSM and platform admins may.';

create function public.list_csms() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not (private.is_csm() or private.is_admin()) then
    raise exception using errcode = 'P0001', message = 'not_allowed', hint = 'For CSMs and platform admins.';
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', u.u_id, 'name', p.display_name, 'email', u.email, 'role', u.role)
      order by private.fold(p.display_name) collate "C", u.u_id), '[]')
    from public.tier2_users u
    join public.tier2_profiles p on p.u_id = u.u_id
    where u.role in ('csm', 'admin') and u.is_active and u.deleted_at is null);
end;
$$;
comment on function public.list_csms() is 'People a customer can be handed to.';

grant execute on function private.person_name(uuid), private.customer_detail(uuid),
  private.set_archived(uuid, timestamptz) to authenticated, service_role;
revoke execute on function public.get_customer(uuid), public.log_touch(uuid, text, text, timestamptz, uuid),
  public.archive_customer(uuid), public.restore_customer(uuid), public.hand_over_customer(uuid, uuid), public.list_csms()
  from public, anon;
grant execute on function public.get_customer(uuid), public.log_touch(uuid, text, text, timestamptz, uuid),
  public.archive_customer(uuid), public.restore_customer(uuid), public.hand_over_customer(uuid, uuid), public.list_csms()
  to authenticated, service_role;
