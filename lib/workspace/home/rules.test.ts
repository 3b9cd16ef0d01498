import { describe, expect, it } from "vitest";
import {
  atRiskNote,
  auditSentence,
  currencyNote,
  daySummary,
  inWords,
  missingFacts,
  nextStep,
  openForYou,
  openTraining,
} from "./rules";
import type { NeedsPage } from "../attention/types";
import type { AuditEntry, MeetingToday, OrgHome, PortfolioFigures, TrainingStep } from "./types";

const figures = (more: Partial<PortfolioFigures> = {}): PortfolioFigures => ({
  currency: "EUR",
  customers: 0,
  arr: 0,
  arr_at_risk: 0,
  at_risk_count: 0,
  renewals_90_arr: 0,
  renewals_90_count: 0,
  silent: 0,
  not_invited: 0,
  other_currencies: [],
  ...more,
});
const meeting = {} as MeetingToday;

describe("a CSM's home", () => {
  it("says the day in one line and leaves out what is none", () => {
    const summary = (all: number, meetings: number, renewals: number) =>
      daySummary({
        needs: { all } as NeedsPage,
        today: Array.from({ length: meetings }, () => meeting),
        figures: figures({ renewals_90_count: renewals }),
      });
    expect(summary(7, 1, 2)).toBe("7 things need you. 1 meeting today, 2 renewals in 90 days.");
    expect(summary(1, 0, 1)).toBe("1 thing needs you. 1 renewal in 90 days.");
    expect(summary(0, 0, 0)).toBe("Nothing needs you now.");
  });

  it("gives the share at risk of what there is, and no share of nothing", () => {
    expect(atRiskNote(figures({ arr: 3_365_400, arr_at_risk: 412_850, at_risk_count: 5 }))).toBe(
      "12.3% of it, 5 customers",
    );
    expect(atRiskNote(figures({ at_risk_count: 1 }))).toBe("1 customer");
  });

  it("says what is not in the amounts", () => {
    expect(currencyNote(figures())).toBeNull();
    const other = [
      { currency: "GBP", arr: 10, customers: 2 },
      { currency: "USD", arr: 5, customers: 1 },
    ];
    expect(currencyNote(figures({ other_currencies: other }))).toBe(
      "3 customers in GBP, USD not added",
    );
  });
});

describe("an organization's home", () => {
  const org = (more: Partial<OrgHome>): OrgHome => ({
    kind: "org",
    org: { id: "o", name: "Alder", slug: "alder" },
    csm: null,
    members: 4,
    joined_30d: 0,
    invitations_open: 0,
    invitations_expired: 0,
    profile_done: 100,
    profile_missing: [],
    training: [],
    tasks: { total: 0, overdue: 0, rows: [] },
    handed: 0,
    assessments: {
      from: "2025-12-01",
      took: 0,
      results: 0,
      open: 0,
      overdue: 0,
      types: [],
      weakest: null,
    },
    ...more,
  });

  it("names the next step that helps most", () => {
    expect(nextStep(org({ members: 1 }))?.action).toBe("Invite people");
    expect(nextStep(org({ members: 1, invitations_open: 2 }))).toBeNull();
    expect(nextStep(org({ invitations_expired: 1 }))?.text).toBe(
      "1 invitation ran out before being answered.",
    );
    expect(nextStep(org({}))).toBeNull();
  });

  it("names missing facts as people call them", () => {
    expect(missingFacts({ profile_missing: ["sector", "annual_revenue", "new_field"] })).toEqual([
      "sector",
      "yearly revenue",
      "new field",
    ]);
    expect(inWords(["a"])).toBe("a");
    expect(inWords(["a", "b", "c"])).toBe("a, b and c");
    expect(inWords(["a", "b", "c", "d"])).toBe("a, b and 2 more");
  });

  it("says what is open in one line and leaves out what is none", () => {
    const none = { assessments: 0, questions: 0, tasks: 0, training: 0 };
    expect(openForYou(none)).toBe("Nothing is open for you.");
    expect(openForYou({ ...none, tasks: 1 })).toBe("1 task is open for you.");
    expect(openForYou({ ...none, assessments: 2 })).toBe("2 assessments are open for you.");
    expect(openForYou({ assessments: 2, questions: 1, tasks: 1, training: 3 })).toBe(
      "2 assessments, 1 question, 1 task and 3 training modules are open for you.",
    );
  });

  it("leaves finished training out of what is open", () => {
    const step = (id: string, status: string) => ({ id, status }) as TrainingStep;
    const open = openTraining([
      step("a", "in_progress"),
      step("b", "completed"),
      step("c", "assigned"),
    ]);
    expect(open.map((each) => each.id)).toEqual(["a", "c"]);
  });
});

it("tells the audit log in words", () => {
  const entry = (more: Partial<AuditEntry>): AuditEntry => ({
    id: 1,
    table_name: "customers",
    operation: "UPDATE",
    record_id: null,
    user_id: null,
    user_name: null,
    refused_action: null,
    timestamp: "2026-11-20T10:00:00Z",
    ...more,
  });
  expect(auditSentence(entry({}))).toBe("changed a customer");
  expect(auditSentence(entry({ table_name: "some_table", operation: "INSERT" }))).toBe(
    "added a row of some table",
  );
  expect(auditSentence(entry({ refused_action: "customer.archive" }))).toBe(
    "was refused: customer.archive",
  );
});
