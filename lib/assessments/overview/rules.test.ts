import { describe, expect, it } from "vitest";
import { typeNames } from "../template/schema";
import {
  askedHref,
  courseFinding,
  courseOf,
  daysOfMonth,
  isBare,
  monthsFrom,
  moveName,
  openInAll,
  overviewHref,
  readOverviewParams,
  readPlace,
  resultsHref,
  takerColumns,
  typeLines,
  typeToDraw,
  writePlace,
} from "./rules";
import type { Overview, Taker } from "./types";

const org = { id: "11111111-1111-4111-8111-111111111111", name: "Meridian" };

const overview: Overview = {
  today: "2026-11-26",
  from: "2025-12-01",
  org,
  choices: [org],
  counted_at: null,
  scores: {
    results: 5,
    types: [
      { type: "sales", results: 4, average: 3.25 },
      { type: "bpm", results: 1, average: 2 },
    ],
    months: [
      { type: "sales", month: "2026-02-01", results: 3, average: 3 },
      { type: "bpm", month: "2026-03-01", results: 1, average: 2 },
      { type: "sales", month: "2026-11-01", results: 1, average: 3.5 },
    ],
    weakest: [],
    movers: [],
  },
  open: [
    { type: "sales", assignments: 2, invitations: 1, overdue: 1 },
    { type: "leadership", assignments: 0, invitations: 3, overdue: 0 },
  ],
  people: {
    members: 12,
    took_any: 4,
    by_type: { sales: 3, bpm: 1 },
    rows: [],
    total: 12,
    skipped: 0,
    prev: null,
    next: null,
  },
  organizations: null,
};

describe("the address of the overview", () => {
  it("is read leniently: what is wrong is as if it were not there", () => {
    const raw = { org: "nobody", type: "astrology", took: "any", missing: ["sales"], q: "  " };
    expect(readOverviewParams(raw)).toMatchObject({
      org: undefined,
      type: undefined,
      took: "any",
      missing: "sales",
      q: undefined,
    });
  });

  it("begins the members anew when something else is asked of them, and keeps the rest", () => {
    const params = readOverviewParams({ org: org.id, people: "abc", orgs: "def", type: "sales" });
    expect(overviewHref(params, { took: "bpm" }, "people")).toBe(
      `/assessments/overview?org=${org.id}&type=sales&orgs=def&took=bpm#people`,
    );
    expect(overviewHref(params, { type: "bpm" })).toContain("people=abc");
    expect(overviewHref(params, { org: undefined })).toBe("/assessments/overview?type=sales");
  });

  it("carries places of lists there and back, and forgets those it cannot read", () => {
    const place = { dir: "next" as const, name: "Åsa", id: org.id, org: org.id };
    expect(readPlace(writePlace(place))).toEqual(place);
    expect(readPlace("nonsense")).toBeNull();
    expect(readPlace(undefined)).toBeNull();
  });
});

describe("the lists behind figures", () => {
  it("are the results of the organization in these twelve months, narrowed as the figure is", () => {
    expect(resultsHref(overview)).toBe(`/assessments/results?org=${org.id}&from=2025-12-01`);
    expect(resultsHref(overview, { type: "sales", ...daysOfMonth("2026-02-01") })).toBe(
      `/assessments/results?type=sales&org=${org.id}&from=2026-02-01&to=2026-02-28`,
    );
    expect(resultsHref({ ...overview, org: null }, { category: "plan" })).toContain(
      "org=any&category=plan",
    );
  });

  it("are the people who were asked, or the organizations where there are several", () => {
    expect(askedHref(org.id, "missing", { type: "sales" })).toBe(
      `/assessments/manage?org=${org.id}&type=sales&state=missing`,
    );
    expect(askedHref(undefined, "overdue")).toBe("#organizations");
  });
});

describe("the course of an assessment", () => {
  it("has twelve months, those without a result too", () => {
    expect(monthsFrom("2025-12-01").at(0)).toBe("2025-12-01");
    expect(monthsFrom("2025-12-01").at(-1)).toBe("2026-11-01");
    const points = courseOf(overview, "sales");
    expect(points).toHaveLength(12);
    expect(points[2]).toEqual({ month: "2026-02-01", average: 3, results: 3 });
    expect(points[3]).toEqual({ month: "2026-03-01", average: null, results: 0 });
  });

  it("is put in a sentence", () => {
    const words = { score: (value: number) => value.toFixed(2), month: (month: string) => month };
    expect(courseFinding(courseOf(overview, "sales"), words)).toBe(
      "3.50 in 2026-11-01, 0.50 higher than in 2026-02-01.",
    );
    expect(courseFinding(courseOf(overview, "bpm"), words)).toBe(
      "2.00 in 2026-03-01, the only month with results.",
    );
    expect(courseFinding(courseOf(overview, "leadership"), words)).toBe(
      "There is no result in these twelve months.",
    );
  });

  it("is drawn for the one asked for, where it has results, else for the one with most", () => {
    expect(typeToDraw(overview, "bpm")).toBe("bpm");
    expect(typeToDraw(overview, "leadership")).toBe("sales");
    expect(typeToDraw({ ...overview, scores: { ...overview.scores, types: [] } })).toBeNull();
  });
});

describe("lines and sums", () => {
  it("have one line for whatever was taken or asked for", () => {
    expect(typeLines(overview)).toEqual([
      { type: "sales", results: 4, average: 3.25, people: 3, open: 3, overdue: 1 },
      { type: "bpm", results: 1, average: 2, people: 1, open: 0, overdue: 0 },
      { type: "leadership", results: 0, average: null, people: 0, open: 3, overdue: 0 },
    ]);
    expect(openInAll(overview)).toEqual({ assignments: 2, invitations: 4, all: 6, overdue: 1 });
  });

  it("know a page with nothing in it, and what moved by name", () => {
    expect(isBare(overview)).toBe(false);
    expect(isBare({ ...overview, scores: { ...overview.scores, results: 0 }, open: [] })).toBe(
      true,
    );
    expect(moveName({ type: "sales", title: null })).toBe("Sales performance in all");
    expect(moveName({ type: "sales", title: "Pipeline" })).toBe("Pipeline");
  });
});

it("writes members with the latest score of each assessment, and nothing where there is none", () => {
  const taker: Taker = {
    id: "p1",
    name: "Ines Halvorsen",
    role: "admin",
    org_id: "o1",
    org: "Alder",
    took: [
      { type: "leadership", score: 3.25, at: "2026-11-02T09:00:00Z", results: 2 },
      { type: "sales", score: 0, at: "2026-10-01T09:00:00Z", results: 1 },
    ],
  };
  const line = Object.fromEntries(takerColumns.map(({ head, value }) => [head, value(taker)]));
  expect(line).toMatchObject({
    Member: "Ines Halvorsen",
    Role: "Admin",
    "Last result": "2026-11-02",
    [typeNames.leadership]: 3.25,
    [typeNames.sales]: 0,
  });
  expect(Object.values(line).filter((cell) => cell !== undefined)).toHaveLength(6);
});
