import { describe, expect, it } from "vitest";
import { closedLink, viewLink, whatItTakes } from "./rules";

const page = { state: "open", email: "anna@tallow.co", session: null } as const;

describe("viewLink", () => {
  it("lets a stranger answer", () => {
    expect(viewLink(page, null)).toBe("guest");
  });

  it("offers the account of the invited address, however its letters are written", () => {
    expect(viewLink(page, "Anna@Tallow.co")).toBe("take_up");
    expect(viewLink({ ...page, state: "completed", result: null }, "anna@tallow.co")).toBe(
      "take_up",
    );
  });

  it("refuses another account, also what was answered already", () => {
    expect(viewLink(page, "ben@tallow.co")).toBe("other_address");
    expect(viewLink({ ...page, state: "completed", result: null }, "ben@tallow.co")).toBe(
      "other_address",
    );
  });

  it.each(["expired", "revoked"] as const)("says that it is %s before anything else", (state) => {
    for (const who of [null, "anna@tallow.co", "ben@tallow.co"])
      expect(viewLink({ ...page, state, email: null }, who)).toBe(state);
  });

  it("shows the result after the end, while the link may, and then that it was used", () => {
    expect(viewLink({ ...page, state: "completed", result: null }, null)).toBe("result");
    expect(viewLink({ ...page, state: "completed" }, null)).toBe("used");
  });

  it("leads the account that took it up to its run, and tells others of the account", () => {
    expect(viewLink({ ...page, state: "taken", session: "1" }, "anna@tallow.co")).toBe("own");
    expect(viewLink({ ...page, state: "taken" }, null)).toBe("taken");
  });

  it("knows no link without an answer", () => {
    expect(viewLink(null, null)).toBe("unknown");
    expect(viewLink({ ...page, state: "unknown" }, "anna@tallow.co")).toBe("unknown");
  });
});

describe("words", () => {
  it("name whom to ask, and nobody where nothing is known", () => {
    expect(closedLink("expired", { inviter: "Priya Raman", org_name: "Meridian" }).lead).toContain(
      "Ask Priya Raman",
    );
    expect(closedLink("unknown", null).lead).not.toContain("null");
  });

  it("say what it takes as far as it is known", () => {
    expect(whatItTakes({ minutes: 20, questions: 24 })).toBe("About 20 minutes, 24 questions");
    expect(whatItTakes({ minutes: null })).toBe("");
  });
});
