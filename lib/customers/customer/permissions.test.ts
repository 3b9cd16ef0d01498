import { describe, expect, it } from "vitest";
import { can } from "./permissions";

const csm = { id: "a", role: "csm" } as const;
const admin = { id: "b", role: "admin" } as const;
const user = { id: "c", role: "user" } as const;

describe("who may do what with a customer", () => {
  it("lets a CSM create, and work on their own", () => {
    expect(can(csm, "customer.create")).toBe(true);
    expect(can(csm, "customer.edit", { csm_id: "a" })).toBe(true);
    expect(can(csm, "customer.hand_over", { csm_id: "a" })).toBe(true);
  });

  it("keeps a CSM away from another CSM's customer, and from one without an owner", () => {
    expect(can(csm, "customer.edit", { csm_id: "z" })).toBe(false);
    expect(can(csm, "customer.archive", { csm_id: null })).toBe(false);
    expect(can(csm, "customer.edit")).toBe(false);
  });

  it("lets a platform admin do everything and choose the owner", () => {
    expect(can(admin, "customer.edit", { csm_id: "a" })).toBe(true);
    expect(can(admin, "customer.choose_owner")).toBe(true);
    expect(can(csm, "customer.choose_owner")).toBe(false);
  });

  it("lets nobody else do anything", () => {
    expect(can(user, "customer.create")).toBe(false);
    expect(can(user, "customer.edit", { csm_id: "c" })).toBe(false);
  });
});
