-- Why: people come first. An old user who has an account gets the blanks of their profile filled; one who has none is
-- invited, and everything kept under their address waits until they come.

-- The profile that a person wrote here is worth more than what the old system knew: only blanks are filled. What the old
-- system called a role is a word on a business card, whatever it says.
create function private.move_growth_users(p_id uuid) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.growth_users;
  v_account private.legacy_outcome;
  v_name text;
  v_title text;
  v_invitation public.org_invitations;
  v_changed integer;
begin
  select * into v_row from public.growth_users where u_id = p_id;
  if nullif(btrim(v_row.email), '') is null then
    return private.outcome('faulty', null, null, 'email_missing', null);
  end if;
  v_account := private.legacy_account(v_row.email_key);
  if v_account.outcome = 'open' then
    -- Whoever signed up without the link has answered the invitation all the same.
    update public.org_invitations as i
       set accepted_at = now(), accepted_by = v_account.target_id
     where i.kind = 'account' and i.email = v_row.email_key and i.accepted_at is null and i.revoked_at is null;
    -- The same person twice, under the same address in another case: the first row speaks for both.
    if exists (
      select 1 from public.legacy_migrations as m
       where m.source_table = 'growth_users' and m.target_table = 'tier2_users' and m.target_id = v_account.target_id
         and m.outcome in ('moved', 'there') and m.source_id <> p_id
    ) then
      return private.outcome('there', 'tier2_users', v_account.target_id, 'same_address', null);
    end if;
    v_name := private.legacy_text(v_row.name, 201);
    v_title := private.legacy_text(v_row.role, 120);
    if lower(v_title) in ('user', 'admin', 'administrator', 'csm', 'owner', 'member') then
      v_title := null;
    end if;
    update public.tier2_users as u
       set first_name = coalesce(u.first_name, case when u.last_name is null then left(split_part(v_name, ' ', 1), 100) end),
           last_name = coalesce(u.last_name, case when u.first_name is null
             then nullif(left(btrim(substr(v_name, length(split_part(v_name, ' ', 1)) + 1)), 100), '') end),
           title = coalesce(u.title, v_title),
           company_size = coalesce(u.company_size, private.legacy_text(v_row.companysize, 60)),
           revenue_range = coalesce(u.revenue_range, private.legacy_text(v_row.revenuerange, 60)),
           industry = coalesce(u.industry, initcap(replace(v_row.industry::text, '_', ' ')))
     where u.u_id = v_account.target_id
       and ((u.first_name is null and u.last_name is null and v_name is not null) or (u.title is null and v_title is not null)
         or (u.company_size is null and private.legacy_text(v_row.companysize, 60) is not null)
         or (u.revenue_range is null and private.legacy_text(v_row.revenuerange, 60) is not null)
         or (u.industry is null and v_row.industry is not null));
    get diagnostics v_changed = row_count;
    return private.outcome(case when v_changed > 0 then 'moved' else 'there' end, 'tier2_users', v_account.target_id,
      case when v_changed > 0 then 'blanks_filled' else 'nothing_new' end, null);
  end if;
  if v_account.reason <> 'no_account' then
    return v_account;
  end if;

  -- One invitation an address. What became of an earlier one is not undone: somebody may have taken it back on purpose.
  select i.* into v_invitation from public.org_invitations as i
   where i.email = v_row.email_key and i.kind = 'account' order by i.created_at desc limit 1;
  if v_invitation.id is null then
    insert into public.org_invitations (kind, email, role, invited_by, expires_at, sent_count)
    values ('account', v_row.email_key, 'member', private.uid(), now() + interval '14 days', 0)
    returning * into v_invitation;
  end if;
  return private.outcome('waiting', 'org_invitations', v_invitation.id,
    case private.invitation_state(v_invitation) when 'revoked' then 'invitation_withdrawn' else 'invited' end, null);
end
$$;
comment on function private.move_growth_users(uuid) is 'Fills the blanks of an account from the old row, or invites its address.';

-- A trial becomes the subscription of an account that has none. One that is over is kept as expired: it says that this
-- person has had their trial.
create function private.move_trial_users(p_id uuid) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.trial_users;
  v_account private.legacy_outcome;
  v_started timestamptz;
  v_ends timestamptz;
  v_existing uuid;
begin
  select * into v_row from public.trial_users where id = p_id;
  if nullif(btrim(v_row.email), '') is null then
    return private.outcome('faulty', null, null, 'email_missing', null);
  end if;
  v_started := private.legacy_past(v_row.trial_started);
  v_ends := private.legacy_time(v_row.trial_ends);
  if (v_started is null and nullif(btrim(v_row.trial_started), '') is not null)
     or (v_ends is null and nullif(btrim(v_row.trial_ends), '') is not null) then
    return private.outcome('faulty', null, null, 'date_impossible', null);
  elsif v_started is null and v_ends is null then
    return private.outcome('faulty', null, null, 'date_missing', null);
  end if;
  v_ends := coalesce(v_ends, v_started + interval '14 days');
  v_started := coalesce(v_started, least(v_ends - interval '14 days', now()));
  if v_ends < v_started then
    return private.outcome('faulty', null, null, 'ends_before_it_starts', null);
  end if;
  v_account := private.legacy_account(v_row.email_key);
  if v_account.outcome <> 'open' then
    return v_account;
  end if;
  select s.sub_id into v_existing from public.subscriptions as s where s.u_id = v_account.target_id;
  if v_existing is not null then
    return private.outcome('there', 'subscriptions', v_existing, 'subscribed_already', null);
  end if;
  insert into public.subscriptions (u_id, plan, status, trial_ends_at, createdat)
  values (v_account.target_id, 'trial', case when v_ends > now() then 'trial' else 'expired' end, v_ends, v_started)
  returning sub_id into v_existing;
  return private.outcome('moved', 'subscriptions', v_existing, null, null);
end
$$;
comment on function private.move_trial_users(uuid) is 'Makes a trial subscription of an old trial.';
