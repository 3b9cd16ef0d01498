-- Why: a lead of the old system is a customer that has not bought yet, and customers have a stage for that: prospect. So it
-- has no table of its own. Nobody is its CSM until a platform admin hands it to one; until then only they see it, and a CSM's
-- list does not fill up overnight with hundreds of names that they never chose.

-- Addresses at these say nothing about where somebody works.
create function private.is_public_mail(p_domain text) returns boolean
language sql immutable set search_path = '' as $$
  select p_domain ~ '^((gmail|googlemail|icloud|me|mac|aol|mail|protonmail|msn|zoho)\.com|(proton|pm)\.me|web\.de|(outlook|hotmail|live|yahoo|gmx|ymail)\.[a-z.]+)$'
$$;
comment on function private.is_public_mail(text) is 'True for domains where everybody can have an address.';

create function private.legacy_domain(p_website text, p_email text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  v_site constant text := regexp_replace(lower(btrim(p_website)), '^(https?://)?(www\.)?([^/?#:\s]*).*$', '\3');
  v_mail constant text := split_part(p_email, '@', 2);
begin
  if v_site ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$' and length(v_site) <= 253 and not private.is_public_mail(v_site) then
    return v_site;
  end if;
  return case when v_mail <> '' and not private.is_public_mail(v_mail) then v_mail end;
end
$$;
comment on function private.legacy_domain(text, text) is
  'The domain of a company, from its site or an address there; null where neither says.';

create function private.move_leads(p_id uuid) returns private.legacy_outcome
language plpgsql security definer set search_path = '' as $$
declare
  v_row public.leads;
  v_domain text;
  v_name text;
  v_contact text;
  v_value numeric;
  v_customer public.customers;
  v_person uuid;
  v_left text[] := '{}';
begin
  select * into v_row from public.leads where id = p_id;
  if private.legacy_code(v_row.status) in
     ('lost', 'closed_lost', 'spam', 'junk', 'unsubscribed', 'do_not_contact', 'bounced') then
    return private.outcome('skipped', null, null, 'lead_closed', null);
  end if;
  v_domain := private.legacy_domain(v_row.website, v_row.email_key);
  v_contact := coalesce(private.legacy_text(v_row.name, 200), split_part(v_row.email_key, '@', 1));
  v_name := coalesce(private.legacy_text(v_row.company, 200), v_domain, v_contact);
  if v_name is null then
    return private.outcome('faulty', null, null, 'nothing_to_go_by', null);
  end if;

  -- The same company again: by its domain, or by its name where one of the two has no domain.
  select c.* into v_customer from public.customers as c
   where c.merged_into is null
     and (c.domain = v_domain or (c.name_key = private.fold(v_name) and (c.domain is null or v_domain is null)))
   order by c.archived_at nulls first, c.domain = v_domain desc nulls last, c.created_at, c.id limit 1;
  if v_customer.id is not null and (v_customer.csm_id is not null or v_customer.archived_at is not null or not exists (
    select 1 from public.legacy_migrations as m
     where m.source_table = 'leads' and m.target_table = 'customers' and m.target_id = v_customer.id and m.outcome = 'moved'
  )) then
    -- Somebody looks after this customer, who knows better than an old lead.
    return private.outcome('there', 'customers', v_customer.id, 'customer_known', null);
  end if;

  if v_row.email_key is null and nullif(btrim(v_row.email), '') is not null then
    v_left := v_left || 'address_left_out'::text;
  end if;
  if v_customer.id is not null then
    select s.id into v_person from public.stakeholders as s
     where s.customer_id = v_customer.id
       and (lower(s.email) = v_row.email_key or (v_row.email_key is null and private.fold(s.name) = private.fold(v_contact)))
     limit 1;
    if v_person is not null or v_contact is null then
      return private.outcome('there', case when v_person is null then 'customers' else 'stakeholders' end,
        coalesce(v_person, v_customer.id), 'same_lead', null);
    end if;
  else
    v_value := case when v_row.estimated_value >= 0 and v_row.estimated_value < 1e12 then v_row.estimated_value end;
    if v_value is distinct from v_row.estimated_value then
      v_left := v_left || 'value_left_out'::text;
    end if;
    if private.legacy_past(v_row.captured_at) is null and nullif(btrim(v_row.captured_at), '') is not null then
      v_left := v_left || 'date_left_out'::text;
    end if;
    insert into public.customers (name, arr, industry, stage, csm_id, domain, currency, created_by, created_at, metadata)
    values (v_name, v_value, private.legacy_text(v_row.industry, 100), 'prospect', null, v_domain, 'EUR', private.uid(),
      coalesce(private.legacy_past(v_row.captured_at), v_row.created_at),
      jsonb_strip_nulls(jsonb_build_object('legacy_lead', p_id, 'lead_source', private.legacy_text(v_row.source, 200),
        'lead_status', private.legacy_code(v_row.status))))
    returning * into v_customer;
  end if;
  if v_contact is not null then
    insert into public.stakeholders (customer_id, name, role, email, phone, is_primary, notes, metadata)
    values (v_customer.id, v_contact, private.legacy_text(v_row.job_title, 200), v_row.email_key,
      private.legacy_text(v_row.phone, 50), v_person is null and not exists (
        select 1 from public.stakeholders as s where s.customer_id = v_customer.id),
      nullif(left(btrim(v_row.message), 5000), ''), jsonb_build_object('legacy_lead', p_id))
    returning id into v_person;
  end if;
  if v_customer.metadata ->> 'legacy_lead' = p_id::text then
    return private.outcome('moved', 'customers', v_customer.id, nullif(array_to_string(v_left, ', '), ''), v_value);
  end if;
  return private.outcome('moved', 'stakeholders', v_person, array_to_string('{contact_added}'::text[] || v_left, ', '), null);
end
$$;
comment on function private.move_leads(uuid) is
  'Makes a prospect with its contact of an old lead, or adds the contact where an earlier lead made the prospect.';
