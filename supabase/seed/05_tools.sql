-- Demonstration data, tools of the parts that follow. They stand in the schema for the length of the seed, because each part
-- may be a transaction of its own; the last part drops them.

create function private.seed_id(p_key text) returns uuid language sql immutable as $$
  select overlay(overlay(md5(p_key) placing '4' from 13) placing '8' from 17)::uuid
$$;
comment on function private.seed_id(text) is 'An id that a word always has, so that parts find each other''s rows.';

create function private.seed_pick(p_key text, p_n integer) returns integer language sql immutable as $$
  select ((('x' || substr(md5(p_key), 1, 8))::bit(32)::bigint & 2147483647) % p_n)::integer
$$;
comment on function private.seed_pick(text, integer) is 'A number from 0 to p_n − 1 that looks random and never changes.';

create function private.seed_switch(p_on boolean, p_triggers text[]) returns void language plpgsql as $$
declare
  v_table record;
begin
  for v_table in
    select t.tgrelid::regclass as name, string_agg(format('%s trigger %I', case when p_on then 'enable' else 'disable' end, t.tgname), ', ') as switches
    from pg_trigger t where t.tgname = any (p_triggers) and t.tgparentid = 0 group by t.tgrelid
  loop
    execute format('alter table %s %s', v_table.name, v_table.switches);
  end loop;
end
$$;
comment on function private.seed_switch(boolean, text[]) is 'Switches triggers off by their names, wherever they are, and on again.';

-- What the seed writes is not somebody's work: the audit log starts with the first real change, after the last part.
select private.seed_switch(false, '{audit_insert,audit_update,audit_delete}');
