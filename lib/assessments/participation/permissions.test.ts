import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/identity/viewer/types";
import { canOversee } from "./permissions";

const org = (role: "owner" | "admin" | "member") => ({ id: "1", name: "A", slug: "a", role });
const who = (role: string, of: ReturnType<typeof org> | null) =>
  ({ role, org: of }) as Pick<Viewer, "role" | "org">;

describe("overseeing participation", () => {
  it("is for owners, admins, CSMs and platform admins", () => {
    for (const viewer of [
      who("user", org("owner")),
      who("user", org("admin")),
      who("csm", null),
      who("admin", null),
    ])
      expect(canOversee(viewer)).toBe(true);
  });

  it("is not for members, nor for somebody without an organization", () => {
    expect(canOversee(who("user", org("member")))).toBe(false);
    expect(canOversee(who("user", null))).toBe(false);
  });
});
