import {
  adminOnly,
  csmAndAdmin,
  orgAdmins,
  orgAdminsAndCsm,
  orgCsm,
  orgReaders,
  selfAndAdmin,
} from "../support/rls-classes";
import type { Expectation, Rule, RowContext, Values, Verb } from "../support/rls-probe";

// Projects: projects and tasks follow one rule, employees and comments their own.

const all = (rule: Rule): Record<Verb, Rule> => ({
  select: rule,
  insert: rule,
  update: rule,
  delete: rule,
});

/** An employee whose account is the owner's person: of the organization, or staff. */
async function employeeOf({ owner, tx }: RowContext): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `with made as (
       insert into public.employees (name, u_id, org_id)
       select 'Matrix', u.u_id, case when u.role = 'user' then $2::uuid end
         from public.tier2_users u where u.u_id = $1
           and not exists (select 1 from public.employees e where e.u_id = u.u_id)
       returning id)
     select id from made union all select id from public.employees where u_id = $1 limit 1`,
    [owner.user, owner.org],
  );
  return rows[0]!.id;
}

/** Projects and tasks follow one rule; `base` is what a row of the table needs besides. */
function work(table: string, base: Values, change: Values): Record<string, Expectation> {
  return {
    [table]: {
      why: "internal: staff, their own; its owner does not see it without being staff",
      row: ({ owner }) => ({ ...base, owner_u_id: owner.user, visibility: "internal" }),
      change,
      ...all(csmAndAdmin),
    },
    [`${table}/customer`]: {
      why: "internal, of a customer: its CSM",
      row: ({ owner }) => ({
        ...base,
        customer_id: owner.customer,
        owner_u_id: owner.csm,
        visibility: "internal",
      }),
      change,
      ...all(csmAndAdmin),
    },
    [`${table}/shared`]: {
      why: "shared with the organization, the person's own",
      row: ({ owner }) => ({
        ...base,
        org_id: owner.org,
        owner_u_id: owner.user,
        visibility: "shared",
      }),
      change,
      ...all(selfAndAdmin),
    },
    [`${table}/colleague`]: {
      why: "shared with the organization, a colleague's: read by members, changed by admins and CSM",
      row: ({ owner }) => ({
        ...base,
        org_id: owner.org,
        owner_u_id: owner.colleague,
        visibility: "shared",
      }),
      change,
      select: orgReaders,
      insert: adminOnly,
      update: orgAdminsAndCsm,
      delete: orgAdmins,
    },
    [`${table}/customer_shared`]: {
      why: "the CSM's plan, shared: members read it, admins work on it, the CSM alone deletes it",
      row: ({ owner }) => ({
        ...base,
        customer_id: owner.customer,
        owner_u_id: owner.csm,
        visibility: "shared",
      }),
      change,
      select: orgReaders,
      insert: csmAndAdmin,
      update: orgAdminsAndCsm,
      delete: csmAndAdmin,
    },
    [`${table}/alone`]: {
      why: "a person's own, of no organization",
      row: ({ owner }) => ({ ...base, owner_u_id: owner.user, visibility: "shared" }),
      change,
      ...all(selfAndAdmin),
    },
  };
}

export const projectExpectations: Record<string, Expectation> = {
  ...orgCsm("employees", () => ({ name: "Matrix" }), { position: "Changed" }),
  "employees/staff": {
    why: "staff know each other; platform admins and the synchronisation keep them",
    row: () => ({ name: "Matrix" }),
    change: { position: "Changed" },
    select: { csm: "all", admin: "all" },
    insert: adminOnly,
    update: adminOnly,
    delete: adminOnly,
  },
  ...work("projects", { name: "Matrix" }, { description: "Changed" }),
  ...work("tasks", { title: "Matrix" }, { priority: "high" }),
  "tasks/assigned": {
    why: "internal, of nobody, assigned: staff work on it",
    row: async (context) => ({
      title: "Matrix",
      owner_u_id: null,
      assigned_to: await employeeOf(context),
    }),
    change: { priority: "high" },
    select: csmAndAdmin,
    insert: adminOnly,
    update: csmAndAdmin,
    delete: adminOnly,
  },
  "tasks/assigned_shared": {
    why: "shared and assigned: the member works on it",
    row: async (context) => ({
      title: "Matrix",
      owner_u_id: null,
      org_id: context.owner.org,
      visibility: "shared",
      assigned_to: await employeeOf(context),
    }),
    change: { priority: "high" },
    select: orgReaders,
    insert: adminOnly,
    update: orgReaders,
    delete: orgAdmins,
  },
  comments: {
    why: "child(tasks), own rows",
    row: async ({ owner, make }) => ({
      task_id: (await make("tasks/shared")).id,
      u_id: owner.user,
      content: "Matrix",
    }),
    change: { content: "Changed" },
    ...all(selfAndAdmin),
  },
  "comments/colleague": {
    why: "child(tasks): somebody else's words are read, not changed",
    row: async ({ owner, make }) => ({
      task_id: (await make("tasks/shared")).id,
      u_id: owner.colleague,
      content: "Matrix",
    }),
    change: { content: "Changed" },
    select: orgReaders,
    insert: adminOnly,
    update: adminOnly,
    delete: adminOnly,
  },
  "comments/internal": {
    why: "child(tasks): an internal task's talk stays with the CSM",
    row: async ({ owner, make }) => ({
      task_id: (await make("tasks/customer")).id,
      u_id: owner.csm,
      content: "Matrix",
    }),
    change: { content: "Changed" },
    ...all(csmAndAdmin),
  },
};
