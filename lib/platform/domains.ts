/**
 * The domains in dependency order: a domain imports only from those before it. Each owns its top URL segments; a segment
 * belongs to exactly one domain. Navigation, the proxy and the boundary test read this list.
 */
export const domains = [
  { name: "identity", segments: ["team", "settings", "welcome"] },
  { name: "workspace", segments: ["home", "notifications"] },
  { name: "organization", segments: [] },
  { name: "customers", segments: ["customers", "contracts", "meetings", "renewals", "insights"] },
  { name: "learning", segments: [] },
  { name: "integrations", segments: [] },
  { name: "onboarding", segments: [] },
  { name: "assessments", segments: ["assessments"] },
  { name: "growth", segments: [] },
  { name: "projects", segments: ["tasks"] },
  { name: "assistant", segments: [] },
  { name: "billing", segments: [] },
  { name: "admin", segments: ["admin"] },
] as const;

export type DomainName = (typeof domains)[number]["name"];

/** Segments that anybody may open. Everything else that is not known is answered by the not-found page. */
export const publicSegments = [
  "sign-in",
  "sign-up",
  "forgot-password",
  "auth",
  "invite",
  "assess",
  "share",
] as const;

const closedSegments: ReadonlySet<string> = new Set([
  ...domains.flatMap((domain) => [...domain.segments] as string[]),
  // Route handlers under /api refuse for themselves too; here the signed-out get a 401 without a call to the database.
  "api",
]);

/** Whether an address needs a session. */
export function needsSession(pathname: string): boolean {
  // A scheduler has a secret instead of a session; the job asks for it.
  if (pathname.startsWith("/api/cron/")) return false;
  // A calendar program has a secret address instead of a session; the address itself is the key.
  if (pathname.startsWith("/api/calendar/")) return false;
  return closedSegments.has(pathname.split("/")[1] ?? "");
}

export type ViewerKind = "csm" | "org_admin" | "member" | "admin";

export type NavigationItem = {
  href:
    | "/home"
    | "/customers"
    | "/customers/dashboard"
    | "/meetings"
    | "/renewals"
    | "/contracts"
    | "/insights"
    | "/assessments"
    | "/team"
    | "/settings"
    | "/admin/users"
    | "/admin/audit"
    | "/admin/health"
    | "/admin/jobs"
    | "/notifications"
    | "/tasks"
    | "/admin/assessments";
  label: string;
  icon:
    | "home"
    | "customers"
    | "meetings"
    | "team"
    | "settings"
    | "users"
    | "audit"
    | "bell"
    | "health"
    | "portfolio"
    | "jobs"
    | "assessments"
    | "tasks"
    | "templates"
    | "renewals"
    | "contracts"
    | "insights";
  count?: "customers" | "unread";
};

export type NavigationGroup = { label: string; items: NavigationItem[] };

const home: NavigationItem = { href: "/home", label: "Home", icon: "home" };
const notifications: NavigationItem = {
  href: "/notifications",
  label: "Notifications",
  icon: "bell",
  count: "unread",
};
const tasks: NavigationItem = { href: "/tasks", label: "Tasks", icon: "tasks" };
const customers: NavigationItem = {
  href: "/customers",
  label: "Customers",
  icon: "customers",
  count: "customers",
};
const portfolio: NavigationItem = {
  href: "/customers/dashboard",
  label: "Portfolio",
  icon: "portfolio",
};
const meetings: NavigationItem = { href: "/meetings", label: "Meetings", icon: "meetings" };
const renewals: NavigationItem = { href: "/renewals", label: "Renewals", icon: "renewals" };
const contracts: NavigationItem = { href: "/contracts", label: "Contracts", icon: "contracts" };
const insights: NavigationItem = { href: "/insights", label: "Insights", icon: "insights" };
const assessments: NavigationItem = {
  href: "/assessments",
  label: "Assessments",
  icon: "assessments",
};
const team: NavigationItem = { href: "/team", label: "Team", icon: "team" };
const settings: NavigationItem = { href: "/settings", label: "Settings", icon: "settings" };

/** The sidebar of each kind of person; a page that does not exist yet has no entry. */
export const navigation: Record<ViewerKind, NavigationGroup[]> = {
  csm: [
    { label: "Work", items: [home, tasks, notifications] },
    { label: "Customers", items: [customers, portfolio, meetings, renewals, contracts, insights] },
    { label: "Programs", items: [assessments] },
    { label: "You", items: [settings] },
  ],
  org_admin: [
    { label: "Work", items: [home, tasks, notifications] },
    { label: "Programs", items: [assessments] },
    { label: "Team", items: [team, settings] },
  ],
  member: [
    { label: "Work", items: [home, tasks, notifications] },
    { label: "Programs", items: [assessments] },
    { label: "Team", items: [team, settings] },
  ],
  admin: [
    { label: "Work", items: [home, tasks, notifications] },
    { label: "Customers", items: [customers, portfolio, meetings, renewals, contracts, insights] },
    { label: "Programs", items: [assessments] },
    {
      label: "Admin",
      items: [
        { href: "/admin/users", label: "Users", icon: "users" },
        { href: "/admin/audit", label: "Audit", icon: "audit" },
        { href: "/admin/health", label: "Health models", icon: "health" },
        { href: "/admin/assessments", label: "Assessment content", icon: "templates" },
        { href: "/admin/jobs", label: "Jobs", icon: "jobs" },
      ],
    },
    { label: "You", items: [settings] },
  ],
};
