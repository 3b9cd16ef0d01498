import { describe, expect, it } from "vitest";
import { decode, findDelimiter, limits, readTable, refuseSize } from "./rules";

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (file: Uint8Array | string) => {
  const text = decode(typeof file === "string" ? bytes(file) : file);
  if (!text.ok) return text.code;
  const table = readTable(text.value.text, text.value.encoding);
  return table.ok ? "read" : table.code;
};
const table = (text: string) => {
  const read = readTable(text, "UTF-8");
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

describe("a file that is no table", { timeout: 60_000 }, () => {
  it.each([
    ["nothing", new Uint8Array(0), "empty"],
    ["blank lines", "\n \r\n\t\n", "empty"],
    ["commas alone", ",,,\n,,,\n", "empty"],
    ["a workbook", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0]), "binary"],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "binary"],
    ["a PDF", bytes("%PDF-1.7\n%âãÏÓ"), "binary"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "binary"],
    ["noise", Uint8Array.from({ length: 5000 }, (_, at) => (at * 73) % 256), "binary"],
    ["a quote that never closes", 'Company,ARR\n"Tallow,5\nHalden,6\n', "malformed"],
    [
      "ten thousand columns",
      `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",")}\n1\n`,
      "too_wide",
    ],
    ["a cell longer than any", `Company\n${"x".repeat(limits.cell + 1)}\n`, "malformed"],
  ])("%s is refused for what it is", (_, file, code) => expect(refusal(file)).toBe(code));

  it("is refused by its size before it is read", () => {
    expect(refuseSize(60 * 1024 * 1024)).toMatchObject({
      code: "too_large",
      message: expect.stringContaining("60.0 MB"),
    });
    expect(refuseSize(limits.bytes)).toBeNull();
  });

  it("is refused by its length, whatever its size", () => {
    expect(refusal(`Company\n${"x\n".repeat(50_001)}`)).toBe("too_long");
    expect(refusal(`Company\n${"x\n".repeat(50_000)}`)).toBe("read");
  });
});

describe("a table", () => {
  it("is cut at the sign that cuts it evenly", () => {
    expect(findDelimiter('Name;ARR\nA;"1,5"\nB;1.234,50\nC;2,5')).toBe(";");
    expect(findDelimiter("Name\tNote\nA\tone, two; three\nB\tfour, five")).toBe("\t");
    expect(findDelimiter("A, B and C\nTallow\nOrrin, Inc")).toBe(",");
    expect(findDelimiter("Name|ARR\nA|1\nB|2")).toBe("|");
  });

  it("numbers its rows as a spreadsheet does: blank lines count, a line break in a cell does not", () => {
    const { records } = table('Name,Note\r\n\r\nTallow,"two\r\nlines"\r\nHalden,one\r\n');
    expect(records.map(({ no }) => no)).toEqual([1, 3, 4]);
    expect(records[1]!.cells).toEqual(["Tallow", "two\r\nlines"]);
  });

  it("loses its mark, zero bytes in any spelling, and the sign by which a spreadsheet marks text", () => {
    const { records } = table("\ufeffName,Phone\nTal\u0000low\\u0000,'+47 123\n'Quoted,=1+1\n");
    expect(records.map(({ cells }) => cells)).toEqual([
      ["Name", "Phone"],
      ["Tallow", "+47 123"],
      ["'Quoted", "=1+1"],
    ]);
  });

  it("is read in UTF-8, UTF-16 of both orders, with a mark or without, and in the letters of Windows", () => {
    const text = "Name,Város\nZöllner,Győr\n";
    const le = Buffer.from(text, "utf16le");
    const be = Buffer.from(le).swap16();
    for (const file of [
      bytes(text),
      bytes(`\ufeff${text}`),
      le,
      be,
      Buffer.concat([Buffer.from([0xff, 0xfe]), le]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), be]),
    ]) {
      const read = decode(new Uint8Array(file));
      expect(read.ok && read.value.text.replace("\ufeff", "")).toBe(text);
    }
    const windows = decode(Uint8Array.from([0x5a, 0xf6, 0x6c, 0x2c, 0x80, 0x35, 0x0a]));
    expect(windows).toMatchObject({
      ok: true,
      value: { text: "Zöl,€5\n", encoding: "Windows-1252" },
    });
  });
});
