-- Why: figures of a portfolio are read at every visit and change rarely. They are kept as sums for each CSM and each way of
-- dividing, so that a figure costs as much with a thousand customers as with ten, and everybody's is the sum of a few rows a CSM.
-- A change adds rows with its difference instead of changing the sums that are there: two people who change customers of
-- one CSM at the same moment do not wait for each other. The night counts anew, which folds the differences away.

create table private.portfolio_sums (
  csm_id uuid,
  split text not null check (split in ('band', 'stage', 'size', 'industry')),
  key text,
  currency text not null,
  customers integer not null,
  known integer not null,
  arr numeric not null,
  at_risk integer not null,
  at_risk_known integer not null,
  arr_at_risk numeric not null
);
comment on table private.portfolio_sums is
  'Sums and differences over the customers of a CSM that figures count, by band, stage, size or industry and by currency; to be added up.';
comment on column private.portfolio_sums.known is 'How many have an amount.';
create index portfolio_sums_csm_idx on private.portfolio_sums (csm_id, split);

create type private.portfolio_count as (
  csm_id uuid, stage text, band text, size text, industry text, currency text, arr numeric, sign integer);

create function private.add_to_sums(p_rows private.portfolio_count[]) returns void
language sql security definer set search_path = ''
as $$
  insert into private.portfolio_sums (csm_id, split, key, currency, customers, known, arr, at_risk, at_risk_known, arr_at_risk)
  select * from (
    select r.csm_id, d.split, d.key, r.currency, sum(r.sign) as customers, coalesce(sum(r.sign) filter (where r.arr is not null), 0) as known,
      coalesce(sum(r.sign * r.arr), 0) as arr, coalesce(sum(r.sign) filter (where r.band = 'risk'), 0) as at_risk,
      coalesce(sum(r.sign) filter (where r.band = 'risk' and r.arr is not null), 0) as at_risk_known,
      coalesce(sum(r.sign * r.arr) filter (where r.band = 'risk'), 0) as arr_at_risk
    from unnest(p_rows) r
    cross join lateral (values ('band', r.band), ('stage', r.stage), ('size', r.size), ('industry', r.industry)) d (split, key)
    group by 1, 2, 3, 4
  ) s
  where (s.customers, s.known, s.arr, s.at_risk, s.at_risk_known, s.arr_at_risk) is distinct from (0, 0, 0, 0, 0, 0);
$$;
comment on function private.add_to_sums(private.portfolio_count[]) is 'Adds customers that came (sign 1) and went (sign -1) to the sums.';

create function private.sums_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  v_rows private.portfolio_count[];
begin
  if tg_op = 'INSERT' then
    v_rows := array(select row(n.csm_id, n.stage, n.health_band, n.size, n.industry, n.currency, n.arr, 1)::private.portfolio_count
      from changed n where n.archived_at is null and n.stage <> 'churned');
  elsif tg_op = 'DELETE' then
    v_rows := array(select row(o.csm_id, o.stage, o.health_band, o.size, o.industry, o.currency, o.arr, -1)::private.portfolio_count
      from before o where o.archived_at is null and o.stage <> 'churned');
  else
    v_rows := array(
      select row(x.csm_id, x.stage, x.health_band, x.size, x.industry, x.currency, x.arr, x.sign)::private.portfolio_count
      from changed n join before o on o.id = n.id
      cross join lateral (
        select n.csm_id, n.stage, n.health_band, n.size, n.industry, n.currency, n.arr, 1 as sign where n.archived_at is null and n.stage <> 'churned'
        union all
        select o.csm_id, o.stage, o.health_band, o.size, o.industry, o.currency, o.arr, -1 where o.archived_at is null and o.stage <> 'churned') x
      where (n.csm_id, n.stage, n.health_band, n.size, n.industry, n.currency, n.arr, n.archived_at is null)
        is distinct from (o.csm_id, o.stage, o.health_band, o.size, o.industry, o.currency, o.arr, o.archived_at is null));
  end if;
  if cardinality(v_rows) > 0 then
    perform private.add_to_sums(v_rows);
  end if;
  return null;
end;
$$;
comment on function private.sums_changed() is 'Statement trigger: the sums follow the customers.';
create trigger sums_on_insert after insert on public.customers
  referencing new table as changed for each statement execute function private.sums_changed();
create trigger sums_on_update after update on public.customers
  referencing old table as before new table as changed for each statement execute function private.sums_changed();
create trigger sums_on_delete after delete on public.customers
  referencing old table as before for each statement execute function private.sums_changed();

-- The lock waits for whoever is changing customers, so that nobody's difference is counted twice or lost.
create function private.count_portfolios() returns void
language plpgsql security definer set search_path = ''
as $$
begin
  lock table private.portfolio_sums in share row exclusive mode;
  delete from private.portfolio_sums;
  perform private.add_to_sums(array(
    select row(c.csm_id, c.stage, c.health_band, c.size, c.industry, c.currency, c.arr, 1)::private.portfolio_count
    from public.customers c where c.archived_at is null and c.stage <> 'churned'));
end;
$$;
comment on function private.count_portfolios() is 'Counts the sums of all portfolios anew. For the nightly job; the answers stay the same.';
