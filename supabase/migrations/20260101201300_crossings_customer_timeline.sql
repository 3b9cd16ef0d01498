-- Why: one order of events for a customer, whoever recorded them: notes people wrote, meetings that were held, changes the
-- system saw. Notes and meetings come from their own tables; the activity about them would only say it twice.

-- Column names as people say them; what has no words here is not worth a line.
create function private.field_word(p_column text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select coalesce('{"arr": "ARR", "csm_id": "CSM", "org_id": "organization", "renewal_date": "renewal date", "end_date": "end date",
    "start_date": "start date", "is_primary": "primary contact", "due_date": "due date", "file_name": "file",
    "contract_term": "term", "salesforce_id": "Salesforce id", "hubspot_id": "HubSpot id", "linkedin_url": "LinkedIn",
    "module_id": "module", "stakeholder_id": "person"}'::jsonb ->> p_column, replace(p_column, '_', ' '));
$$;
comment on function private.field_word(text) is 'A column name in words.';

create function private.activity_title(p_entity text, p_action text, p_old jsonb, p_new jsonb) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case
    when p_entity = 'customers' and p_action = 'created' then 'Customer created'
    when p_action = 'merged' then 'Merged with ' || (p_new ->> 'with')
    when p_action = 'unmerged' then 'Merge with ' || (p_new ->> 'with') || ' undone'
    when p_entity = 'customers' and p_new ? 'merged_into' then
      case when p_new ->> 'merged_into' is null then 'Merge undone' else 'Merged into another customer' end
    when p_entity = 'customers' and p_new ? 'archived_at' then
      case when p_new ->> 'archived_at' is null then 'Restored' else 'Archived' end
    when p_entity = 'customers' and p_new ? 'csm_id' then 'Handed over to another CSM'
    when p_entity = 'customers' and p_new ? 'org_id' then
      case when p_new ->> 'org_id' is null then 'Organization unlinked' else 'Organization linked' end
    when p_entity = 'customers' and p_new ? 'stage' then 'Stage changed from ' ||
      replace(p_old ->> 'stage', '_', ' ') || ' to ' || replace(p_new ->> 'stage', '_', ' ')
    when p_entity = 'insights' and p_action = 'created' then coalesce('{"concern": "Concern raised", "decision": "Decision noted",
      "action_item": "Action noted"}'::jsonb ->> (p_new ->> 'type'), 'Insight added')
    else coalesce('{"customers": "Customer", "stakeholders": "Person", "contracts": "Contract", "insights": "Insight",
        "agent_sessions": "Agent session", "training_progress": "Training", "meetings": "Meeting",
        "customer_notes": "Note"}'::jsonb ->> p_entity, initcap(replace(p_entity, '_', ' ')))
      || ' ' || case p_action when 'created' then 'added' when 'deleted' then 'removed' else 'changed' end
  end;
$$;
comment on function private.activity_title(text, text, jsonb, jsonb) is 'One line about a change.';

create function private.activity_body(p_entity text, p_action text, p_old jsonb, p_new jsonb) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select case
    when p_action in ('merged', 'unmerged') then null
    when p_action = 'updated' then (
      select string_agg(private.field_word(k.key), ', ' order by k.key)
      from jsonb_object_keys(p_new) k (key) where k.key <> 'metadata')
    else coalesce(n.row ->> 'name', n.row ->> 'file_name', n.row ->> 'title', n.row ->> 'content', n.row ->> 'company_name')
  end
  from (select case when p_action = 'deleted' then p_old else p_new end as row) n;
$$;
comment on function private.activity_body(text, text, jsonb, jsonb) is 'Which fields changed, or what was added or removed.';

create function public.customer_timeline(
  p_customer uuid, p_kind text default null, p_cursor jsonb default null, p_limit integer default 30
) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_limit integer := least(greatest(coalesce(p_limit, 30), 1), 200);
  v_at timestamptz := 'infinity';
  v_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  v_rows jsonb;
  -- What was seen of customers that were merged into this one stays with them, and is read along.
  v_same constant uuid[] := array(select p_customer union select c.id from public.customers c where c.merged_into = p_customer);
begin
  begin
    v_at := coalesce((p_cursor ->> 'at')::timestamptz, v_at);
    v_id := coalesce((p_cursor ->> 'id')::uuid, v_id);
  exception when data_exception then
    v_at := 'infinity'; -- a cursor somebody wrote by hand starts at the top
  end;
  -- Each source gives at most one page, so that a long history costs as little as a short one.
  select coalesce(jsonb_agg(to_jsonb(e) order by e.at desc, e.id desc), '[]') into v_rows
  from (
    (
      select n.id, 'note' as source, n.kind, n.happened_at as at,
        case n.kind when 'call' then 'Call' when 'email' then 'Email' when 'meeting' then 'Meeting' else 'Note' end
          || coalesce(' with ' || s.name, '') as title,
        n.body, private.person_name(n.author_id) as actor, 'customer_notes' as entity_type, n.id as entity_id
      from public.customer_notes n
      left join public.stakeholders s on s.id = n.stakeholder_id
      where n.customer_id = p_customer and (p_kind is null or n.kind = p_kind) and (n.happened_at, n.id) < (v_at, v_id)
      order by n.happened_at desc, n.id desc limit v_limit + 1
    )
    union all
    (
      select m.id, 'meeting', 'meeting', m.scheduled_at, m.title, m.description, null, 'meetings', m.id
      from public.meetings m
      where m.customer_id = p_customer and (p_kind is null or p_kind = 'meeting')
        and m.status <> 'cancelled' and m.scheduled_at <= now() and (m.scheduled_at, m.id) < (v_at, v_id)
      order by m.scheduled_at desc, m.id desc limit v_limit + 1
    )
    union all
    (
      select a.id, 'activity', 'activity', a.created_at,
        private.activity_title(a.entity_type, a.action, a.old_values, a.new_values),
        private.activity_body(a.entity_type, a.action, a.old_values, a.new_values),
        private.person_name(a.user_id), a.entity_type, a.entity_id
      from public.activity_log a
      where a.customer_id = any (v_same) and (p_kind is null or p_kind = 'activity')
        and a.entity_type not in ('customer_notes', 'meetings') and (a.created_at, a.id) < (v_at, v_id)
      order by a.created_at desc, a.id desc limit v_limit + 1
    )
    order by at desc, id desc limit v_limit + 1
  ) e;
  return jsonb_build_object(
    'rows', case when jsonb_array_length(v_rows) > v_limit then v_rows - v_limit else v_rows end,
    'next', case when jsonb_array_length(v_rows) > v_limit then jsonb_build_object(
      'at', v_rows #> array[(v_limit - 1)::text, 'at'], 'id', v_rows #> array[(v_limit - 1)::text, 'id']) end);
end;
$$;
comment on function public.customer_timeline(uuid, text, jsonb, integer) is
  'Notes, held meetings and changes of a customer, latest first. p_kind: call, email, meeting, note, activity or null.';

grant execute on function private.field_word(text), private.activity_title(text, text, jsonb, jsonb),
  private.activity_body(text, text, jsonb, jsonb) to authenticated, service_role;
revoke execute on function public.customer_timeline(uuid, text, jsonb, integer) from public, anon;
grant execute on function public.customer_timeline(uuid, text, jsonb, integer) to authenticated, service_role;
