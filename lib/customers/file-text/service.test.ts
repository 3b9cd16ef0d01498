import { describe, expect, it, vi } from "vitest";

import {
  makeDocx,
  makePdf,
  makeScannedPdf,
  makeZip,
} from "@/supabase/tests/support/contract-documents";
import { orderForm, saasAgreement } from "@/supabase/tests/support/contract-samples";
import { makeCompoundFile, makeDoc } from "@/supabase/tests/support/legacy-doc";
import { readFileText } from "./service";

// Each file is read in a new thread, which loads its library first; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const text = (words: string) => new TextEncoder().encode(words);

async function read(bytes: Uint8Array, name: string) {
  const found = await readFileText(bytes, name);
  if (!found.ok) throw new Error(`${found.problem}: ${found.message}`);
  return found;
}

async function refused(bytes: Uint8Array, name: string, options?: { time?: number }) {
  const found = await readFileText(bytes, name, options);
  return found.ok ? "was read" : found.problem;
}

describe("a PDF", () => {
  it("is read page by page, line by line", async () => {
    const found = await read(await makePdf(saasAgreement), "contract.PDF");
    expect(found.kind).toBe("pdf");
    expect(found.pageCount).toBe(2);
    expect(found.pages[0]!.text).toMatch(/^CLOUD SERVICES AGREEMENT\n/);
    expect(found.pages[1]!.text.replace(/\s+/g, " ")).toContain(
      "governed by the laws of England and Wales",
    );
    expect(found.notes).toEqual([]);
  });

  it("keeps the cells of a table apart by tabs", async () => {
    const found = await read(await makePdf(orderForm), "order.pdf");
    const rows = found.pages[0]!.text.split("\n").filter((line) => line.includes("\t"));
    expect(rows).toContain("Platform Enterprise\t120 users\t$45.00\tper month\t$129,600.00");
  });

  it("of 300 pages is read whole, one of 501 is refused", async () => {
    const pages = (count: number) =>
      Array.from({ length: count }, (_, at) => [
        `Page ${at + 1} says that the parties agree to this.`,
      ]);
    const long = await read(await makePdf(pages(300)), "long.pdf");
    expect(long.pageCount).toBe(300);
    expect(long.pages[299]!.text).toContain("Page 300 says");
    expect(await refused(await makePdf(pages(501)), "longer.pdf")).toBe("too_many_pages");
  });

  it("that a scanner made, or that asks for a password, is refused", async () => {
    expect(await refused(await makeScannedPdf(3), "scan.pdf")).toBe("scanned");
    expect(await refused(await makePdf(saasAgreement, { password: "secret" }), "locked.pdf")).toBe(
      "encrypted",
    );
  });

  it("with a page that holds no text says which", async () => {
    const found = await read(await makePdf([...saasAgreement, []]), "contract.pdf");
    expect(found.notes).toEqual([expect.stringContaining("Page 3 holds no text")]);
  });

  it("that is cut off is damaged, never an error", async () => {
    const whole = await makePdf(saasAgreement);
    expect(["damaged", "scanned"]).toContain(await refused(whole.slice(0, 300), "cut.pdf"));
    expect(await refused(text("%PDF-1.7\nnothing of the kind"), "fake.pdf")).toBe("damaged");
  });
});

describe("a DOCX", () => {
  it("is read with its tables", async () => {
    const bytes = await makeDocx([
      ["Order Form"],
      {
        table: [
          ["Item", "Quantity"],
          ["Seats", "40"],
        ],
      },
      ["Signed & sealed"],
    ]);
    const found = await read(bytes, "order.docx");
    expect(found.pageCount).toBeNull();
    expect(found.pages).toHaveLength(1);
    expect(found.pages[0]!.text).toBe("Order Form\n\nItem\tQuantity\nSeats\t40\n\nSigned & sealed");
  });

  it("with tracked changes is read as if they were accepted, and says so", async () => {
    const bytes = await makeDocx([
      [
        "The notice period is ",
        { change: "-", text: "thirty (30)" },
        { change: "+", text: "ninety (90)" },
        " days.",
      ],
    ]);
    const found = await read(bytes, "redline.docx");
    expect(found.pages[0]!.text).toBe("The notice period is ninety (90) days.");
    expect(found.notes).toEqual([expect.stringContaining("tracked changes")]);
  });

  it("that unpacks to far more than a contract is not opened, whatever sizes it claims", async () => {
    const bomb = (size: number, claimedSize: number) =>
      makeZip([
        { name: "word/document.xml", bytes: Buffer.from("<w:document/>") },
        { name: "word/media/a.bin", bytes: Buffer.alloc(size), claimedSize },
      ]);
    expect(await refused(bomb(1_000, 900 * 1024 * 1024), "bomb.docx")).toBe("bomb");
    expect(await refused(bomb(61 * 1024 * 1024, 1_000), "liar.docx")).toBe("bomb");
    const many = makeZip(
      Array.from({ length: 2_100 }, (_, at) => ({
        name: at === 0 ? "word/document.xml" : `word/${at}.xml`,
        bytes: Buffer.from("x"),
      })),
    );
    expect(await refused(many, "many.docx")).toBe("bomb");
  });

  it("that is broken is damaged", async () => {
    const whole = await makeDocx([["Hello"]]);
    expect(await refused(whole.slice(0, whole.length - 40), "cut.docx")).toBe("damaged");
    const empty = makeZip([{ name: "word/document.xml", bytes: Buffer.from("<no") }]);
    expect(await refused(empty, "empty.docx")).toBe("damaged");
  });

  it("that is encrypted is wrapped into another kind of file, and is told apart", async () => {
    const wrapped = makeCompoundFile([{ name: "EncryptedPackage", bytes: Buffer.alloc(5000) }]);
    expect(await refused(wrapped, "locked.docx")).toBe("encrypted");
  });
});

describe("a DOC", () => {
  it("is read", async () => {
    const found = await read(
      makeDoc("SERVICES AGREEMENT\nBetween Alder Inc. and Birch GmbH für zwölf Monate.\n"),
      "old.doc",
    );
    expect(found.kind).toBe("doc");
    expect(found.pages[0]!.text).toBe(
      "SERVICES AGREEMENT\nBetween Alder Inc. and Birch GmbH für zwölf Monate.",
    );
  });

  it("that asks for a password, or is another Office file, is refused", async () => {
    expect(await refused(makeDoc("secret", { encrypted: true }), "locked.doc")).toBe("encrypted");
    const workbook = makeCompoundFile([{ name: "Workbook", bytes: Buffer.alloc(5000) }]);
    expect(await refused(workbook, "table.doc")).toBe("unknown_kind");
  });
});

describe("plain text", () => {
  it.each([
    ["UTF-8", text("Fees of 100 € are due.")],
    ["UTF-16", new Uint8Array(Buffer.from("\ufeffFees of 100 € are due.", "utf16le"))],
    ["Windows-1252", new Uint8Array([...text("Fees of 100 "), 0x80, ...text(" are due.")])],
  ])("in %s is read", async (_, bytes) => {
    expect((await read(bytes, "note.txt")).pages[0]!.text).toBe("Fees of 100 € are due.");
  });

  it("that is no text is refused", async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256);
    expect(await refused(noise, "noise.txt")).toBe("unknown_kind");
    expect(await refused(text(" \n\t\n"), "blank.txt")).toBe("empty");
  });
});

describe("what is no such file", () => {
  it("is told what it is and what to do", async () => {
    const program = new Uint8Array([0x4d, 0x5a, 0x90, 0x00, ...Buffer.alloc(600)]);
    const found = await readFileText(program, "contract.pdf");
    expect(found).toMatchObject({ ok: false, problem: "unknown_kind" });
    expect(found.ok ? "" : found.message).toContain("it is a Windows program");
    expect(await refused(new Uint8Array(), "empty.pdf")).toBe("empty");
    expect(await refused(new Uint8Array(10 * 1024 * 1024 + 1), "large.pdf")).toBe("too_large");
    expect(await refused(text("hello"), "letter.rtf")).toBe("unknown_kind");
    expect(await refused(makeZip([{ name: "a.txt", bytes: Buffer.from("a") }]), "a.docx")).toBe(
      "unknown_kind",
    );
  });

  it("is asked for its right name where only that is wrong", async () => {
    const pdf = await makePdf(orderForm);
    expect(await refused(pdf, "order.docx")).toBe("wrong_extension");
    expect(await refused(text("plain words"), "order.pdf")).toBe("wrong_extension");
    const found = await readFileText(pdf, "order.txt");
    expect(found.ok ? "" : found.message).toContain("Rename it to end in .pdf");
  });

  it("does not hold anybody up: reading is stopped when its time is over", async () => {
    expect(await refused(await makePdf(saasAgreement), "slow.pdf", { time: 1 })).toBe("too_slow");
  });

  it("leaves the server free while it is read", async () => {
    const pages = Array.from({ length: 80 }, () => saasAgreement[1]!);
    const bytes = await makePdf(pages);
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await read(bytes, "long.pdf");
    clearInterval(beat);
    // The machine of the tests may be busy; in the server's own thread it would be the whole time of reading.
    expect(longest).toBeLessThan(1_500);
  });
});
