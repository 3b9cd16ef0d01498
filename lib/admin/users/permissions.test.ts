import { describe, expect, it } from "vitest";
import { canManage } from "./permissions";

describe("canManage", () => {
  it("lets a platform admin manage others", () => {
    expect(canManage({ id: "a", role: "admin" }, { id: "b" })).toBe(true);
  });

  it("lets nobody manage their own account", () => {
    expect(canManage({ id: "a", role: "admin" }, { id: "a" })).toBe(false);
  });

  it("shows no controls to anybody else", () => {
    expect(canManage({ id: "a", role: "csm" }, { id: "b" })).toBe(false);
    expect(canManage({ id: "a", role: "user" }, { id: "b" })).toBe(false);
  });
});
