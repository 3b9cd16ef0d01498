import { describe, expect, it } from "vitest";
import { fields, partsOf, readPeriod, readValue, valueWords, writeValue } from "./rules";

describe("values of terms", () => {
  it.each<[string, Parameters<typeof readValue>[0], unknown]>([
    ["a day", "day", "2031-03-01"],
    ["days", "days", 60],
    ["an amount", "amount", 186400.5],
    ["an answer", "answer", false],
    ["a period", "period", { count: 1, unit: "year" }],
    ["a party", "party", { name: "Orrin Mills Ltd", role: "Customer" }],
    [
      "a line item",
      "line",
      { name: "Users", quantity: 1200, unit: "users", price: 48, period: "year", category: null },
    ],
    ["what is amended", "base", { title: null, date: "2030-01-31" }],
  ])("%s is read back from its boxes as it was", (_, kind, value) => {
    expect(readValue(kind, writeValue(kind, value))).toEqual({ ok: true, value });
  });

  it("that cannot be are refused with a sentence", () => {
    const refused: [Parameters<typeof readValue>[0], Record<string, string>][] = [
      ["day", { value: "2031-02-30" }],
      ["days", { value: "-3" }],
      ["amount", { value: "plenty" }],
      ["answer", { value: "" }],
      ["period", { value: "three years" }],
      ["text", { value: "  " }],
      ["party", { role: "Customer" }],
      ["line", { name: "Users", quantity: "2.5" }],
      ["base", {}],
    ];
    for (const [kind, draft] of refused)
      expect(readValue(kind, draft), kind).toMatchObject({ ok: false, message: /\w+/ });
  });

  it("are said in one line", () => {
    expect(valueWords("term", { count: 3, unit: "year" })).toBe("3 years");
    expect(
      valueWords("parties", [
        { name: "A", role: "Buyer" },
        { name: "B", role: null },
      ]),
    ).toBe("A (Buyer); B");
    expect(valueWords("annual_value", 1200)).toBe("1,200");
    expect(valueWords("auto_renewal", true)).toBe("yes");
    expect(valueWords("entitlement", { name: "Users", quantity: 25, unit: null, price: 48 })).toBe(
      "Users, 25, at 48",
    );
    expect(valueWords("notice_days", undefined)).toBe("");
  });

  it("periods are read in figures, never guessed", () => {
    expect(readPeriod("18 Months")).toEqual({ count: 18, unit: "month" });
    expect(readPeriod("eighteen months")).toBeNull();
  });

  it("have boxes for each kind", () => {
    for (const field of fields) expect(partsOf[field.kind].length, field.name).toBeGreaterThan(0);
  });
});
