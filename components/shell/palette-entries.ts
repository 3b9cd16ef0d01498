import { rank } from "@/lib/workspace/search/rules";
import type { SearchHit } from "@/lib/workspace/search/types";
import { navigation, type NavigationItem, type ViewerKind } from "@/lib/platform/domains";
import { mayLogTouch, type ShellViewer } from "./shell-viewer";
import { goShortcuts } from "./shortcuts";
import type { ThemeChoice } from "./theme";

/** What choosing an entry does: it opens an address, or asks the shell for something. */
export type EntryEffect =
  | { to: string }
  | { touch: { id: string; name: string } | null }
  | { theme: ThemeChoice }
  | { organization: string }
  | { shortcuts: true }
  | { signOut: true };

export type Entry = {
  id: string;
  label: string;
  /** Beside the label, in a quieter ink. */
  detail?: string | null;
  keywords?: string;
  /** Keys that do the same without the palette. */
  keys?: string;
  sign:
    | NavigationItem["icon"]
    | SearchHit["kind"]
    | "view"
    | "touch"
    | "plus"
    | "theme"
    | "organization"
    | "keyboard"
    | "leave";
  health?: number | null;
  effect: EntryEffect;
};

export type EntryGroup = { label: string; entries: Entry[] };

const pageWords: Record<string, string> = {
  "/home": "start dashboard needs me today",
  "/customers": "accounts portfolio list",
  "/customers/dashboard": "dashboard health arr at risk movement renewals",
  "/contracts": "agreements documents terms entitlements order forms",
  "/meetings": "calendar agenda transcript notes promises",
  "/notifications": "bell news inbox",
  "/team": "members people invitations invite",
  "/settings": "profile password e-mail time zone",
  "/admin/users": "people roles accounts deactivate",
  "/tasks": "to do list due work",
  "/admin/assessments": "templates questions versions content",
  "/admin/audit": "log history who did what",
};

const customerViews = [
  { label: "Customers at risk", query: "band=risk", keywords: "red low health" },
  {
    label: "Customers to renew in 90 days",
    query: "renewal_within=90",
    keywords: "renewals contract",
  },
  { label: "Silent customers", query: "silent=1", keywords: "no touch quiet" },
  { label: "Customers not invited yet", query: "link=not_invited", keywords: "link organization" },
];

/** Pages of the person's sidebar, and the saved views of the customer list for those who have one. */
function pages(kind: ViewerKind): Entry[] {
  const keys = new Map(goShortcuts(kind).map(({ href, key }) => [href, `g ${key}`]));
  const own = navigation[kind].flatMap((group) => group.items);
  const list = own.map((item): Entry => ({
    id: `page-${item.href}`,
    label: item.label,
    keywords: pageWords[item.href],
    keys: keys.get(item.href),
    sign: item.icon,
    effect: { to: item.href },
  }));
  if (!own.some((item) => item.href === "/customers")) return list;
  const views = customerViews.map((view): Entry => ({
    id: `view-${view.query}`,
    label: view.label,
    keywords: view.keywords,
    sign: "view",
    effect: { to: `/customers?${view.query}` },
  }));
  return [...list, ...views];
}

/** What the person can do from anywhere. */
function actions(viewer: ShellViewer): Entry[] {
  const list: Entry[] = [];
  if (mayLogTouch(viewer.kind)) {
    list.push(
      {
        id: "touch",
        label: "Log a touch",
        keywords: "call e-mail meeting note",
        keys: "L",
        sign: "touch",
        effect: { touch: null },
      },
      {
        id: "new-customer",
        label: "New customer",
        keywords: "create add account",
        sign: "plus",
        effect: { to: "/customers/new" },
      },
    );
  }
  for (const org of viewer.organizations) {
    if (org.id === viewer.organization) continue;
    list.push({
      id: `org-${org.id}`,
      label: `Work in ${org.name}`,
      keywords: "organization switch change",
      sign: "organization",
      effect: { organization: org.id },
    });
  }
  const themes: [ThemeChoice, string][] = [
    ["light", "Light theme"],
    ["dark", "Dark theme"],
    ["system", "Theme of the system"],
  ];
  for (const [theme, label] of themes) {
    list.push({
      id: `theme-${theme}`,
      label,
      keywords: "appearance mode colour",
      sign: "theme",
      effect: { theme },
    });
  }
  list.push(
    {
      id: "shortcuts",
      label: "Show keyboard shortcuts",
      keywords: "keys help",
      keys: "?",
      sign: "keyboard",
      effect: { shortcuts: true },
    },
    {
      id: "sign-out",
      label: "Sign out",
      keywords: "log out leave",
      sign: "leave",
      effect: { signOut: true },
    },
  );
  return list;
}

const toEntry = (hit: SearchHit): Entry => ({
  id: `${hit.kind}-${hit.id}`,
  label: hit.title,
  detail: hit.subtitle,
  sign: hit.kind,
  health: hit.kind === "customer" ? hit.health : undefined,
  effect: { to: hit.href },
});

/**
 * The palette's groups for what has been typed. Without a query: pages, then the first actions. With one: what the
 * server found, what can be done with the best customer found, then actions and pages by our own match.
 */
export function paletteGroups(
  viewer: ShellViewer,
  query: string,
  hits: { customers: SearchHit[]; records: SearchHit[] },
): EntryGroup[] {
  if (!query.trim()) {
    return [
      { label: "Pages", entries: pages(viewer.kind) },
      { label: "Actions", entries: actions(viewer) },
    ];
  }
  const best = hits.customers[0];
  const forBest: Entry[] =
    best && mayLogTouch(viewer.kind)
      ? [
          {
            id: `touch-${best.id}`,
            label: `Log a touch for ${best.title}`,
            sign: "touch",
            effect: { touch: { id: best.id, name: best.title } },
          },
        ]
      : [];
  return [
    { label: "Customers", entries: hits.customers.map(toEntry) },
    { label: "People and records", entries: hits.records.map(toEntry) },
    { label: "Actions", entries: [...forBest, ...rank(query, actions(viewer))] },
    { label: "Pages", entries: rank(query, pages(viewer.kind)) },
  ].filter((group) => group.entries.length > 0);
}

/** The place of the next or previous entry over all groups; from the last on to the first. */
export function moveActive(
  current: number,
  by: "next" | "previous" | "first" | "last",
  count: number,
): number {
  if (count === 0) return -1;
  if (by === "first") return 0;
  if (by === "last") return count - 1;
  const step = by === "next" ? 1 : -1;
  return (Math.max(current, by === "next" ? -1 : 0) + step + count) % count;
}
