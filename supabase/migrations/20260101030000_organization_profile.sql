-- Organization: what an organization says about itself (000, 1). Its id is the organization's id,
-- so organization_id (000) and org_id (001) are one value. The row is made with the organization.

create table public.organization_profile (
  id uuid primary key references public.enterprise_orgs (id) on delete cascade,
  company_name text not null check (length(trim(company_name)) between 1 and 255),
  size text check (size in ('small', 'medium', 'large', 'enterprise')),
  sector text check (length(sector) <= 100),
  structure text check (structure in ('hierarchical', 'flat', 'matrix', 'hybrid')),
  compliance_level text check (compliance_level in ('minimal', 'moderate', 'high', 'critical')),
  employee_count integer check (employee_count >= 0),
  annual_revenue numeric(15, 2) check (annual_revenue >= 0),
  regulatory_requirements jsonb not null default '[]' check (jsonb_typeof(regulatory_requirements) = 'array'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.organization_profile is
  'Size, sector and rules an organization lives under. Members and the linked CSM read it, its owner and admins write it.';
comment on column public.organization_profile.regulatory_requirements is 'Names of the rules that apply: SOX, GAAP, HIPAA …';

create trigger update_timestamp before update on public.organization_profile
  for each row execute function private.update_timestamp();
create trigger guard_rights before update on public.organization_profile
  for each row execute function private.guard_columns('id', 'created_at');
select private.audit_table('public.organization_profile', p_activity => false);

create function private.open_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.organization_profile (id, company_name) values (new.id, new.name)
  on conflict (id) do nothing;
  return null;
end
$$;
comment on function private.open_profile() is 'Makes the profile of a new organization.';
create trigger profile_opened after insert on public.enterprise_orgs
  for each row execute function private.open_profile();

alter table public.organization_profile enable row level security;
grant select, update on public.organization_profile to authenticated;

-- Who may read it depends on customers as well: that policy stands in the crossings. Nobody
-- inserts or deletes a profile: it comes and goes with the organization.
create policy organization_profile_update_admins on public.organization_profile for update to authenticated
  using (id = any (array(select private.admin_org_ids())) or (select private.is_admin()))
  with check (id = any (array(select private.admin_org_ids())) or (select private.is_admin()));
