import type { DefinerFunction } from "./function-catalog";

/** Assessments: runs, results, asking people, answering by link, handing over: see `function-catalog.ts`. */
export const assessmentFunctions: Record<string, DefinerFunction> = {
  "public.invite_to_assessment(uuid,assessment_type,jsonb,text,date,integer,text,boolean)": {
    door: "caller",
    why: "writes the hash of the link; admins of the organization",
  },
  "public.resend_assessment_invitation(uuid,boolean)": {
    door: "caller",
    why: "replaces the hash of the link; admins of the organization",
  },
  "public.extend_assessment_invitation(uuid,integer)": {
    door: "caller",
    why: "the same door as sending it again; admins of the organization",
  },
  "public.revoke_assessment_invitation(uuid)": {
    door: "caller",
    why: "the same door as sending it again; admins of the organization",
  },
  "public.assign_assessment(uuid,assessment_type,uuid[],date,text,numeric,text)": {
    door: "caller",
    why: "tells the members who are asked; admins of the organization",
  },
  "public.cancel_assessment_assignment(uuid)": {
    door: "caller",
    why: "tells the member who is let off; admins of the organization",
  },
  "public.remind_missing(uuid,assessment_type,uuid,uuid)": {
    door: "caller",
    why: "tells members and replaces links; admins of the organization",
  },
  "public.get_assessment_participation(uuid)": {
    door: "caller",
    why: "counts runs of others without their answers; admins of the organization, linked CSM",
  },
  "public.list_assessment_asked(uuid,jsonb,text,jsonb,integer)": {
    door: "caller",
    why: "joins the closed tier2_users and runs of others; admins of the organization, linked CSM",
  },
  "public.get_assessment_spread(assessment_type,uuid)": {
    door: "caller",
    why: "computes over results of an organization; its admins, linked CSM",
  },
  "public.list_assessment_respondents(uuid,assessment_type,uuid,text,jsonb,integer)": {
    door: "caller",
    why: "names respondents of an organization; its admins, linked CSM",
  },
  "public.open_assessment_invitation(text)": {
    door: "open",
    why: "the page of a link opens before sign-in; 32 random bytes are the key, also for anon",
  },
  "public.begin_guest_run(text)": {
    door: "open",
    why: "answers without an account; the link is the key, also for anon",
  },
  "public.save_guest_answers(text,jsonb)": {
    door: "open",
    why: "answers without an account; the link is the key, also for anon",
  },
  "public.read_guest_answers(text)": {
    door: "open",
    why: "answers without an account; the link is the key, also for anon",
  },
  "public.complete_guest_run(text)": {
    door: "open",
    why: "answers without an account; the link is the key, also for anon",
  },
  "public.take_up_assessment_invitation(text)": {
    door: "caller",
    why: "gives a run without a person to the invited, confirmed address",
  },
  "public.start_invited_assessment(uuid)": {
    door: "caller",
    why: "gives a run without a person to the invited, confirmed address",
  },
  "public.list_delegated(text,boolean,text,integer)": {
    door: "caller",
    why: "the colleague reads the question of a run that is not theirs; both sides",
  },
  "public.get_hand_over(uuid)": {
    door: "caller",
    why: "names colleagues; whose run it is",
  },
  "public.propose_delegated_answer(uuid,jsonb,text)": {
    door: "caller",
    why: "checks against the question of a run the colleague cannot read",
  },
  "public.decline_delegated(uuid,text)": {
    door: "caller",
    why: "the colleague alone; the section comes back as a whole",
  },
  "public.withdraw_delegated(uuid)": {
    door: "caller",
    why: "whoever handed it over; the section comes back as a whole",
  },
  "public.take_delegated_answers(uuid)": {
    door: "caller",
    why: "writes answers in the colleague's name; whoever handed over",
  },
  "public.list_results(jsonb,text,boolean,jsonb,integer)": {
    door: "caller",
    why: "asks the question of four policies once; own results, those of supervised organizations",
  },
  "private.result_page(uuid)": {
    door: "caller",
    why: "asks the question of nine policies once; whoever reads the result",
  },
  "public.list_reassessment_prompts()": {
    door: "caller",
    why: "joins the caller's own runs, results and templates in one call",
  },
  "public.snooze_reassessment(uuid,integer)": {
    door: "caller",
    why: "the caller's own prompts",
  },
  "public.dismiss_reassessment(uuid,boolean)": {
    door: "caller",
    why: "the caller's own prompts",
  },
  "public.give_up_run(uuid)": {
    door: "caller",
    why: "the status of a run is a guarded column; the caller's own",
  },
  "public.publish_assessment_template(uuid)": {
    door: "caller",
    why: "retires one version and offers the next in one step; platform admins",
  },
  "public.start_assessment(assessment_type,uuid,uuid)": {
    door: "caller",
    why: "names the offered version; own organizations and own assignments",
  },
  "public.save_assessment_answers(uuid,jsonb)": {
    door: "caller",
    why: "stamps who answered and when, and takes the same lock as completing; the caller's own run",
  },
  "public.get_assessment_run(uuid)": {
    door: "caller",
    why: "one call a page: template, organization and answers of the caller's own run",
  },
  "public.get_assessment_answers(uuid)": {
    door: "caller",
    why: "the caller's own answers, with names of colleagues who gave some",
  },
  "public.get_assessment_catalogue(uuid)": {
    door: "caller",
    why: "one call a page; everything in it is the caller's or offered to everybody",
  },
  "public.get_assessment_overview(uuid,jsonb,jsonb,jsonb,integer)": {
    door: "caller",
    why: "assessment_analytics and assignments are closed to a CSM; who oversees the organization",
  },
  "public.get_customer_assessments(uuid)": {
    door: "caller",
    why: "joins roles and names of an organization; the customer's CSM and platform admins",
  },
  "public.complete_assessment(uuid)": {
    door: "caller",
    why: "nobody may write scores, results and insights; the person's own run",
  },
  "public.take_delegated_answer(uuid)": {
    door: "caller",
    why: "an answer that names a colleague; whoever handed the question over",
  },
  "public.share_result(uuid,integer,text,boolean)": {
    door: "caller",
    why: "writes the hash of a link; the person's own result",
  },
  "public.revoke_share_link(uuid)": {
    door: "caller",
    why: "nobody may write share_links; who shared it, admins of its organization",
  },
  "public.edit_result_swot(uuid,jsonb,timestamp with time zone)": {
    door: "caller",
    why: "nobody may write results; the person and admins of the organization reword the SWOT",
  },
  "public.write_result_insight(uuid,text,text)": {
    door: "caller",
    why: "nobody may write results; the person has the text about their own kept",
  },
  "public.compare_result(uuid,text)": {
    door: "caller",
    why: "answers averages of scores the caller may not read, of five organizations or more",
  },
  "public.make_result_task(uuid,text,text,text,uuid,date,boolean)": {
    door: "caller",
    why: "gives a task to a colleague and stamps where it came from; whoever reads the result",
  },
  "public.open_shared_result(text)": {
    door: "open",
    why: "a shared result opens without an account; 32 random bytes are the key, limited and counted",
  },
};
