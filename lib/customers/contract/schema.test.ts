import { describe, expect, it } from "vitest";
import { addContractSchema } from "./schema";

const typed = {
  customer_id: "6f1d2a34-5b6c-4d7e-8f90-a1b2c3d4e5f6",
  file_name: "Master services agreement",
  arr: "12,5k",
  contract_term: "",
  start_date: "2026-01-01",
  end_date: "2026-12-31",
  status: "active",
};

describe("the form of a contract", () => {
  it("reads what was typed", () => {
    expect(addContractSchema.parse(typed)).toMatchObject({
      arr: 12500,
      contract_term: null,
      end_date: "2026-12-31",
    });
  });

  it("reads days of notice: empty takes them out, without the field they stay", () => {
    expect(addContractSchema.parse({ ...typed, notice_days: " 90 " }).notice_days).toBe(90);
    expect(addContractSchema.parse({ ...typed, notice_days: "0" }).notice_days).toBe(0);
    expect(addContractSchema.parse({ ...typed, notice_days: "" }).notice_days).toBeNull();
    expect(addContractSchema.parse(typed).notice_days).toBeUndefined();
    for (const days of ["3651", "-1", "1.5", "ninety"])
      expect(
        addContractSchema.safeParse({ ...typed, notice_days: days }).error?.issues[0],
      ).toMatchObject({ path: ["notice_days"], message: "Whole days, 0 to 3650" });
  });

  it("refuses an end before the start, at the end", () => {
    const result = addContractSchema.safeParse({ ...typed, end_date: "2025-12-31" });
    expect(result.error?.issues[0]).toMatchObject({
      path: ["end_date"],
      message: "Before it starts. Choose a later day",
    });
    expect(addContractSchema.safeParse({ ...typed, end_date: "2026-01-01" }).success).toBe(true);
    expect(addContractSchema.safeParse({ ...typed, end_date: "" }).success).toBe(true);
  });
});
