import { describe, expect, it } from "vitest";
import { mergeRequirements, otherRequirements, splitRequirements } from "./rules";
import { organizationProfileSchema } from "./schema";

describe("requirements", () => {
  it("are parted by commas and lines, and named once", () => {
    expect(splitRequirements("BaFin, MaRisk;\nBaFin,  TISAX  AL3 ,")).toEqual([
      "BaFin",
      "MaRisk",
      "TISAX AL3",
    ]);
    expect(splitRequirements("  ")).toEqual([]);
  });

  it("are merged without doubles of another case", () => {
    expect(mergeRequirements(["GDPR"], ["gdpr", "TISAX"])).toEqual(["GDPR", "TISAX"]);
  });

  it("go back into box and field as they came", () => {
    expect(otherRequirements(["GDPR", "TISAX"], ["GDPR", "SOX"])).toEqual(["TISAX"]);
  });
});

describe("organizationProfileSchema", () => {
  const form = {
    company_name: "Tallow & Finch",
    sector: "",
    size: "",
    structure: "flat",
    compliance_level: "",
    employee_count: "1,240",
    annual_revenue: "12 500 000",
    other_requirements: "",
  };

  it("reads an empty choice as none and a written number as a number", () => {
    expect(organizationProfileSchema.parse(form)).toMatchObject({
      size: null,
      sector: null,
      structure: "flat",
      employee_count: 1240,
      annual_revenue: 12_500_000,
      requirements: [],
    });
  });

  it("reads no employees as no data, not as 0", () => {
    expect(
      organizationProfileSchema.parse({ ...form, employee_count: "" }).employee_count,
    ).toBeNull();
  });

  it("refuses what is no number and what is not in the list", () => {
    const parsed = organizationProfileSchema.safeParse({
      ...form,
      employee_count: "many",
      size: "huge",
    });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual(["size", "employee_count"]);
  });

  it("takes one ticked box as well as several", () => {
    expect(organizationProfileSchema.parse({ ...form, requirements: "GDPR" }).requirements).toEqual(
      ["GDPR"],
    );
    expect(
      organizationProfileSchema.parse({ ...form, requirements: ["GDPR", "SOX"] }).requirements,
    ).toHaveLength(2);
  });
});
