import { describe, expect, it } from "vitest";
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
