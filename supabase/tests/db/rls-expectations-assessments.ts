import { randomUUID } from "node:crypto";
import { offeredTemplate, smallContent } from "../support/assessments";
import {
  adminOnly,
  orgAdmins,
  reference,
  self,
  selfAndAdmin,
  system,
  work,
} from "../support/rls-classes";
import type { Expectation, RowContext, Rule, Values } from "../support/rls-probe";
import { assessmentResults, insertResult, run } from "./rls-expectations-assessment-results";

// Runs and what surrounds them: who is asked, what is handed to colleagues, what is shared.

type Entries = Record<string, Expectation>;

/** A member of the owner's organization: the personas that are none (CSM, admin) cannot be asked. */
const member = ({ owner, world }: RowContext) =>
  owner.org === world.owner("user", "own").org ? world.people.user : owner.user;

const asking = (
  row: Expectation["row"],
  change: Values,
  select: Rule,
  why: string,
): Expectation => ({
  why,
  row,
  change,
  select,
  insert: orgAdmins,
  update: orgAdmins,
  delete: orgAdmins,
});

const asked: Entries = {
  assessment_assignments: asking(
    ({ owner }) => ({ org_id: owner.org, u_id: owner.colleague, assessment_type: "bpm" }),
    { message: "Changed" },
    orgAdmins,
    "org-admin",
  ),
  "assessment_assignments/assigned": asking(
    (context) => ({ org_id: context.owner.org, u_id: member(context), assessment_type: "bpm" }),
    { message: "Changed" },
    { user: "own", orgAdmin: "own", admin: "all" },
    "org-admin; the member who is to take it reads it",
  ),
  assessment_invitations: asking(
    ({ owner }) => ({
      org_id: owner.org,
      assessment_type: "bpm",
      email: "invited@elsewhere.example",
    }),
    { message: "Changed" },
    orgAdmins,
    "org-admin",
  ),
  "assessment_invitations/invited": asking(
    ({ owner }) => ({ org_id: owner.org, assessment_type: "bpm", email: owner.email }),
    { message: "Changed" },
    // The rows of "own" name the persona's own address, of the platform admin's too.
    { user: "own", csm: "own", orgAdmin: "own", admin: "all" },
    "org-admin; whoever's confirmed address it names reads it",
  ),
};

function delegation(part: Values): Pick<Expectation, "row"> {
  return {
    row: async (context) => {
      const session = await run(context, "bpm", "user", context.owner.org);
      return {
        session_id: session.id,
        delegated_by: session.person,
        delegate_id: context.owner.colleague,
        ...part,
      };
    },
  };
}

function received(part: Values): Expectation {
  const sides: Rule = { user: "own", admin: "all" };
  return {
    why: "the colleague's side: reads and answers, neither hands over nor removes",
    row: async (context) => {
      const session = await run(context, "bpm", "colleague", context.owner.org);
      return {
        session_id: session.id,
        delegated_by: session.person,
        delegate_id: member(context),
        ...part,
      };
    },
    change: { reply: "Changed" },
    select: sides,
    insert: adminOnly,
    update: sides,
    delete: adminOnly,
  };
}

const handedOver = {
  why: "both sides; this one handed over",
  change: { message: "Changed" },
  select: selfAndAdmin,
  insert: selfAndAdmin,
  update: selfAndAdmin,
  delete: selfAndAdmin,
};

async function sessionRow({ tx }: RowContext) {
  return { assessment_type: "bpm", template_id: await offeredTemplate(tx, "bpm") };
}

export const assessmentExpectations: Entries = {
  ...reference(
    "assessment_templates",
    () => ({
      assessment_type: "bpm",
      version: 7,
      title: "Matrix",
      content: JSON.stringify(smallContent),
    }),
    { title: "Changed" },
  ),
  ...self("assessment_sessions", sessionRow, { current_category: "team" }),
  "assessment_sessions/completed": {
    why: "self; a completed run stays",
    row: async (context) => ({
      ...(await sessionRow(context)),
      u_id: context.owner.user,
      status: "completed",
      completed_at: "2026-01-01T00:00:00Z",
    }),
    change: { current_category: "team" },
    select: selfAndAdmin,
    insert: selfAndAdmin,
    update: selfAndAdmin,
    delete: adminOnly,
  },
  ...assessmentResults,
  ...asked,
  assessment_delegations: { ...handedOver, ...delegation({ category_key: "team" }) },
  "assessment_delegations/received": received({ category_key: "team" }),
  question_delegations: { ...handedOver, ...delegation({ question_key: "plan" }) },
  "question_delegations/received": received({ question_key: "plan" }),
  ...work(
    "share_links",
    async (context) => ({
      result_id: (await insertResult(context, "user", true)).result,
      expires_at: "2030-01-01T00:00:00Z",
    }),
    { label: "Changed" },
    { verbs: ["select"] },
  ),
  ...system(
    "assessment_analytics",
    ({ owner }) => ({ org_id: owner.org, assessment_type: "bpm", month: "2026-01-01" }),
    { started: 4 },
    { read: orgAdmins },
  ),
  ...self(
    "onboarding_assessments",
    () => ({ o_id: randomUUID() }),
    { tech_stack: "Changed" },
    {
      key: ["o_id"],
    },
  ),
  ...self("ai_assessment_context", () => ({ assessment_type: "bpm" }), { industry: "Changed" }),
  ...self("reassessment_prompts", () => ({ assessment_type: "bpm", due_on: "2030-01-01" }), {
    message: "Changed",
  }),
};
