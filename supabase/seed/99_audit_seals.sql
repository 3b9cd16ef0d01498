-- Demonstration data, last part: the audit log as it stands is sealed, as the job does each minute from here on.
select private.seal_audit(p_limit => 100000);

drop function private.seed_id(text), private.seed_pick(text, integer), private.seed_quietly(boolean, text[]);
