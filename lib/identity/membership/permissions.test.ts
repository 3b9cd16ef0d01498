import { describe, expect, it } from "vitest";
import type { OrgRole } from "@/lib/identity/viewer/types";
import { can, canWith } from "./permissions";

const person = (role: OrgRole | null, id = "me") => ({
  id,
  role: "user" as const,
  org: role ? { id: "org", name: "Tallow & Finch", slug: "tallow-finch", role } : null,
});
const member = (u_id: string, role: OrgRole) => ({ u_id, role });

describe("can", () => {
  it("lets every member see the people", () => {
    for (const role of ["owner", "admin", "member"] as const) {
      expect(can(person(role), "members.see")).toBe(true);
    }
  });

  it("lets nobody do anything without an organization", () => {
    for (const deed of ["members.see", "members.invite", "organization.rename"] as const) {
      expect(can(person(null), deed)).toBe(false);
    }
  });

  it.each([
    ["owner", true, true],
    ["admin", true, false],
    ["member", false, false],
  ] as const)("lets an %s invite: %s, and rename: %s", (role, invite, rename) => {
    expect(can(person(role), "members.invite")).toBe(invite);
    expect(can(person(role), "organization.update_profile")).toBe(invite);
    expect(can(person(role), "organization.rename")).toBe(rename);
  });
});

describe("canWith", () => {
  it("shows a member no control but leaving", () => {
    const me = person("member");
    expect(canWith(me, "member.leave", member("me", "member"))).toBe(true);
    for (const deed of [
      "role.change",
      "member.remove",
      "ownership.transfer",
      "member.leave",
    ] as const) {
      expect(canWith(me, deed, member("other", "member"))).toBe(false);
    }
  });

  it("never lets an admin touch the owner", () => {
    const me = person("admin");
    for (const deed of ["role.change", "member.remove", "ownership.transfer"] as const) {
      expect(canWith(me, deed, member("boss", "owner"))).toBe(false);
    }
    expect(canWith(me, "role.change", member("other", "admin"))).toBe(true);
    expect(canWith(me, "member.remove", member("other", "member"))).toBe(true);
  });

  it("lets the owner hand over to others, and not leave before", () => {
    const me = person("owner");
    expect(canWith(me, "ownership.transfer", member("other", "member"))).toBe(true);
    expect(canWith(me, "ownership.transfer", member("me", "owner"))).toBe(false);
    expect(canWith(me, "member.leave", member("me", "owner"))).toBe(false);
  });

  it("lets nobody change their own role", () => {
    expect(canWith(person("owner"), "role.change", member("me", "owner"))).toBe(false);
    expect(canWith(person("admin"), "role.change", member("me", "admin"))).toBe(false);
  });
});
