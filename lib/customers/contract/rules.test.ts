import { describe, expect, it } from "vitest";
import { noticeDay, noticeDays, withNoticeDays } from "./rules";

describe("days of notice", () => {
  it("are read from the terms of the document, as a number or as its digits", () => {
    expect(noticeDays({ notice_days: 90 })).toBe(90);
    expect(noticeDays({ notice_days: "30" })).toBe(30);
    for (const terms of [null, [], "90", {}, { notice_days: -1 }, { notice_days: "soon" }])
      expect(noticeDays(terms), JSON.stringify(terms)).toBeNull();
  });

  it("are written beside what else the terms hold", () => {
    const terms = { payment: "30 days net", notice_days: 30 };
    expect(withNoticeDays(terms, 60)).toEqual({ payment: "30 days net", notice_days: 60 });
    expect(withNoticeDays(terms, null)).toEqual({ payment: "30 days net" });
    expect(withNoticeDays({ notice_days: 30 }, null)).toBeNull();
    expect(withNoticeDays(null, 0)).toEqual({ notice_days: 0 });
    expect(withNoticeDays(["net 30"], 5)).toEqual({ terms: ["net 30"], notice_days: 5 });
  });

  it("name the last day to end the contract", () => {
    expect(noticeDay({ end_date: "2027-03-01", notice_days: 90 })).toBe("2026-12-01");
    expect(noticeDay({ end_date: "2027-03-01", notice_days: 0 })).toBe("2027-03-01");
    expect(noticeDay({ end_date: null, notice_days: 90 })).toBeNull();
    expect(noticeDay({ end_date: "2027-03-01", notice_days: null })).toBeNull();
  });
});
