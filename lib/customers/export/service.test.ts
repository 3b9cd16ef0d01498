import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/platform/csv";
import type { CellKind } from "./rules";
import { writeWorkbook } from "./service";

const columns: { head: string; kind: CellKind }[] = [
  { head: "Name", kind: "text" },
  { head: "ARR", kind: "number" },
  { head: "Renewal", kind: "day" },
];

async function* rowsOf(rows: Cell[][]) {
  yield* rows;
}

const bytes = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

describe("a workbook", () => {
  it("reads back with types: text that looks like a formula is text, numbers and days are that", async () => {
    const rows: Cell[][] = [
      ["=1+1", 12.5, "2026-12-02"],
      ["+49 30", -3, null],
      ["@SUM(A1)", null, "1999-02-28"],
      ["-2+3", 0, null],
      ["\t=1", 1e11, null],
      ['<b>&"', 1, null],
    ];
    const file = await bytes(writeWorkbook("Customers", columns, rowsOf(rows)));
    const [sheet] = (await readXlsx(file)).sheets;
    expect(sheet!.rows[0]).toEqual(["Name", "ARR", "Renewal"]);
    const read = sheet!.rows.slice(1).map((row) =>
      columns.map((_, at) => {
        const value = row[at] ?? null;
        return value instanceof Date ? value.toISOString().slice(0, 10) : value;
      }),
    );
    expect(read).toEqual(rows);
  });

  it("is written while it is read: the first bytes leave before the last row is there", async () => {
    let asked = 0;
    async function* slow() {
      for (; asked < 50_000; asked += 1) yield [`Customer ${asked}`, asked, "2026-12-02"] as Cell[];
    }
    const reader = writeWorkbook("Customers", columns, slow()).getReader();
    for (let part = 0; part < 12; part += 1) await reader.read();
    expect(asked).toBeLessThan(50_000);
    await reader.cancel();
  });
});
