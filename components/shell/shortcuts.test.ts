import { describe, expect, it } from "vitest";
import { goShortcuts, readPress, type Press } from "./shortcuts";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  command: false,
  alt: false,
  typing: false,
  covered: false,
  silenced: false,
  ...more,
});

describe("shortcuts", () => {
  it("opens the palette by Ctrl K, even while typing", () => {
    const answer = readPress(press("K", { command: true, typing: true }), false, "csm", true);
    expect(answer.command).toEqual({ name: "palette" });
  });

  it("goes by g and a letter, to pages of the person's own sidebar alone", () => {
    const first = readPress(press("g"), false, "csm", true);
    expect(first).toEqual({ afterG: true, command: null });
    expect(readPress(press("c"), true, "csm", true).command).toEqual({
      name: "go",
      href: "/customers",
    });
    expect(readPress(press("c"), true, "member", false)).toEqual({ afterG: false, command: null });
  });

  it("leaves letters alone in a field, under a dialog, with a modifier, and when switched off", () => {
    for (const more of [
      { typing: true },
      { covered: true },
      { command: true },
      { alt: true },
      { silenced: true },
    ]) {
      expect(readPress(press("l", more), false, "csm", true).command).toBeNull();
      expect(readPress(press("g", more), false, "csm", true).afterG).toBe(false);
    }
  });

  it("logs a touch for those who keep customers alone", () => {
    expect(readPress(press("l"), false, "csm", true).command).toEqual({ name: "touch" });
    expect(readPress(press("l"), false, "member", false).command).toBeNull();
  });

  it("gives each page of a sidebar one key and no key to two pages", () => {
    for (const kind of ["csm", "org_admin", "member", "admin"] as const) {
      const keys = goShortcuts(kind).map((each) => each.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toContain("h");
    }
  });
});
