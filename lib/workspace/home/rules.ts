import type {
  AdminHome,
  BandKey,
  CsmHome,
  Moved,
  OrgHome,
  PortfolioFigures,
  TrainingStep,
} from "./types";

/** Lists that figures open. One place, so that a figure and its legend cannot open different ones. */
export const lists = {
  all: "/customers",
  byArr: "/customers?sort=arr",
  renewals: "/customers?renewal_within=90",
  silent: "/customers?silent=1",
  notInvited: "/customers?link=not_invited",
  moved: (way: keyof Moved) => `/customers?moved=${way}`,
  band: (band: BandKey) => `/customers?band=${band}`,
} as const;

const count = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

/** "7 things need you. 1 meeting today, 2 renewals in 90 days." What is none is left out. */
export function daySummary(home: Pick<CsmHome, "needs" | "today" | "figures">): string {
  const {
    needs: { all: needs },
    today,
    figures,
  } = home;
  const lead =
    needs === 0
      ? "Nothing needs you now."
      : `${count(needs, "thing")} ${needs === 1 ? "needs" : "need"} you.`;
  const rest = [
    today.length > 0 ? `${count(today.length, "meeting")} today` : "",
    figures.renewals_90_count > 0
      ? `${count(figures.renewals_90_count, "renewal")} in 90 days`
      : "",
  ].filter(Boolean);
  return rest.length > 0 ? `${lead} ${rest.join(", ")}.` : lead;
}

/** "12.3%, 5 customers": the share of ARR at risk, and of how many. */
export function atRiskNote(figures: PortfolioFigures): string {
  const customers = count(figures.at_risk_count, "customer");
  if (figures.arr <= 0) return customers;
  const share = Math.round((1000 * figures.arr_at_risk) / figures.arr) / 10;
  return `${share}% of it, ${customers}`;
}

/** What the ARR leaves out, or null when everybody pays in one currency. */
export function currencyNote(figures: PortfolioFigures): string | null {
  const rest = figures.other_currencies.reduce((sum, other) => sum + other.customers, 0);
  if (rest === 0) return null;
  const names = figures.other_currencies.map((other) => other.currency).join(", ");
  return `${count(rest, "customer")} in ${names} not added`;
}

const profileWords: Record<string, string> = {
  size: "size",
  sector: "sector",
  structure: "structure",
  compliance_level: "compliance level",
  employee_count: "number of employees",
  annual_revenue: "yearly revenue",
  regulatory_requirements: "regulations you work under",
};

/** The facts an organization's profile lacks, in words. */
export function missingFacts(home: Pick<OrgHome, "profile_missing">): string[] {
  return home.profile_missing.map((field) => profileWords[field] ?? field.replaceAll("_", " "));
}

/** "a", "a and b", "a, b and 3 more": at most three are named. */
export function inWords(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  if (names.length <= 3) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more`;
}

/** What an organization's owner or admin should do next, most useful first; null when all is in place. */
export function nextStep(home: OrgHome): { text: string; action: string; href: string } | null {
  if (home.members <= 1 && home.invitations_open === 0) {
    return {
      text: "You are the only one here. Invite the people who work with you; each gets a link by e-mail.",
      action: "Invite people",
      href: "/team",
    };
  }
  if (home.invitations_expired > 0) {
    return {
      text: `${count(home.invitations_expired, "invitation")} ran out before being answered.`,
      action: "Send again",
      href: "/team",
    };
  }
  return null;
}

/** Training that is not finished, in the order to do it: begun first. */
export function openTraining(steps: readonly TrainingStep[]): TrainingStep[] {
  return steps.filter((step) => step.status !== "completed");
}

/** "2 assessments, 1 task and 2 training modules are open for you." What is none is left out. */
export function openForYou(open: {
  assessments: number;
  questions: number;
  tasks: number;
  training: number;
}): string {
  const parts = [
    open.assessments > 0 && count(open.assessments, "assessment"),
    open.questions > 0 && count(open.questions, "question"),
    open.tasks > 0 && count(open.tasks, "task"),
    open.training > 0 && count(open.training, "training module"),
  ].filter((part) => part !== false);
  if (parts.length === 0) return "Nothing is open for you.";
  const words = new Intl.ListFormat("en-GB").format(parts);
  const all = open.assessments + open.questions + open.tasks + open.training;
  return `${words} ${all === 1 ? "is" : "are"} open for you.`;
}

const tableWords: Record<string, string> = {
  tier2_users: "a person",
  tier2_profiles: "a profile",
  enterprise_orgs: "an organization",
  org_users: "a membership",
  org_roles: "a role",
  org_invitations: "an invitation",
  organization_profile: "an organization's profile",
  customers: "a customer",
  customer_notes: "a note",
  stakeholders: "a person at a customer",
  contracts: "a contract",
  entitlements: "an entitlement",
  meetings: "a meeting",
  insights: "an insight",
  approvals: "an approval",
  training_modules: "a training module",
  training_progress: "training progress",
  knowledge_base: "a knowledge article",
  security_alerts: "a security alert",
  notifications: "a notification",
};

const operationWords: Record<string, string> = {
  INSERT: "added",
  UPDATE: "changed",
  DELETE: "removed",
  SELECT: "read",
};

/** "changed a customer", "was refused: customer.archive": what an entry of the audit log says somebody did. */
export function auditSentence(entry: AdminHome["recent_audit"][number]): string {
  if (entry.refused_action) return `was refused: ${entry.refused_action}`;
  const verb = operationWords[entry.operation.toUpperCase()] ?? entry.operation.toLowerCase();
  const table = entry.table_name ?? "";
  return `${verb} ${tableWords[table] ?? `a row of ${table.replaceAll("_", " ")}`}`;
}
