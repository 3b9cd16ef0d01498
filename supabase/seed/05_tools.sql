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

-- What the seed writes is not somebody's work: the audit log starts with the first real change.
create function private.seed_quietly(p_quiet boolean, p_further text[] default '{}') returns void language plpgsql as $$
declare
  v_trigger record;
begin
  for v_trigger in
    select t.tgrelid::regclass as tab, t.tgname from pg_trigger t where (t.tgname like 'audit\_%' or t.tgname = any (p_further)) and t.tgparentid = 0
  loop
    execute format('alter table %s %s trigger %I', v_trigger.tab, case when p_quiet then 'disable' else 'enable' end, v_trigger.tgname);
  end loop;
end
$$;
comment on function private.seed_quietly(boolean, text[]) is 'Switches the triggers of the audit log, and further ones by name, off for a part and on again.';
