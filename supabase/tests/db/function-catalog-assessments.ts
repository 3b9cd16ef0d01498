import type { DefinerFunction } from "./function-catalog";

/** The part of the catalog that the assessments bring. */
export const assessmentFunctions: Record<string, DefinerFunction> = {
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
  "public.get_assessment_overview(uuid,jsonb,jsonb,jsonb)": {
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
