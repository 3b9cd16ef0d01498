import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comesBack,
  dayIn,
  needAct,
  needsHref,
  readNeedsParams,
  readPlace,
  weightWords,
  writePlace,
} from "./rules";
import { needKinds, snoozeSchema } from "./schema";

const id = "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6";
const need = { customer_id: id, planned: false, record: id };

describe("the one action of a line", () => {
  it("is done in place where that is possible", () => {
    expect(needAct({ ...need, kind: "concern" })).toEqual({ do: "take", label: "Take it" });
    expect(needAct({ ...need, kind: "silent" })).toEqual({ do: "touch", label: "Log a touch" });
    expect(needAct({ ...need, kind: "invitation" })).toEqual({ do: "resend", label: "Send again" });
  });

  it("leads else to the page on which it is done", () => {
    const href = (more: object) => {
      const act = needAct({ ...need, kind: "renewal", ...more });
      return act.do === "open" ? `${act.label} ${act.href}` : act.label;
    };
    expect(href({})).toBe(`Plan meeting /customers/${id}/meetings?add=1`);
    expect(href({ kind: "notice" })).toBe(`Plan meeting /customers/${id}/meetings?add=1`);
    expect(href({ planned: true })).toBe(`Prepare renewal /customers/${id}/contracts`);
    expect(href({ kind: "score_drop" })).toBe(`See what changed /customers/${id}/health`);
    expect(href({ kind: "invitation", record: null })).toBe(
      `See invitation /customers/${id}/organization`,
    );
  });

  it("names every kind", () => {
    for (const kind of needKinds) expect(needAct({ ...need, kind }).label).not.toBe("");
  });

  it("says what its weight is made of", () => {
    expect(weightWords({ weight: 85, arr_weight: 18, urgency: 32, severity: 35 })).toBe(
      "Weight 85 of 100: ARR 18 + urgency 32 + severity 35",
    );
  });
});

describe("putting off", () => {
  it("counts days where the person is", () => {
    const at = new Date("2026-11-26T23:30:00Z");
    expect(dayIn("UTC", at)).toBe("2026-11-26");
    expect(dayIn("Europe/Oslo", at)).toBe("2026-11-27");
    expect(dayIn(null, at)).toBe("2026-11-26");
    expect(dayIn("Mars/Olympus", at)).toBe("2026-11-26");
  });

  it("comes back on the day that was meant", () => {
    const back = (span: "tomorrow" | "week" | "change" | "date", today: string, date?: string) =>
      comesBack({ span, date }, today);
    expect(back("tomorrow", "2026-12-31")).toBe("2027-01-01");
    expect(back("week", "2026-11-26")).toBe("2026-11-30");
    expect(back("week", "2026-11-29")).toBe("2026-11-30");
    expect(back("week", "2026-11-30")).toBe("2026-12-07");
    expect(back("change", "2026-11-26")).toBeNull();
    expect(back("date", "2026-11-26", "2026-12-24")).toBe("2026-12-24");
  });

  it("wants a reason, and a day where a day is chosen", () => {
    const base = { kind: "silent", customer: id, cause: "1", reason: " On leave ", span: "week" };
    const fault = (change: object) =>
      snoozeSchema.safeParse({ ...base, ...change }).error?.issues.map(({ path }) => path.join());
    expect(snoozeSchema.parse(base).reason).toBe("On leave");
    expect(fault({ reason: "  " })).toEqual(["reason"]);
    expect(fault({ reason: "x".repeat(301) })).toEqual(["reason"]);
    expect(fault({ span: "date" })).toEqual(["date"]);
    expect(fault({ span: "date", date: "2026-02-31x" })).toEqual(["date"]);
    expect(fault({ span: "date", date: "2026-12-02" })).toBeUndefined();
    expect(fault({ span: "for ever" })).toEqual(["span"]);
  });
});

describe("the address of all lines", () => {
  it("holds whose, which and where, and reads it back", () => {
    const at = writePlace({ dir: "next", key: "915Åsgård dairy silent 1" });
    const href = needsHref({}, { csm: id, kind: "silent", show: "snoozed", at });
    const raw = Object.fromEntries(new URL(href, "http://x").searchParams.entries());
    expect(readNeedsParams(raw)).toEqual({ csm: id, kind: "silent", show: "snoozed", at });
    expect(readPlace(at)).toEqual({ dir: "next", key: "915Åsgård dairy silent 1" });
    expect(needsHref(readNeedsParams(raw), { kind: undefined })).toBe(
      `/home/needs?csm=${id}&show=snoozed`,
    );
    expect(needsHref({})).toBe("/home/needs");
  });

  it("survives anything", () => {
    const words = fc.oneof(fc.string(), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("kind", "show", "csm", "at"), words), (raw) => {
        const params = readNeedsParams(raw);
        expect(needsHref(params)).toMatch(/^\/home\/needs/);
        expect(() => readPlace(params.at)).not.toThrow();
      }),
    );
  });
});
