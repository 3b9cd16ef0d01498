import { assessmentFunctions } from "./function-catalog-assessments";
import { contractFunctions } from "./function-catalog-contracts";
import { renewalFunctions } from "./function-catalog-renewals";
import { templateFunctions } from "./function-catalog-templates";

/**
 * Every function that runs with more rights than its caller and that people can execute, with the
 * reason. A function that is missing here, or listed and gone, fails the catalog test.
 *
 * door: how it decides. "caller" refuses or answers null unless the caller is a person with an open
 * account; the rest need no caller, and say why.
 */
export type DefinerFunction = { door: "caller" | "open"; why: string };

export const definerFunctions: Record<string, DefinerFunction> = {
  "public.get_viewer()": {
    door: "caller",
    why: "one call a page; reads the caller's organizations, CSM and counts",
  },
  "public.create_organization(text)": {
    door: "caller",
    why: "nobody may write enterprise_orgs and org_users",
  },
  "public.set_current_organization(uuid)": {
    door: "caller",
    why: "tier2_users.org_id is a rights column; membership is checked",
  },
  "public.invite_member(uuid,text,text)": {
    door: "caller",
    why: "writes invitations and the hash of the link; owner or admin of the organization",
  },
  "public.invite_customer_owner(uuid,text)": {
    door: "caller",
    why: "writes invitations and the hash of the link; the customer's CSM",
  },
  "public.resend_invitation(uuid)": { door: "caller", why: "replaces the hash of the link" },
  "public.revoke_invitation(uuid)": { door: "caller", why: "nobody may write invitations" },
  "public.preview_invitation(text)": {
    door: "open",
    why: "the page of an invitation opens before sign-in; 32 random bytes are the key, also for anon",
  },
  "public.accept_invitation(text,text)": {
    door: "caller",
    why: "writes membership and the link of a customer; the invited, verified address",
  },
  "public.change_member_role(uuid,uuid,text)": {
    door: "caller",
    why: "nobody may write org_users; owner or admin of the organization",
  },
  "public.remove_member(uuid,uuid)": {
    door: "caller",
    why: "nobody may write org_users; owner or admin of the organization, or oneself",
  },
  "public.transfer_ownership(uuid,uuid)": {
    door: "caller",
    why: "nobody may write org_users; the owner",
  },
  "public.list_members(uuid)": {
    door: "caller",
    why: "joins the closed tier2_users; members and the linked CSM",
  },
  "public.list_invitations(uuid)": {
    door: "caller",
    why: "joins names of inviters; admins of the organization",
  },
  "public.list_users(text,text,jsonb,integer,text,text)": {
    door: "caller",
    why: "platform admins",
  },
  "public.list_audit(jsonb,jsonb,integer)": { door: "caller", why: "platform admins" },
  "public.verify_audit_chain(text)": {
    door: "caller",
    why: "compares every record with its seal; platform admins and the service role",
  },
  "public.list_jobs()": { door: "caller", why: "platform admins" },
  "public.soft_delete(text,uuid)": {
    door: "caller",
    why: "a policy that hides deleted rows refuses the update that hides one; whoever the table's entry names",
  },
  "public.restore(text,uuid)": {
    door: "caller",
    why: "deleted rows are hidden from everybody; whoever the table's entry names",
  },
  "public.list_deleted(text)": {
    door: "caller",
    why: "deleted rows are hidden from everybody; whoever the table's entry names",
  },
  "public.set_user_role(uuid,text)": {
    door: "caller",
    why: "tier2_users.role is a rights column; platform admins and the service role",
  },
  "public.set_user_active(uuid,boolean)": {
    door: "caller",
    why: "ends sessions of Supabase Auth; platform admins and the service role",
  },
  "public.log_refusal(text,jsonb)": {
    door: "open",
    why: "also the refusal of a closed account is worth a record; needs an access token, 60 a minute",
  },
  "public.answer_pulse_delegation(uuid,boolean,text)": {
    door: "caller",
    why: "the asked side's word in a row of the giver's; whom it was handed to, while a member",
  },
  "public.get_pulse_results(uuid,date)": {
    door: "caller",
    why: "sums over answers of colleagues, hidden while too few; members, the linked CSM and admins",
  },
  "public.hand_over_customer(uuid,uuid)": {
    door: "caller",
    why: "customers.csm_id is a rights column; the customer's CSM and platform admins",
  },
  "public.start_bulk(text,jsonb,text,integer)": {
    door: "caller",
    why: "nobody may write bulk_operations; freezes the caller's customers only",
  },
  "public.run_bulk(uuid,integer)": {
    door: "caller",
    why: "customers.csm_id is a rights column; each row is checked to be the caller's",
  },
  "public.undo_bulk(uuid,integer)": {
    door: "caller",
    why: "customers.csm_id is a rights column; the person who did it and platform admins",
  },
  "public.merge_customers(uuid,uuid[],jsonb,jsonb)": {
    door: "caller",
    why: "moves rows of every domain and the link; all customers are checked to be the caller's",
  },
  "public.undo_merge(uuid)": {
    door: "caller",
    why: "moves rows of every domain and the link; the person who merged and platform admins",
  },
  "public.list_csms()": { door: "caller", why: "names and addresses of staff, for staff" },
  "public.update_health_score(uuid)": {
    door: "caller",
    why: "scores are written by the calculation alone; the customer's CSM",
  },
  "public.get_customer_health(uuid,text,date,date)": {
    door: "caller",
    why: "one of the caller's customers only; answers null otherwise",
  },
  "public.list_health_models()": { door: "caller", why: "counts all customers; platform admins" },
  "public.preview_health_model(uuid,uuid,integer)": {
    door: "caller",
    why: "asks a draft about all customers; platform admins",
  },
  "public.take_health_model_live(uuid)": {
    door: "caller",
    why: "a version that is live is written by nobody; platform admins",
  },
  "public.retire_health_model(uuid)": {
    door: "caller",
    why: "a version that is live is written by nobody; platform admins",
  },
  "public.apply_health_models(uuid,integer)": {
    door: "caller",
    why: "scores are written by the calculation alone; platform admins",
  },
  "public.list_needs(uuid,text,boolean,jsonb,integer)": {
    door: "caller",
    why: "the caller's customers only; a platform admin names a CSM",
  },
  "public.get_portfolio(uuid)": {
    door: "caller",
    why: "the caller's customers only; a platform admin names a CSM or nobody",
  },
  "public.begin_import(jsonb)": {
    door: "caller",
    why: "nobody may write imports; CSMs and platform admins",
  },
  "public.stage_import_rows(uuid,jsonb)": { door: "caller", why: "the importer's own import" },
  "public.start_import(uuid,text,jsonb)": { door: "caller", why: "the importer's own import" },
  "public.discard_import(uuid)": { door: "caller", why: "the importer's own import" },
  "public.check_import_rows(uuid,uuid,jsonb)": {
    door: "caller",
    why: "the importer's own import, while it is theirs to work on",
  },
  "public.match_import_chunk(uuid,uuid)": {
    door: "caller",
    why: "the importer's own import; a CSM's rows find and make the CSM's own customers alone",
  },
  "public.apply_import_chunk(uuid,uuid)": {
    door: "caller",
    why: "writes what the dry run decided, once more decided in the same transaction",
  },
  "public.undo_import_chunk(uuid,uuid)": {
    door: "caller",
    why: "the importer's own import; what is no longer theirs stays",
  },
  "public.create_api_key(uuid,text,text[],timestamp with time zone)": {
    door: "caller",
    why: "writes the digest of the key; a member of the organization, for oneself",
  },
  "public.revoke_api_key(uuid)": {
    door: "caller",
    why: "nobody may write api_keys; the person, the organization's admins, platform admins",
  },
  "public.list_organization_secrets(uuid)": {
    door: "caller",
    why: "names from a table without policies, never the secrets; admins and the linked CSM",
  },
  "public.list_connections()": {
    door: "caller",
    why: "the caller's rows of a table without policies, without their tokens",
  },
  "public.disconnect_integration(uuid)": {
    door: "caller",
    why: "nobody may write integrations; the caller's own",
  },
  "public.set_onboarding_step(uuid,text,text)": {
    door: "caller",
    why: "the person a step is given to may move it and nothing else of the process",
  },
  "public.migrate_legacy(boolean,text,integer)": {
    door: "caller",
    why: "writes tables of every domain; platform admins and the service role",
  },
  "private.verified_email()": { door: "open", why: "asks who the caller is" },
  "private.legacy_user_ids()": { door: "open", why: "asks who the caller is" },
  ...assessmentFunctions,
  ...contractFunctions,
  ...renewalFunctions,
  ...templateFunctions,
  "private.uid()": { door: "open", why: "asks who the caller is" },
  "private.first_id()": { door: "open", why: "asks who the caller is" },
  "private.is_admin()": { door: "open", why: "asks who the caller is" },
  "private.is_csm()": { door: "open", why: "asks who the caller is" },
  "private.org_ids()": { door: "open", why: "asks who the caller is" },
  "private.admin_org_ids()": { door: "open", why: "asks who the caller is" },
  "private.owned_org_ids()": { door: "open", why: "asks who the caller is" },
  "private.customer_ids()": { door: "open", why: "asks who the caller is" },
  "private.ids_below(text)": { door: "open", why: "asks who the caller is" },
  "private.managed_org_ids()": { door: "open", why: "asks who the caller is" },
  "private.readable_org_ids()": { door: "open", why: "asks who the caller is" },
  "private.supervised_org_ids(boolean)": { door: "open", why: "asks who the caller is" },
  "private.stakeholder_ids()": { door: "open", why: "asks who the caller is" },
  "private.customer_rows(uuid[])": {
    door: "open",
    why: "list rows of the caller's customers only",
  },
  "private.customer_detail(uuid)": { door: "open", why: "one of the caller's customers only" },
  "private.search_customers(text,integer)": {
    door: "open",
    why: "the caller's customers only; a text index may not be used under policies",
  },
  "private.moved_customers(text)": { door: "open", why: "the caller's customers only" },
  "private.scored_customers(text,integer)": { door: "open", why: "the caller's customers only" },
  "private.home_csm()": { door: "open", why: "the caller's customers only" },
  "private.home_assessments(uuid)": {
    door: "open",
    why: "the overview's figures, for admins of the organization only",
  },
  "private.linked_csm(uuid)": { door: "open", why: "members of the organization only" },
  "private.person_name(uuid)": {
    door: "open",
    why: "the author's name on records the caller reads; private is not exposed",
  },
  "private.employee_ids()": { door: "open", why: "asks who the caller is" },
  "private.assigned_project_ids()": { door: "open", why: "asks who the caller is" },
  "private.confirmed_address()": { door: "open", why: "asks who the caller is" },
  "private.known_people()": { door: "open", why: "asks who the caller is" },
  "private.require_uid()": { door: "open", why: "asks who the caller is" },
  "private.require_admin()": { door: "open", why: "asks who the caller is" },
  "private.record_alert(text,text,text,uuid,uuid,jsonb)": {
    door: "open",
    why: "the rights guard runs as the caller and records what it undid; private is not exposed",
  },
};
