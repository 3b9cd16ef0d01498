import type { Expectation, Rule, RowContext, Values, Verb } from "./rls-probe";

// What the classes of access of `private.class_policies` promise, written down a second time on purpose: the matrix holds
// the policies against these. A factory answers the entries of one table, ready to be spread into the expectations.

type Row = (context: RowContext) => Values | Promise<Values>;
type Options = {
  /** Columns that find the row; "id" unless told. */
  key?: string[];
  /** The columns that name person and organization; "u_id" and "org_id" unless told. */
  person?: string;
  org?: string;
  /** Verbs people may use at all; all four unless told. */
  verbs?: Verb[];
  appendOnly?: boolean;
};
type Entries = Record<string, Expectation>;

const everyone = (reach: "own" | "all"): Rule => ({
  user: reach,
  csm: reach,
  orgAdmin: reach,
  admin: "all",
});
export const selfAndAdmin: Rule = everyone("own");
export const everySignedIn: Rule = everyone("all");
/** Members, the linked CSM and platform admins. */
export const orgReaders: Rule = everyone("own");
export const orgAdmins: Rule = { orgAdmin: "own", admin: "all" };
export const orgAdminsAndCsm: Rule = { orgAdmin: "own", csm: "own", admin: "all" };
export const csmAndAdmin: Rule = { csm: "own", admin: "all" };
export const adminOnly: Rule = { admin: "all" };

function entry(why: string, row: Row, change: Values, options: Options, read: Rule, write: Rule) {
  const verbs = options.verbs ?? ["select", "insert", "update", "delete"];
  const rules = Object.fromEntries(verbs.map((verb) => [verb, verb === "select" ? read : write]));
  return {
    why,
    row,
    change,
    ...rules,
    ...(options.key ? { key: options.key } : {}),
    ...(options.appendOnly ? { appendOnly: true } : {}),
  } satisfies Expectation;
}

const withColumns =
  (row: Row, columns: (context: RowContext) => Values): Row =>
  async (context) => ({ ...columns(context), ...(await row(context)) });

/** Own rows. */
export function self(table: string, row: Row, change: Values, options: Options = {}): Entries {
  const own = withColumns(row, ({ owner }) => ({ [options.person ?? "u_id"]: owner.user }));
  const colleague = withColumns(row, ({ owner }) => ({
    [options.person ?? "u_id"]: owner.colleague,
  }));
  return {
    [table]: entry("self", own, change, options, selfAndAdmin, selfAndAdmin),
    [`${table}/colleague`]: entry("self", colleague, change, options, adminOnly, adminOnly),
  };
}

/** Own rows stamped with an organization: its admins and its CSM read them, colleagues do not. */
export function work(table: string, row: Row, change: Values, options: Options = {}): Entries {
  const { person = "u_id", org = "org_id" } = options;
  const stamped = (who: "user" | "colleague") =>
    withColumns(row, ({ owner }) => ({ [person]: owner[who], [org]: owner.org }));
  const elsewhere = withColumns(row, ({ owner }) => ({ [person]: owner.user, [org]: null }));
  // A CSM is no member: a row of their own cannot carry the organization's stamp.
  const members: Rule = { user: "own", orgAdmin: "own", admin: "all" };
  return {
    [table]: entry("work", stamped("user"), change, options, selfAndAdmin, members),
    [`${table}/colleague`]: entry(
      "work of somebody else",
      stamped("colleague"),
      change,
      options,
      orgAdminsAndCsm,
      adminOnly,
    ),
    [`${table}/unstamped`]: entry("work", elsewhere, change, options, selfAndAdmin, selfAndAdmin),
  };
}

function ofOrganization(table: string, row: Row, change: Values, options: Options) {
  const stamped = withColumns(row, ({ owner }) => ({ [options.org ?? "org_id"]: owner.org }));
  return (why: string, read: Rule, write: Rule): Entries => ({
    [table]: entry(why, stamped, change, options, read, write),
  });
}

/** Members and the CSM read, owner and admins write. */
export const org = (table: string, row: Row, change: Values, options: Options = {}) =>
  ofOrganization(table, row, change, options)("org", orgReaders, orgAdmins);

/** As org; the linked CSM writes as well. */
export const orgCsm = (table: string, row: Row, change: Values, options: Options = {}) =>
  ofOrganization(table, row, change, options)("org+csm", orgReaders, orgAdminsAndCsm);

/** Owner and admins alone. */
export const orgAdmin = (table: string, row: Row, change: Values, options: Options = {}) =>
  ofOrganization(table, row, change, options)("org-admin", orgAdmins, orgAdmins);

/** Owner and admins; the linked CSM reads. */
export const orgAdminCsm = (table: string, row: Row, change: Values, options: Options = {}) =>
  ofOrganization(table, row, change, options)("org-admin + CSM", orgAdminsAndCsm, orgAdmins);

/** As org; members write their own rows. */
export function orgMember(table: string, row: Row, change: Values, options: Options = {}): Entries {
  const { person = "u_id", org: column = "org_id" } = options;
  const of = (who: "user" | "colleague") =>
    withColumns(row, ({ owner }) => ({ [person]: owner[who], [column]: owner.org }));
  const members: Rule = { user: "own", orgAdmin: "own", admin: "all" };
  return {
    [table]: entry("org-member", of("user"), change, options, orgReaders, members),
    [`${table}/colleague`]: entry(
      "org-member",
      of("colleague"),
      change,
      options,
      orgReaders,
      orgAdmins,
    ),
  };
}

/** Everybody signed in reads, platform admins write. */
export const reference = (table: string, row: Row, change: Values, options: Options = {}) => ({
  [table]: entry("reference", row, change, options, everySignedIn, adminOnly),
});

/** Functions write; platform admins read, and where `read` says so the people it is about. */
export const system = (
  table: string,
  row: Row,
  change: Values,
  options: Options & { read?: Rule } = {},
): Entries => ({
  [table]: entry(
    "system",
    row,
    change,
    { ...options, verbs: ["select"] },
    options.read ?? adminOnly,
    {},
  ),
});

/** The customer's CSM and platform admins. */
export const customer = (table: string, row: Row, change: Values, options: Options = {}) => ({
  [table]: entry(
    "customer",
    withColumns(row, ({ owner }) => ({ customer_id: owner.customer })),
    change,
    options,
    csmAndAdmin,
    csmAndAdmin,
  ),
});
