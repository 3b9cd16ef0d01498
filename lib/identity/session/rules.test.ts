import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanCode, safeNext } from "./rules";

describe("safeNext", () => {
  it.each([
    "/home",
    "/customers?stage=active&sort=name",
    "/customers/4a0d#people",
    "/invite/abc_DEF-123",
    "/team?x=%2F%2Fevil.example",
  ])("keeps %s, a path of this site", (path) => {
    expect(safeNext(path)).toBe(path);
  });

  it.each([
    undefined,
    null,
    ["/home"],
    "",
    "home",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "javascript:alert(1)",
    "/sign-in?next=/sign-in",
    "/auth/confirm",
    `/${"a".repeat(3000)}`,
  ])("answers home for %j", (path) => {
    expect(safeNext(path)).toBe("/home");
  });

  it("never leaves the site, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((text) => `/${text}`)), (text) => {
        const target = new URL(safeNext(text), "https://cairn.example");
        expect(target.origin).toBe("https://cairn.example");
      }),
    );
  });
});

describe("cleanCode", () => {
  it("reads a code as people paste it", () => {
    expect(cleanCode(" 123 456\n")).toBe("123456");
    expect(cleanCode("123-456")).toBe("123456");
  });
});
