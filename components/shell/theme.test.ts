import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { revealScript } from "./theme-script";
import { effectiveTheme, readTheme, themeCookie } from "./theme";

describe("theme", () => {
  it("reads the choice among other cookies", () => {
    expect(readTheme("a=1; theme=dark; b=2")).toBe("dark");
    expect(readTheme("mytheme=dark")).toBe("system");
    expect(readTheme("theme=blue")).toBe("system");
    expect(readTheme("")).toBe("system");
  });

  it("keeps a choice for a year and forgets it for the system", () => {
    expect(themeCookie("dark")).toContain("theme=dark; path=/; max-age=31536000");
    expect(themeCookie("system")).toContain("max-age=0");
  });

  it("follows the system only where nothing was chosen", () => {
    expect(effectiveTheme("system", true)).toBe("dark");
    expect(effectiveTheme("light", true)).toBe("light");
  });
});

describe("what is streamed", () => {
  it("does not wait for React's clock of placeholders", () => {
    const window: { $RT?: number } = {};
    // oxlint-disable-next-line no-new-func -- it runs inline in a page, and so here
    new Function("window", revealScript)(window);
    window.$RT = 1234;
    expect(window.$RT).toBe(-300);
  });

  it("is held back by the name that the script holds", () => {
    const next = path.dirname(createRequire(import.meta.url).resolve("next/package.json"));
    const file = "dist/compiled/react-dom/cjs/react-dom-server.node.production.js";
    expect(readFileSync(path.join(next, file), "utf8")).toContain("$RT");
  });
});
