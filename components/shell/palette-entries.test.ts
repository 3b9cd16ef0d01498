import { describe, expect, it } from "vitest";
import type { SearchHit } from "@/lib/workspace/search/types";
import { moveActive, paletteGroups } from "./palette-entries";
import type { ShellViewer } from "./shell-viewer";

const viewer = (more: Partial<ShellViewer> = {}): ShellViewer => ({
  kind: "csm",
  name: "Somebody",
  email: "somebody@example.test",
  avatar: null,
  standing: "CSM",
  organization: null,
  organizations: [],
  counts: { customers: 3, unread: 0, pending_invitations: 0 },
  demonstration: false,
  ...more,
});

const customer: SearchHit = {
  kind: "customer",
  id: "c1",
  title: "Tallow & Finch",
  subtitle: "Retail",
  href: "/customers/c1",
  health: 72,
};
const none = { customers: [], records: [] };
const labels = (groups: ReturnType<typeof paletteGroups>) =>
  groups.flatMap((group) => group.entries.map((entry) => entry.label));

describe("palette", () => {
  it("begins with the person's own pages", () => {
    expect(paletteGroups(viewer(), "", none)[0]?.label).toBe("Pages");
    expect(labels(paletteGroups(viewer({ kind: "member" }), "", none))).not.toContain("Customers");
  });

  it("puts what was found first and offers to log a touch for the best customer", () => {
    const groups = paletteGroups(viewer(), "tall", { customers: [customer], records: [] });
    expect(groups[0]).toMatchObject({
      label: "Customers",
      entries: [{ label: "Tallow & Finch", health: 72 }],
    });
    expect(labels(groups)).toContain("Log a touch for Tallow & Finch");
    const asMember = paletteGroups(viewer({ kind: "member" }), "tall", {
      customers: [customer],
      records: [],
    });
    expect(labels(asMember)).not.toContain("Log a touch for Tallow & Finch");
  });

  it("finds pages and actions by other words for them", () => {
    expect(labels(paletteGroups(viewer(), "password", none))).toEqual(["Settings"]);
    expect(labels(paletteGroups(viewer(), "log out", none))).toContain("Sign out");
  });

  it("offers other organizations, not the one worked in", () => {
    const organizations = [
      { id: "a", name: "Alder", standing: "Owner" },
      { id: "b", name: "Birch", standing: "Member" },
    ];
    const groups = paletteGroups(
      viewer({ kind: "org_admin", organization: "a", organizations }),
      "work in",
      none,
    );
    expect(labels(groups)).toEqual(["Work in Birch"]);
  });

  it("is empty where nothing matches", () => {
    expect(paletteGroups(viewer(), "zzzz", none)).toEqual([]);
  });

  it("walks in a circle", () => {
    expect(moveActive(-1, "next", 3)).toBe(0);
    expect(moveActive(2, "next", 3)).toBe(0);
    expect(moveActive(0, "previous", 3)).toBe(2);
    expect(moveActive(1, "last", 3)).toBe(2);
    expect(moveActive(1, "first", 3)).toBe(0);
    expect(moveActive(0, "next", 0)).toBe(-1);
  });
});
