-- Why: one box finds customers, their people, notes and colleagues. Customers and what hangs below them are found in an
-- inner function that asks once whose they are: under row level security the text index of notes may not be used, because
-- comparing a text could tell something about a row that the policy has not let through yet.

create function private.search_customers(p_q text, p_limit integer)
returns table (kind text, id uuid, title text, subtitle text, href text, health integer, band text, place integer, near integer)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  v_me constant uuid := private.uid();
  v_admin constant boolean := private.is_admin();
  -- People are looked up from the caller's customers, however many there are in all.
  v_mine constant uuid[] := array(select c.id from public.customers c where c.csm_id = v_me);
  v_needle constant text := private.fold(p_q);
  v_like constant text := '%' || replace(replace(replace(v_needle, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  -- Notes are long: they are searched as typed, without case but with accents.
  v_body constant text := '%' || replace(replace(replace(p_q, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  return query (
    select 'customer', c.id, c.name, concat_ws(' · ', c.industry, c.domain, case when c.archived_at is not null then 'archived' end),
      '/customers/' || c.id, c.health_score, c.health_band, 1, coalesce(nullif(strpos(c.name_key, v_needle), 0), 9999) as at
    from public.customers c
    where (v_admin or c.csm_id = v_me) and c.merged_into is null and (c.name_key like v_like or c.domain like v_like)
    order by at, c.name_key, c.id limit p_limit
  );
  return query (
    select 'person', s.id, s.name, concat_ws(' · ', s.role, c.name), '/customers/' || c.id, c.health_score, c.health_band, 2,
      coalesce(nullif(strpos(s.search_key, v_needle), 0), 9999) as at
    from public.stakeholders s
    join public.customers c on c.id = s.customer_id
    where (v_admin or s.customer_id = any (v_mine)) and (s.search_key like v_like or lower(s.email) = lower(p_q))
    order by at, s.search_key, s.id limit p_limit
  );
  return query (
    select 'note', n.id, case when char_length(n.body) > 90 then left(n.body, 90) || '…' else n.body end,
      c.name || ' · ' || private.day_text(n.happened_at::date), '/customers/' || c.id, null::integer, null::text, 4,
      (current_date - n.happened_at::date)
    from public.customer_notes n
    join public.customers c on c.id = n.customer_id
    where (v_admin or c.csm_id = v_me) and n.body ilike v_body
    order by n.happened_at desc, n.id limit p_limit
  );
end;
$$;
comment on function private.search_customers(text, integer) is
  'Customers of the caller, their people and notes that hold a text; everybody''s for platform admins.';

create function public.search(p_q text, p_limit integer default 12) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me constant uuid := private.uid();
  v_admin constant boolean := private.is_admin();
  v_typed constant text := left(btrim(p_q), 200);
  v_needle constant text := private.fold(v_typed);
  v_like constant text := '%' || replace(replace(replace(v_needle, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  v_limit constant integer := least(greatest(coalesce(p_limit, 12), 1), 50);
begin
  if v_me is null or coalesce(char_length(v_typed) < 2, true) then
    return '[]';
  end if;
  return (
    select coalesce(jsonb_agg(to_jsonb(r) - 'place' - 'near' order by r.place, r.near, r.title, r.id), '[]')
    from (
      select * from (
        select f.* from private.search_customers(v_typed, v_limit) f
        union all
        (
          select case when v_admin then 'user' else 'member' end, p.u_id, p.display_name, concat_ws(' · ', p.title, u.email),
            case when v_admin then '/admin/users' else '/team' end, null::integer, null::text, 3,
            coalesce(nullif(strpos(private.fold(p.display_name), v_needle), 0), 9999)
          from public.tier2_profiles p
          left join public.tier2_users u on u.u_id = p.u_id
          where p.u_id <> v_me and (private.fold(p.display_name) like v_like or u.email like v_like)
            and (v_admin or exists (select 1 from public.org_users m where m.u_id = p.u_id))
          order by 9, 3, 2 limit v_limit
        )
      ) found
      order by place, near, title, id limit v_limit
    ) r);
end;
$$;
comment on function public.search(text, integer) is
  'Customers, people, colleagues and notes whose text holds the words typed (two characters at least), for the caller''s eyes.';
grant execute on function private.search_customers(text, integer) to authenticated, service_role;
revoke execute on function public.search(text, integer) from public, anon;
grant execute on function public.search(text, integer) to authenticated, service_role;
