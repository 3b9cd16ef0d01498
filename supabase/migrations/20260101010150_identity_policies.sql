-- Identity: the classes of access. Most tables belong to one of them, and then say so in one line instead of four
-- policies; a table that needs something of its own writes its policies out.
--
-- Every predicate asks the caller's sets once a statement and compares columns of the row with them: no table is read
-- for each row.

create function private.all_for_admins(p_table regclass) returns text
language sql stable set search_path = '' as $$
  select coalesce((
    select format('%I between (select private.first_id()) and %L', a.attname, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
      from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     where i.indrelid = p_table and i.indisprimary and a.atttypid = 'pg_catalog.uuid'::regtype), '(select private.is_admin())')
$$;
comment on function private.all_for_admins(regclass) is
  'The condition by which platform admins read a whole table: a range of its primary key, which an index answers, so that nobody else pays for it; the plain question where the key is no uuid.';

create function private.class_policies(
  p_table regclass, p_class text, p_person text default 'u_id', p_org text default 'org_id',
  p_verbs text[] default '{select,insert,update,delete}'
) returns void
language plpgsql set search_path = '' as $$
declare
  v_name constant text := (select relname from pg_catalog.pg_class where oid = p_table);
  v_admin constant text := '(select private.is_admin())';
  v_all constant text := private.all_for_admins(p_table);
  v_own constant text := format('%I = (select private.uid())', p_person);
  v_member constant text := format('%I = any (array(select private.org_ids()))', p_org);
  v_manager constant text := format('%I = any (array(select private.admin_org_ids()))', p_org);
  v_csm constant text := format('%I = any (array(select private.managed_org_ids()))', p_org);
  -- Where the organization may be missing, the set of a platform admin does not cover the row; "missing and an admin" would
  -- make everybody read the rows of nobody.
  v_nobodys constant text := case when exists (
      select 1 from pg_catalog.pg_attribute where attrelid = p_table and attname = p_org and not attnotnull)
    then v_all end;
  v_set constant text := format('%I = any (array(select private.%%s))', p_org);
  v_readers constant text := concat_ws(' or ', format(v_set, 'readable_org_ids()'), v_nobodys);
  v_managers constant text := concat_ws(' or ', format(v_set, 'supervised_org_ids(false)'), v_nobodys);
  v_managers_csm constant text := concat_ws(' or ', format(v_set, 'supervised_org_ids(true)'), v_nobodys);
  v_read text;
  v_write text;
  v_verb text;
begin
  case p_class
    when 'self' then
      v_read := concat_ws(' or ', v_own, v_all);
      v_write := concat_ws(' or ', v_own, v_admin);
    when 'work' then
      v_read := concat_ws(' or ', v_own, v_managers_csm);
      v_write := format('(%s and (%I is null or %s)) or %s', v_own, p_org, v_member, v_admin);
    when 'org' then
      v_read := v_readers;
      v_write := concat_ws(' or ', v_manager, v_admin);
    when 'org_csm' then
      v_read := v_readers;
      v_write := concat_ws(' or ', v_manager, v_csm, v_admin);
    when 'org_member' then
      v_read := v_readers;
      v_write := format('(%s and %s) or %s or %s', v_own, v_member, v_manager, v_admin);
    when 'org_admin' then
      v_read := v_managers;
      v_write := concat_ws(' or ', v_manager, v_admin);
    when 'org_admin_csm' then
      v_read := v_managers_csm;
      v_write := concat_ws(' or ', v_manager, v_admin);
    when 'reference' then
      v_read := '(select private.uid()) is not null';
      v_write := v_admin;
    when 'system' then
      v_read := v_admin;
    else
      raise exception 'There is no class of access called %.', p_class;
  end case;

  execute format('alter table %s enable row level security', p_table);
  foreach v_verb in array case when v_write is null then '{select}'::text[] else p_verbs end loop
    execute format('grant %s on %s to authenticated', v_verb, p_table);
    execute format('create policy %I on %s for %s to authenticated %s', concat_ws('_', v_name, v_verb, p_class), p_table, v_verb,
      case v_verb
        when 'select' then format('using (%s)', v_read)
        when 'insert' then format('with check (%s)', v_write)
        when 'update' then format('using (%s) with check (%s)', v_write, v_write)
        when 'delete' then format('using (%s)', v_write)
      end);
  end loop;
end
$$;
comment on function private.class_policies(regclass, text, text, text, text[]) is
  'Row level security, grants and one policy per verb of a table that belongs to a class: self (own rows), work (own rows stamped with an organization, whose admins and CSM read them), org, org_csm, org_member, org_admin, org_admin_csm (the organization, with who writes), reference (everybody signed in reads), system (platform admins read). p_person and p_org name the columns; p_verbs leaves verbs to functions.';

-- The foundation's tables had to wait for this function.
select private.class_policies('public.audit_seals', 'system');
select private.class_policies('public.file_deletions', 'system');
select private.class_policies('public.retention_policies', 'reference', p_verbs => '{select,update}');
