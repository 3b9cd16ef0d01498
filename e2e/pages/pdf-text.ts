import { inflateSync } from "node:zlib";

const latin = (bytes: Buffer) => bytes.toString("latin1");

/** The objects of a PDF as Chromium writes it: plain, each with its head and, inflated, its stream. */
function objectsOf(file: Buffer): Map<number, { head: string; stream: string }> {
  const text = latin(file);
  const found = new Map<number, { head: string; stream: string }>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const [, id, body] = match as unknown as [string, string, string];
    const at = body.indexOf("stream\n");
    if (at < 0) {
      found.set(Number(id), { head: body, stream: "" });
      continue;
    }
    const head = body.slice(0, at);
    const raw = Buffer.from(body.slice(at + 7, body.lastIndexOf("endstream")), "latin1");
    const stream = head.includes("/FlateDecode") ? latin(inflate(raw)) : latin(raw);
    found.set(Number(id), { head, stream });
  }
  return found;
}

function inflate(raw: Buffer): Buffer {
  try {
    return inflateSync(raw);
  } catch {
    return Buffer.alloc(0);
  }
}

const fromHex = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

type Font = { digits: number; signs: Map<number, string> };

/** Which sign each code of a font stands for, and how many digits a code has: a variable font is cut into small ones of one byte. */
function fontOf(map: string): Font {
  const space = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(map)?.[1];
  return { digits: space?.length ?? 4, signs: signsOf(map) };
}

function signsOf(map: string): Map<number, string> {
  const signs = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, sign] of block!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      signs.set(Number.parseInt(code!, 16), fromHex(sign!));
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, sign] of block!.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(from!, 16);
      for (let code = first; code <= Number.parseInt(to!, 16); code += 1)
        signs.set(code, String.fromCharCode(Number.parseInt(sign!, 16) + code - first));
    }
  return signs;
}

/** What a PDF says, without its spaces: where a line breaks is the paper's business. */
export function pdfText(file: Buffer): string {
  const objects = objectsOf(file);
  const fonts = new Map<string, Font>();
  for (const { head } of objects.values())
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.head ?? "")?.[1];
      if (map) fonts.set(name!, fontOf(objects.get(Number(map))!.stream));
    }
  let said = "";
  for (const { stream } of objects.values()) {
    if (!/\bBT\b/.test(stream)) continue;
    let font: Font | undefined;
    for (const [, name, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (name) font = fonts.get(name);
      else
        for (let at = 0; at < hex!.length; at += font?.digits ?? 4)
          said += font?.signs.get(Number.parseInt(hex!.slice(at, at + font.digits), 16)) ?? "";
    }
  }
  // Fonts draw "fi" as one sign.
  return said.normalize("NFKC").replace(/\s+/g, "");
}
