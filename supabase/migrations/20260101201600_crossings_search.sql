-- Why: one box finds customers, their people, notes and colleagues. It runs with the caller's rights and still names the
-- caller's own customers, so that the search starts from them and not from everybody's.

create function public.search(p_q text, p_limit integer default 12) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_me uuid := private.uid();
  v_admin boolean := private.is_admin();
  v_needle text := private.fold(btrim(p_q));
  v_like text := '%' || replace(replace(replace(v_needle, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  -- Every colleague at brightwater.example would match "bright": without an @ typed, only the part before it counts.
  -- Notes are long: they are searched as typed, without case but with accents.
  v_body text := '%' || replace(replace(replace(btrim(p_q), '\', '\\'), '%', '\%'), '_', '\_') || '%';
  v_limit integer := least(greatest(coalesce(p_limit, 12), 1), 50);
begin
  if v_me is null or coalesce(char_length(v_needle) < 2, true) then
    return '[]';
  end if;
  return (
    select coalesce(jsonb_agg(to_jsonb(r) - 'place' - 'near' order by r.place, r.near, r.title, r.id), '[]')
    from (
      select * from (
        (
          select 'customer' as kind, c.id, c.name as title,
            concat_ws(' · ', c.industry, c.domain, case when c.archived_at is not null then 'archived' end) as subtitle,
            '/customers/' || c.id as href, c.health_score as health, c.health_band as band, 1 as place,
            case when strpos(c.name_key, v_needle) = 0 then 9999 else strpos(c.name_key, v_needle) end as near
          from public.customers c
          where (v_admin or c.csm_id = v_me) and (c.name_key like v_like or c.domain like v_like)
          order by near, c.name limit v_limit
        )
        union all
        (
          select 'person', s.id, s.name, concat_ws(' · ', s.role, c.name), '/customers/' || c.id,
            c.health_score, c.health_band, 2,
            case when strpos(s.name_key, v_needle) = 0 then 9999 else strpos(s.name_key, v_needle) end as near
          from public.customers c
          join public.stakeholders s on s.customer_id = c.id
          where (v_admin or c.csm_id = v_me) and (s.name_key like v_like
            or case when v_needle like '%@%' then lower(s.email) else split_part(lower(s.email), '@', 1) end like v_like)
          order by near, s.name limit v_limit
        )
        union all
        (
          select case when v_admin then 'user' else 'member' end, p.u_id, p.display_name,
            concat_ws(' · ', p.title, u.email), case when v_admin then '/admin/users' else '/team' end, null, null, 3,
            case when strpos(private.fold(p.display_name), v_needle) = 0 then 9999 else strpos(private.fold(p.display_name), v_needle) end as near
          from public.tier2_profiles p
          left join public.tier2_users u on u.u_id = p.u_id
          where p.u_id <> v_me and (private.fold(p.display_name) like v_like or u.email like v_like)
            and (v_admin or exists (select 1 from public.org_users m where m.u_id = p.u_id))
          order by near, p.display_name limit v_limit
        )
        union all
        (
          select 'note', n.id,
            case when char_length(n.body) > 90 then left(n.body, 90) || '…' else n.body end,
            c.name || ' · ' || private.day_text(n.happened_at::date), '/customers/' || c.id, null, null, 4,
            (current_date - n.happened_at::date)
          from public.customers c
          join public.customer_notes n on n.customer_id = c.id
          where (v_admin or c.csm_id = v_me) and n.body ilike v_body
          order by n.happened_at desc limit v_limit
        )
      ) found
      order by place, near, title, id limit v_limit
    ) r);
end;
$$;
comment on function public.search(text, integer) is
  'Customers, people, colleagues and notes whose text holds the words typed (two characters at least), for the caller''s eyes.';
revoke execute on function public.search(text, integer) from public, anon;
grant execute on function public.search(text, integer) to authenticated, service_role;
