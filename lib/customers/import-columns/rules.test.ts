import { describe, expect, it } from "vitest";
import { take, utf8 } from "@/supabase/tests/support/import-exports";
import { labelsOf, plainHeader } from "./rules";
import type { Field } from "./schema";

describe("headers", () => {
  it("that are missing are numbered, that repeat are counted", () => {
    expect(labelsOf(["Name", "", "Name", " A \n b "])).toEqual([
      "Name",
      "Column 2",
      "Name (2)",
      "A b",
    ]);
  });

  it("are compared without case, accents, brackets and currencies", () => {
    expect(
      ["ARR (EUR)", "Société", "E-Mail-Adresse", "Montant [HT]", "ARR in EUR"].map(plainHeader),
    ).toEqual(["arr", "societe", "e mail adresse", "montant", "arr"]);
  });

  it("of hostile names are names like any other", () => {
    const read = take(
      utf8("__proto__,constructor,<script>alert(1)</script>,Company\nx,y,z,Tallow\n"),
    );
    expect(read.columns).toEqual([null, null, null, "name"]);
    expect(read.labels[0]).toBe("__proto__");
    expect(read.facts[0]).toEqual({ customer: { name: "Tallow" } });
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  it("are read as the person read them last, whatever they seem to say", () => {
    const known = new Map<string, Field | null>([
      ["Company", "industry"],
      ["Renewal date", null],
      ["Sector", "name"],
    ]);
    const read = take(utf8("Sector,Renewal date,Company\nTallow,soon,Food\n"), known);
    expect(read.columns).toEqual(["name", null, "industry"]);
  });

  it("are doubted where the column holds something else", () => {
    const rows = Array.from({ length: 8 }, (_, at) => `Company ${at},yes`).join("\n");
    expect(take(utf8(`Company,Renewal\n${rows}\n`)).columns).toEqual(["name", null]);
  });
});
