-- Why: what a contract says is to be done next is work. One action makes tasks of its next steps; each leads back to the contract,
-- and a step that is a task already is not made one again.

create function public.make_contract_tasks(p_contract uuid, p_tasks jsonb, p_owner uuid default null, p_due date default null) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_me constant uuid := private.require_staff();
  v_owner constant uuid := coalesce(p_owner, v_me);
  v_contract public.contracts;
  v_one record;
  v_count integer := 0;
begin
  select k.* into v_contract from public.contracts k join public.customers c on c.id = k.customer_id
   where k.id = p_contract and (c.csm_id = v_me or private.is_admin()) for update of k;
  if v_contract.id is null then
    raise exception using errcode = 'P0001', message = 'not_found', hint = 'This contract does not exist any more, or it is not yours.';
  elsif jsonb_typeof(p_tasks) is distinct from 'array' or jsonb_array_length(p_tasks) not between 1 and 100 then
    raise exception using errcode = 'P0001', message = 'invalid_input', hint = 'Choose at least one next step.';
  elsif v_owner <> v_me and not exists (select 1 from public.tier2_users u where u.u_id = v_owner and u.role in ('csm', 'admin')) then
    raise exception using errcode = 'P0001', message = 'member_unknown', hint = 'Give it to a colleague.';
  end if;
  for v_one in select t.step, t.title from jsonb_to_recordset(p_tasks) as t (step text, title text) loop
    if jsonb_typeof(v_contract.next_steps) is distinct from 'array' or not v_contract.next_steps ? v_one.step then
      raise exception using errcode = 'P0001', message = 'conflict', hint = 'The next steps of this contract changed meanwhile. Reload the page.';
    end if;
    continue when exists (select 1 from public.tasks t where t.contract_id = p_contract and t.contract_step = v_one.step
      and t.status <> 'cancelled' and t.deleted_at is null);
    insert into public.tasks (title, description, end_time, owner_u_id, customer_id, visibility, contract_id, contract_step)
    values (left(coalesce(nullif(btrim(v_one.title), ''), v_one.step), 200),
      format('From the contract “%s”: “%s”', coalesce(v_contract.file_name, v_contract.company_name, 'without a title'), v_one.step),
      p_due::timestamp at time zone 'UTC' + interval '12 hours', v_owner, v_contract.customer_id, 'internal', p_contract, v_one.step);
    v_count := v_count + 1;
  end loop;
  if v_owner <> v_me and v_count > 0 then
    perform private.notify(v_owner, 'task', format('%s for you from a contract', case v_count when 1 then 'A task' else v_count || ' tasks' end),
      coalesce(v_contract.file_name, v_contract.company_name, 'A contract') || coalesce('. Due on ' || private.day_text(p_due) || '.', ''),
      '/tasks', 'medium', jsonb_build_object('contract', p_contract));
  end if;
  return v_count;
end
$$;
comment on function public.make_contract_tasks(uuid, jsonb, uuid, date) is
  'Makes tasks [{step, title}] of next steps of a contract of the caller''s, with one owner and one day; answers how many are new.';
revoke execute on function public.make_contract_tasks(uuid, jsonb, uuid, date) from public, anon;
grant execute on function public.make_contract_tasks(uuid, jsonb, uuid, date) to authenticated;
