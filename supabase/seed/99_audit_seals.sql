-- Demonstration data, last part: from here on the audit log listens, and what stands in it is sealed, as the job does each
-- minute.
select private.seed_switch(true, '{audit_insert,audit_update,audit_delete}');
select private.seal_audit(p_limit => 100000);

drop function private.seed_id(text), private.seed_pick(text, integer), private.seed_switch(boolean, text[]);
