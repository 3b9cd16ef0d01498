/** The part of pdfkit that fixtures use; the package has no types of its own. */
declare module "pdfkit" {
  type TextOptions = { width?: number; align?: "left" | "center"; lineBreak?: boolean };
  export default class PDFDocument {
    constructor(options?: {
      size?: string;
      margin?: number;
      autoFirstPage?: boolean;
      userPassword?: string;
      ownerPassword?: string;
    });
    y: number;
    addPage(): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x?: number, y?: number, options?: TextOptions): this;
    text(text: string, options?: TextOptions): this;
    moveDown(lines?: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(color: string): this;
    on(event: "data", listener: (chunk: Buffer) => void): this;
    on(event: "end", listener: () => void): this;
    end(): void;
  }
}
