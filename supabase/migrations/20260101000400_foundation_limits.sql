-- Foundation: rate limits.

create table public.rate_limits (
  key text primary key check (length(key) <= 200),
  tokens double precision not null,
  allowed boolean not null,
  touched_at timestamptz not null
);
comment on table public.rate_limits is
  'Token buckets, one a key (an address, a client, a person and an action). No policies: only functions touch them.';
create index rate_limits_touched_idx on public.rate_limits (touched_at);
alter table public.rate_limits enable row level security;

-- One upsert decides, so that parallel callers wait for the row and never share a token. The
-- clock is read after the row is locked, which is why it is clock_timestamp() and not now().
create function public.take_token(p_key text, p_limit integer, p_window_seconds integer)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_rate constant double precision := p_limit::double precision / p_window_seconds;
  v_row public.rate_limits;
begin
  if p_limit < 1 or p_window_seconds < 1 then
    raise exception using errcode = 'P0001', message = 'invalid_limit';
  end if;
  insert into public.rate_limits as r (key, tokens, allowed, touched_at)
  values (p_key, p_limit - 1, true, clock_timestamp())
  on conflict (key) do update set
    (tokens, allowed, touched_at) = (
      select case when b.filled >= 1 then b.filled - 1 else b.filled end, b.filled >= 1, b.at
        from (
          select least(p_limit, r.tokens
                   + greatest(0, extract(epoch from c.at - r.touched_at)::double precision) * v_rate) as filled,
                 greatest(c.at, r.touched_at) as at
            from (select clock_timestamp() as at) as c
        ) as b)
  returning * into v_row;

  -- Buckets that are full again say nothing; now and then a caller sweeps them away.
  if random() < 0.01 then
    delete from public.rate_limits where touched_at < now() - interval '2 days';
  end if;
  return jsonb_build_object(
    'allowed', v_row.allowed,
    'retry_after', case when v_row.allowed then 0 else greatest(1, ceil((1 - v_row.tokens) / v_rate)::integer) end);
end
$$;
comment on function public.take_token(text, integer, integer) is
  'Takes one token from the bucket of a key: p_limit tokens, refilled over p_window_seconds. Service role only.';
revoke execute on function public.take_token(text, integer, integer) from public, anon, authenticated;
grant execute on function public.take_token(text, integer, integer) to service_role;

-- For functions of the database: the refusal carries the seconds to wait.
create function private.require_token(p_key text, p_limit integer, p_window_seconds integer)
returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_answer constant jsonb := public.take_token(p_key, p_limit, p_window_seconds);
begin
  if not (v_answer ->> 'allowed')::boolean then
    raise exception using errcode = 'P0001', message = 'rate_limited',
      detail = v_answer ->> 'retry_after',
      hint = format('Try again in %s.', case
        when (v_answer ->> 'retry_after')::integer < 90 then (v_answer ->> 'retry_after') || ' seconds'
        else ceil((v_answer ->> 'retry_after')::numeric / 60) || ' minutes' end);
  end if;
end
$$;
comment on function private.require_token(text, integer, integer) is
  'take_token() that raises rate_limited; detail is the number of seconds to wait.';
