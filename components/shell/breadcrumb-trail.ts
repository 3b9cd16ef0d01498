/** One step of the way to a page. Without `href` it leads nowhere: it is the page itself, or only a heading. */
export type CrumbStep = { label: string | null; href: string | null };

const words: Record<string, string> = {
  home: "Home",
  notifications: "Notifications",
  needs: "Needs me",
  customers: "Customers",
  dashboard: "Portfolio",
  team: "Team",
  settings: "Settings",
  admin: "Admin",
  users: "Users",
  audit: "Audit",
  alerts: "Alerts",
  new: "New",
  edit: "Edit",
  people: "People",
  contracts: "Contracts",
  files: "Documents",
  meetings: "Meetings",
  health: "Health",
  activity: "Activity",
  organization: "Organization",
  profile: "Profile",
  "sign-in": "Sign-in",
  members: "Members",
  invitations: "Invitations",
  welcome: "Welcome",
  assessments: "Assessments",
  results: "Results",
  manage: "Participation",
  delegated: "Handed over",
  tasks: "Tasks",
  survey: "Survey",
};

/** Rooms that have no page of their own. */
const headings = new Set(["/admin", "/contracts/files"]);

const isIdentifier = (segment: string) =>
  /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(segment) || /^\d+$/.test(segment);

/**
 * The way to a page, read from its address. A record's id takes the name that the page has given; until then its label
 * is null and a quiet bar stands in its place.
 */
export function crumbTrail(pathname: string, record: string | null): CrumbStep[] {
  const segments = pathname.split("/").filter(Boolean);
  return segments.map((segment, index) => {
    const href = `/${segments.slice(0, index + 1).join("/")}`;
    const last = index === segments.length - 1;
    return {
      label: isIdentifier(segment) ? record : labelOf(segment),
      href: last || headings.has(href) ? null : href,
    };
  });
}

function labelOf(segment: string): string {
  const known = words[segment];
  if (known) return known;
  const text = segment.replaceAll(/[-_]/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
