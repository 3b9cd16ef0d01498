import type { DefinerFunction } from "./function-catalog";

/** Functions by which assessments are written and taken. */
export const templateFunctions: Record<string, DefinerFunction> = {
  "public.list_assessment_templates()": {
    door: "caller",
    why: "platform admins; counts runs of everybody",
  },
  "public.get_assessment_template(uuid)": {
    door: "caller",
    why: "platform admins; counts runs of everybody",
  },
  "public.copy_assessment_template(uuid)": {
    door: "caller",
    why: "platform admins; gives the next version its number under a lock",
  },
  "public.import_assessment_template(jsonb)": {
    door: "caller",
    why: "platform admins; gives the next version its number under a lock",
  },
  "public.try_assessment_content(jsonb,jsonb)": {
    door: "caller",
    why: "platform admins; the arithmetic of scoring is granted to nobody",
  },
  "public.publish_assessment_template(uuid)": {
    door: "caller",
    why: "retires one version and offers the next in one step; platform admins",
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
};
