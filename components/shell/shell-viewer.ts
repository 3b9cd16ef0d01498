import type { Viewer } from "@/lib/identity/viewer/types";
import type { ViewerKind } from "@/lib/platform/domains";

/** What the shell knows of the signed-in person; the rest of the viewer stays on the server. */
export type ShellViewer = {
  kind: ViewerKind;
  name: string;
  email: string;
  avatar: string | null;
  /** What the person is, in words: "CSM", "Owner, Meridian Health Trust". */
  standing: string;
  organization: string | null;
  organizations: { id: string; name: string; standing: string }[];
  counts: Viewer["counts"];
  /** Whether this installation holds demonstration data, which the foot of the sidebar says. */
  demonstration: boolean;
};

const orgWords = { owner: "Owner", admin: "Admin", member: "Member" } as const;

/** Picks what the shell shows of a viewer. */
export function toShellViewer(
  viewer: Viewer,
  kind: ViewerKind,
  demonstration: boolean,
): ShellViewer {
  return {
    kind,
    name: viewer.display_name || viewer.email,
    email: viewer.email,
    avatar: viewer.avatar_url,
    standing: standingOf(viewer),
    organization: viewer.org?.id ?? null,
    organizations: viewer.orgs.map((org) => ({
      id: org.id,
      name: org.name,
      standing: orgWords[org.role],
    })),
    counts: viewer.counts,
    demonstration,
  };
}

function standingOf({ role, org }: Viewer): string {
  if (role === "admin") return "Platform admin";
  if (role === "csm") return "CSM";
  return org ? `${orgWords[org.role]}, ${org.name}` : "No organization yet";
}

/** CSMs and platform admins keep customers, so they log touches. */
export function mayLogTouch(kind: ViewerKind): boolean {
  return kind === "csm" || kind === "admin";
}
