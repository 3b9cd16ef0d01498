-- Foundation: the audit log as a chain. The append-only triggers keep every role from changing a record; whoever owns the
-- database could still switch them off. So a job seals the records of each past minute: a seal holds the digest of each
-- record and of the seal before, and one record that is changed, removed or slipped in later no longer fits.
--
-- A seal proves what was there when it was made, not that the whole chain was not written anew by the owner. For that the
-- newest digest (the head) is also written to the log of the server each minute, and verify_audit_chain() takes one.

create table public.audit_seals (
  seq bigint primary key check (seq > 0),
  minute timestamptz not null,
  row_ids bigint[] not null check (cardinality(row_ids) between 1 and 5000),
  row_hashes bytea[] not null check (cardinality(row_hashes) = cardinality(row_ids)),
  previous bytea not null,
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null default now()
);
comment on table public.audit_seals is
  'Seals over the records of the audit log, each chained to the one before. Written by the job audit-seal, append-only, read by platform admins.';
comment on column public.audit_seals.minute is
  'The minute its records are from. A transaction that ended late has its records in a further seal of the same minute.';
comment on column public.audit_seals.row_hashes is 'Digest of each record, in the order of row_ids.';
comment on column public.audit_seals.previous is 'Digest of the seal before; empty for the first.';
create index audit_seals_minute_idx on public.audit_seals (minute desc);
alter table public.audit_seals enable row level security;
grant select on public.audit_seals to authenticated;
select private.append_only('public.audit_seals');

-- Text that is the same whatever the session's time zone and the server's version are.
create function private.audit_digest(p_row public.audit_log) returns bytea
language sql stable set search_path = '' as $$
  select sha256(convert_to(jsonb_build_array(
    p_row.id, p_row.table_name, p_row.operation, p_row.user_id, p_row.record_id, p_row.old_values, p_row.new_values,
    host(p_row.ip_address), p_row.user_agent, p_row.session_id, p_row.refused_action,
    (extract(epoch from p_row.timestamp) * 1000000)::bigint)::text, 'UTF8'))
$$;
comment on function private.audit_digest(public.audit_log) is 'Digest of one record of the audit log.';

create function private.seal_digest(
  p_seq bigint, p_minute timestamptz, p_ids bigint[], p_hashes bytea[], p_previous bytea
) returns bytea
language sql stable set search_path = '' as $$
  select sha256(p_previous
    || convert_to(concat_ws('|', p_seq, extract(epoch from p_minute)::bigint, array_to_string(p_ids, ',')), 'UTF8')
    || (select string_agg(h.digest, ''::bytea order by h.place) from unnest(p_hashes) with ordinality as h (digest, place)))
$$;
comment on function private.seal_digest(bigint, timestamptz, bigint[], bytea[], bytea) is 'Digest of a seal over what it holds and the seal before.';

create function private.seal_audit(
  p_until timestamptz default date_trunc('minute', clock_timestamp()), p_limit integer default 20000
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_from timestamptz;
  v_seq bigint;
  v_head bytea;
  v_group record;
  v_rows integer := 0;
  v_seals integer := 0;
begin
  -- Two jobs at once would fork the chain.
  lock table public.audit_seals in share row exclusive mode;
  select s.seq, s.hash into v_seq, v_head from public.audit_seals as s order by s.seq desc limit 1;
  v_seq := coalesce(v_seq, 0);
  v_head := coalesce(v_head, '');
  -- A transaction shows its records when it ends, stamped with its beginning: an hour is looked back over.
  v_from := coalesce((select max(s.minute) from public.audit_seals as s) - interval '1 hour', '-infinity');

  for v_group in
    with sealed as materialized (
      select unnest(s.row_ids) as id from public.audit_seals as s where s.minute >= v_from
    ), fresh as materialized (
      select a.id, date_trunc('minute', a.timestamp, 'UTC') as minute, private.audit_digest(a) as digest,
             row_number() over (order by date_trunc('minute', a.timestamp, 'UTC'), a.id) as place
        from (
          select l as a, l.* from public.audit_log as l
           where l.timestamp >= v_from and l.timestamp < p_until
             and not exists (select 1 from sealed as s where s.id = l.id)
           order by l.timestamp, l.id limit p_limit
        ) as a
    )
    select f.minute, array_agg(f.id order by f.place) as ids, array_agg(f.digest order by f.place) as hashes
      from fresh as f group by f.minute, (f.place - 1) / 5000 order by min(f.place)
  loop
    v_seq := v_seq + 1;
    insert into public.audit_seals (seq, minute, row_ids, row_hashes, previous, hash)
    values (v_seq, v_group.minute, v_group.ids, v_group.hashes, v_head,
      private.seal_digest(v_seq, v_group.minute, v_group.ids, v_group.hashes, v_head))
    returning hash into v_head;
    v_rows := v_rows + cardinality(v_group.ids);
    v_seals := v_seals + 1;
  end loop;
  return jsonb_build_object('rows', v_rows, 'seals', v_seals, 'seq', v_seq, 'head', encode(v_head, 'hex'), 'more', v_rows = p_limit);
end
$$;
comment on function private.seal_audit(timestamptz, integer) is
  'Seals the records of past minutes that no seal holds yet, at most p_limit; "more" says that some are left.';

create function public.seal_audit() returns jsonb
language sql security definer set search_path = '' as $$ select private.seal_audit(p_limit => 5000) $$;
comment on function public.seal_audit() is 'What the job audit-seal calls. Service role only.';

create function public.verify_audit_chain(p_head text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_kept timestamptz;
  v_last timestamptz;
  v_first jsonb;
  v_state jsonb;
begin
  if not private.is_service() then
    perform private.require_admin();
  end if;
  -- Months that were taken off are not there to be compared; their seals still have to hang together.
  v_kept := coalesce((select max(d.until_at) from private.detached_months as d where d.table_name = 'public.audit_log'), '-infinity');
  v_last := (select max(s.minute) from public.audit_seals as s);

  select jsonb_build_object('kind', 'seal', 'seq', b.seq, 'minute', b.minute) into v_first
    from (
      select s.*, row_number() over w as place, lag(s.hash) over w as before from public.audit_seals as s window w as (order by s.seq)
    ) as b
   where b.seq <> b.place or b.previous is distinct from coalesce(b.before, '')
      or b.hash <> private.seal_digest(b.seq, b.minute, b.row_ids, b.row_hashes, b.previous)
   order by b.place limit 1;
  if v_first is null and p_head is not null
     and not exists (select 1 from public.audit_seals as s where encode(s.hash, 'hex') = lower(p_head)) then
    v_first := jsonb_build_object('kind', 'head', 'head', p_head);
  end if;
  if v_first is null then
    with listed as materialized (
      select s.seq, s.minute, x.id, x.digest
        from public.audit_seals as s cross join lateral unnest(s.row_ids, s.row_hashes) as x (id, digest)
       where s.minute >= v_kept
    ), faults as (
      select l.id, l.minute, l.seq, a.table_name, a.record_id, case when a.id is null then 'missing' else 'forged' end as kind
        from listed as l left join public.audit_log as a on a.id = l.id
       where a.id is null or private.audit_digest(a) <> l.digest
      union all
      -- Too old for the next seal to take it up, and in none: it was not there when its minute was sealed.
      select a.id, date_trunc('minute', a.timestamp, 'UTC'), null, a.table_name, a.record_id, 'added'
        from public.audit_log as a
       where a.timestamp >= v_kept and a.timestamp < v_last - interval '1 hour'
         and not exists (select 1 from listed as l where l.id = a.id)
    )
    select jsonb_build_object('kind', f.kind, 'id', f.id, 'minute', f.minute, 'seq', f.seq, 'table_name', f.table_name, 'record_id', f.record_id)
      into v_first from faults as f order by f.minute, f.id limit 1;
  end if;
  select jsonb_build_object('seals', count(*), 'rows', coalesce(sum(cardinality(s.row_ids)), 0), 'until', max(s.minute)) into v_state
    from public.audit_seals as s;
  return v_state || jsonb_build_object('sound', v_first is null, 'first', v_first,
    'head', (select encode(s.hash, 'hex') from public.audit_seals as s order by s.seq desc limit 1));
end
$$;
comment on function public.verify_audit_chain(text) is
  'Whether the audit log is what was sealed, and if not the first record that is forged, missing or added, or the first seal that does not fit. p_head: a digest noted elsewhere that the chain has to hold. Platform admins.';

revoke execute on function public.seal_audit(), public.verify_audit_chain(text) from public, anon, authenticated;
grant execute on function public.seal_audit(), public.verify_audit_chain(text) to service_role;
grant execute on function public.verify_audit_chain(text) to authenticated;
