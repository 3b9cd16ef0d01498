import { describe, expect, it } from "vitest";
import {
  conflictSentence,
  dayIn,
  factsOf,
  isRenewalUrgent,
  isSilent,
  silenceSentence,
} from "./rules";
import { createCustomerSchema, updateCustomerSchema } from "./schema";
import type { CustomerFacts } from "./types";

const now = new Date("2026-11-20T10:00:00Z");

const facts: CustomerFacts = {
  name: "Example",
  domain: "example.com",
  industry: null,
  size: "small",
  stage: "active",
  arr: 100,
  currency: "EUR",
  renewal_date: "2026-12-02",
  salesforce_id: null,
  hubspot_id: null,
};

describe("days", () => {
  it("takes the day of the person's own zone", () => {
    const late = new Date("2026-11-20T23:30:00Z");
    expect(dayIn("UTC", late)).toBe("2026-11-20");
    expect(dayIn("Europe/Helsinki", late)).toBe("2026-11-21");
    expect(dayIn("Not/AZone", late)).toBe("2026-11-20");
    expect(dayIn(null, late)).toBe("2026-11-20");
  });
});

describe("what needs a look", () => {
  it("marks a renewal in its last 30 days and one that has passed, but not of a churned customer", () => {
    expect(isRenewalUrgent(30, "active")).toBe(true);
    expect(isRenewalUrgent(31, "active")).toBe(false);
    expect(isRenewalUrgent(-19, "renewal")).toBe(true);
    expect(isRenewalUrgent(-19, "churned")).toBe(false);
    expect(isRenewalUrgent(null, "active")).toBe(false);
  });

  it("calls a customer silent after the moment the database keeps", () => {
    expect(isSilent("2026-11-20T09:59:59Z", now)).toBe(true);
    expect(isSilent("2026-11-20T10:00:01Z", now)).toBe(false);
    expect(isSilent(null, now)).toBe(false);
  });

  it("says how long, and what is normal for this account", () => {
    const customer = {
      silent_after: "2026-11-10T00:00:00Z",
      last_touch_at: "2026-10-17T08:00:00Z",
      touch_gap_days: 9,
      created_at: "2025-01-01T00:00:00Z",
    };
    expect(silenceSentence(customer, now)).toBe("No touch for 34 days; their own normal is 9");
    expect(silenceSentence({ ...customer, touch_gap_days: null }, now)).toMatch(
      /^No touch for 34 days; 30/,
    );
    expect(silenceSentence({ ...customer, silent_after: "2026-12-01T00:00:00Z" }, now)).toBeNull();
    expect(
      silenceSentence(
        { ...customer, last_touch_at: null, created_at: "2026-10-11T10:00:00Z" },
        now,
      ),
    ).toBe("No touch yet, 40 days after it was added");
  });
});

describe("a change in the meantime", () => {
  it("names the facts that somebody else changed", () => {
    expect(conflictSentence(factsOf(facts), { ...facts, arr: 200, stage: "renewal" })).toBe(
      "Somebody changed the stage and the ARR since you opened this form. What you typed is still here and nothing was saved.",
    );
  });

  it("is none when only other columns moved", () => {
    expect(conflictSentence(factsOf(facts), { ...facts })).toBeNull();
  });
});

describe("the form of a customer", () => {
  const typed = {
    name: "  Brightwater  ",
    domain: "https://www.Brightwater.example/about?x=1",
    industry: "",
    size: "",
    stage: "active",
    arr: "186.400,00",
    currency: "EUR",
    renewal_date: "",
    salesforce_id: " ",
    hubspot_id: "",
  };
  const faults = (change: object) => {
    const result = createCustomerSchema.safeParse({ ...typed, ...change });
    return result.success
      ? {}
      : Object.fromEntries(
          result.error.issues.map((issue) => [issue.path.join("."), issue.message]),
        );
  };

  it("reads what people type, and blank as nothing", () => {
    expect(createCustomerSchema.parse(typed)).toEqual({
      name: "Brightwater",
      domain: "brightwater.example",
      industry: null,
      size: null,
      stage: "active",
      arr: 186400,
      currency: "EUR",
      renewal_date: null,
      salesforce_id: null,
      hubspot_id: null,
    });
  });

  it("says per field what is wrong and what would be right", () => {
    expect(faults({ name: "  " })).toEqual({ name: "Every customer has a name" });
    expect(faults({ arr: "186.400,oo" })).toEqual({ arr: "Not a number: “oo”. Try 186,400" });
    expect(faults({ domain: "not a domain" })).toEqual({
      domain: "Not a domain. Write it like brightwater.com",
    });
    expect(faults({ renewal_date: "2026-02-30" })).toEqual({
      renewal_date: "Not a day. Write it like 2026-12-02",
    });
    expect(faults({ stage: "golden" })).toEqual({ stage: "Choose one of the six stages" });
    expect(faults({ arr: "$12k" }).arr).toMatch(/^The amount says USD/);
  });

  it("reports every faulty field at once", () => {
    expect(Object.keys(faults({ name: "", arr: "x", domain: "x" })).sort()).toEqual([
      "arr",
      "domain",
      "name",
    ]);
  });

  it("carries what the edit form started from", () => {
    const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";
    const input = { ...typed, id, updated_at: "2026-11-20T10:00:00.123456+00:00", base: facts };
    expect(updateCustomerSchema.parse(input)).toMatchObject({
      id,
      overwrite: false,
      base: facts,
      arr: 186400,
    });
  });
});
