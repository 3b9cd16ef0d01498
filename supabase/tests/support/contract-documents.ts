import { deflateRawSync } from "node:zlib";
import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import PDFDocument from "pdfkit";

/** A piece of a page: a paragraph, or a table whose cells stand in columns. */
export type Block = string | { table: string[][] };

type PdfOptions = { password?: string };

/** A PDF with the given pages, as a word processor would print it. */
export function makePdf(pages: Block[][], options: PdfOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 60,
    autoFirstPage: false,
    ...(options.password ? { userPassword: options.password, ownerPassword: "owner" } : {}),
  });
  for (const page of pages) {
    pdf.addPage();
    pdf.font("Helvetica").fontSize(10);
    for (const block of page) {
      if (typeof block === "string") {
        pdf.text(block, 60, pdf.y, { width: 470 }).moveDown(0.8);
        continue;
      }
      const wide = 470 / Math.max(...block.table.map((row) => row.length));
      pdf.fontSize(9);
      for (const row of block.table) {
        const { y } = pdf;
        for (const [at, cell] of row.entries())
          pdf.text(cell, 60 + at * wide, y, { width: wide - 8, lineBreak: false });
        pdf.y = y + 16;
      }
      pdf.fontSize(10).moveDown(0.8);
    }
  }
  return collect(pdf);
}

/** A PDF whose pages are drawn only, as those of a scanner are: no letter is in it. */
export function makeScannedPdf(count: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 60, autoFirstPage: false });
  for (let page = 0; page < count; page += 1) {
    pdf.addPage();
    for (let line = 0; line < 40; line += 1)
      pdf.rect(60, 60 + line * 16, 300 + ((line * 37) % 150), 6).fill("#333333");
  }
  return collect(pdf);
}

function collect(pdf: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.end();
  });
}

/** Runs of a paragraph that were tracked: `+` inserted, `-` deleted. */
export type Run = string | { change: "+" | "-"; text: string };

let changeId = 0;
function toRun(run: Run) {
  if (typeof run === "string") return new TextRun(run);
  changeId += 1;
  const change = { id: changeId, author: "Reviewer", date: "2024-05-01T00:00:00Z", text: run.text };
  return run.change === "+" ? new InsertedTextRun(change) : new DeletedTextRun(change);
}

/** A DOCX with the given paragraphs and tables. */
export async function makeDocx(blocks: (Run[] | { table: string[][] })[]): Promise<Uint8Array> {
  const children = blocks.map((block) =>
    Array.isArray(block)
      ? new Paragraph({ children: block.map(toRun) })
      : new Table({
          rows: block.table.map(
            (row) =>
              new TableRow({
                children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
              }),
          ),
        }),
  );
  const document = new Document({ sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

type Entry = { name: string; bytes: Buffer; claimedSize?: number };

/** A ZIP archive, whose sizes may lie. */
export function makeZip(entries: Entry[]): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimedSize } of entries) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimedSize ?? bytes.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    local.copy(central, 6, 4, 30);
    central.writeUInt32LE(offset, 42);
    const file = Buffer.concat([local, Buffer.from(name), packed]);
    files.push(file);
    list.push(central, Buffer.from(name));
    offset += file.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, directory, end]));
}
