// What the probe of the matrix runs inside the database.

/**
 * Tries cells where no round trip is needed between them: each in a block of its own, whose effects are undone by the
 * exception that carries the outcome. A count of rows is not enough for a verdict: what matters is what the table holds
 * afterwards, so the owner looks. The row is laid down once, before the first cell that needs it.
 */
export const tryCells = `
create or replace function pg_temp.try_cells(p_statements jsonb, p_cells jsonb, p_row text) returns text[]
language plpgsql as $body$
declare
  v_cell jsonb;
  v_verb text;
  v_affected integer;
  v_there integer;
  v_laid boolean := p_row is null;
  v_outcomes text[] := '{}';
  v_word text;
begin
  for v_cell in select value from jsonb_array_elements(p_cells) loop
    v_verb := v_cell ->> 'verb';
    if v_verb <> 'insert' and not v_laid then
      execute p_row;
      v_laid := true;
    end if;
    begin
      perform set_config('request.jwt.claims', v_cell ->> 'claims', true), set_config('role', v_cell ->> 'role', true);
      execute p_statements ->> v_verb;
      get diagnostics v_affected = row_count;
      perform set_config('role', 'none', true);
      if v_verb = 'select' then
        v_word := case v_affected when 1 then 'allowed' else 'denied' end;
      else
        execute p_statements ->> case v_verb when 'update' then 'changed' else 'present' end into v_there;
        v_word := case
          when (case v_verb when 'delete' then v_there = 0 else v_there = 1 end) is distinct from (v_affected > 0)
            then format('error reported %s rows, found %s', v_affected, v_there)
          when v_affected > 0 then 'allowed' else 'denied' end;
      end if;
      raise exception using errcode = 'CRN00', message = v_word;
    exception when others then
      v_word := case
        when sqlstate = 'CRN00' or sqlerrm = 'append_only' then sqlerrm
        -- A view over an aggregate refuses every write by its nature (55000), whoever asks.
        when sqlstate in ('42501', '55000') then 'denied'
        else format('error %s %s', sqlstate, sqlerrm) end;
    end;
    -- A statement that names no column is not held back by the policy of SELECT: it shows what the verb's own policy
    -- lets through. An error undoes it, so nothing was reached then.
    if v_word = 'denied' and (v_cell ->> 'blind')::boolean then
      begin
        perform set_config('request.jwt.claims', v_cell ->> 'claims', true), set_config('role', v_cell ->> 'role', true);
        execute p_statements ->> ('blind_' || v_verb);
        perform set_config('role', 'none', true);
        execute p_statements ->> case v_verb when 'update' then 'changed' else 'present' end into v_there;
        raise exception using errcode = 'CRN00', message = case
          when (v_verb = 'delete') = (v_there = 0) then 'error reached without a condition' else 'denied' end;
      exception when others then
        v_word := case sqlstate when 'CRN00' then sqlerrm else 'denied' end;
      end;
    end if;
    v_outcomes := v_outcomes || v_word;
  end loop;
  return v_outcomes;
end
$body$`;

/** The audit never fails or changes a write and has tests of its own; here it would cost a third of the time. */
export const unaudited = `;
do $body$
declare
  v_trigger record;
begin
  for v_trigger in
    select tgname, tgrelid::regclass as relation from pg_catalog.pg_trigger where tgfoid = 'private.audit_changes()'::regprocedure
  loop
    execute format('alter table %s disable trigger %I', v_trigger.relation, v_trigger.tgname);
  end loop;
end
$body$`;
