import { describe, expect, it } from "vitest";
import { hrefWith } from "./href-with";

describe("an address with changes", () => {
  it("keeps what is not changed", () => {
    const href = hrefWith(
      "/customers",
      { q: "brig", stage: "active,renewal", cursor: "x" },
      { sort: "arr", cursor: null },
    );
    expect(href).toBe("/customers?q=brig&stage=active,renewal&sort=arr");
  });

  it("is the bare path when nothing is left", () => {
    expect(hrefWith("/customers", { q: "brig" }, { q: null })).toBe("/customers");
    expect(hrefWith("/customers", { q: "" })).toBe("/customers");
  });

  it("escapes what people type and keeps repeated parameters", () => {
    expect(hrefWith("/customers", { q: "a&b=c" })).toBe("/customers?q=a%26b%3Dc");
    expect(hrefWith("/customers", { tag: ["a", "b"] })).toBe("/customers?tag=a&tag=b");
  });
});
