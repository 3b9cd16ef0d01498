import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanCode, readBrowser, safeNext } from "./rules";

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
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (text) => {
          const target = new URL(safeNext(text), "https://cairn.example");
          expect(target.origin).toBe("https://cairn.example");
        },
      ),
    );
  });
});

describe("cleanCode", () => {
  it("reads a code as people paste it", () => {
    expect(cleanCode(" 123 456\n")).toBe("123456");
    expect(cleanCode("123-456")).toBe("123456");
  });
});

describe("readBrowser", () => {
  it.each([
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
      "Chrome on Linux",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari on iOS",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
      "Edge on Windows",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0; rv:142.0) Gecko/20100101 Firefox/142.0",
      "Firefox on macOS",
    ],
    ["curl/8.0", null],
    ["", null],
    [null, null],
  ])("reads %j", (agent, words) => {
    expect(readBrowser(agent)).toBe(words);
  });
});
