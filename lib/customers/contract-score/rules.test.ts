import { describe, expect, it } from "vitest";

import { judge, labelledParties, score } from "./rules";
import type { ContractLabel, ContractReading } from "./types";

const label: ContractLabel = {
  file: "a.pdf",
  document_name: "['MASTER SERVICES AGREEMENT']",
  parties: 'Alder, Inc. ("Provider"); The Birch Press (the "Customer")(individually as a "Party")',
  agreement_date: "2/5/2020",
  effective_date: "",
  expiration_date: "03/[]/2021",
  renewal_term: "successive 1 year",
  renewal_notice: "3 months",
  governing_law: "England, United Kingdom; Wales, United Kingdom",
};

const reading: ContractReading = {
  file: "a.pdf",
  title: "Master Services Agreement",
  parties: ["ALDER INC", "Birch Press", "Cedar LLC"],
  agreement_date: "2020-02-05",
  effective_date: null,
  expiration_date: null,
  renewal_term: "successive 12 months",
  notice_days: 90,
  governing_law: "England and Wales",
  evidence: {},
};

describe("the score of a reading", () => {
  it("takes what says the same for right", () => {
    expect(Object.values(judge(reading, label)).every(Boolean)).toBe(true);
  });

  it("takes a value where there is none, a missing party and another day for wrong", () => {
    const wrong = judge(
      {
        ...reading,
        effective_date: "2020-02-05",
        parties: ["Alder"],
        agreement_date: "2020-02-06",
      },
      label,
    );
    expect(wrong).toMatchObject({ effective_date: false, parties: false, agreement_date: false });
  });

  it("names what was missed", () => {
    const { fields, all, misses } = score([{ ...reading, governing_law: null }], [label]);
    expect([fields.governing_law, fields.title, all]).toEqual([0, 1, 1]);
    expect(misses).toMatchObject([{ field: "governing_law", read: "none" }]);
  });

  it("reads names out of labels without what they are called", () => {
    expect(labelledParties(label.parties)).toEqual(["alder", "birchpress"]);
    expect(
      labelledParties('Tickets.com Inc. "Tickets"; Baidu (Beijing) Co., Ltd. ("Party B")'),
    ).toEqual(["ticketscom", "baidubeijing"]);
  });
});
