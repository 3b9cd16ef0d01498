const sector = 512;
const endOfChain = -2;
const free = -1;

/** One stream as whole sectors; streams of 4096 bytes and more lie in the file itself, without a mini stream. */
const padded = (bytes: Buffer) =>
  Buffer.concat([
    bytes,
    Buffer.alloc(Math.max(4096, Math.ceil(bytes.length / sector) * sector) - bytes.length),
  ]);

function directoryEntry(
  name: string,
  type: number,
  child: number,
  right: number,
  start: number,
  size: number,
) {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, "utf16le");
  entry.writeInt16LE(name === "" ? 0 : (name.length + 1) * 2, 64);
  entry.writeInt8(type, 66);
  entry.writeInt8(1, 67);
  entry.writeInt32LE(free, 68);
  entry.writeInt32LE(right, 72);
  entry.writeInt32LE(child, 76);
  entry.writeInt32LE(start, 116);
  entry.writeInt32LE(size, 120);
  return entry;
}

/** A compound file as Office wrote them until 2003, with the given streams under its root. */
export function makeCompoundFile(streams: { name: string; bytes: Buffer }[]): Buffer {
  const bodies = streams.map(({ bytes }) => padded(bytes));
  // Sector 0 is the allocation table, 1 the directory, the streams follow.
  const table: number[] = [-3, endOfChain];
  const entries: Buffer[] = [directoryEntry("Root Entry", 5, 1, free, endOfChain, 0)];
  for (const [at, body] of bodies.entries()) {
    const start = table.length;
    const count = body.length / sector;
    for (let no = 1; no <= count; no += 1) table.push(no === count ? endOfChain : start + no);
    const right = at + 1 < bodies.length ? at + 2 : free;
    entries.push(directoryEntry(streams[at]!.name, 2, free, right, start, body.length));
  }
  while (entries.length < 4) entries.push(directoryEntry("", 0, free, free, 0, 0));
  const allocation = Buffer.alloc(sector, 0xff);
  for (const [at, next] of table.entries()) allocation.writeInt32LE(next, at * 4);

  const header = Buffer.alloc(sector);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeInt32LE(1, 44);
  header.writeInt32LE(1, 48);
  header.writeInt32LE(4096, 56);
  header.writeInt32LE(endOfChain, 60);
  header.writeInt32LE(endOfChain, 68);
  for (let at = 0; at < 109; at += 1) header.writeInt32LE(at === 0 ? 0 : free, 76 + at * 4);
  return Buffer.concat([header, allocation, Buffer.concat(entries.slice(0, 4)), ...bodies]);
}

/**
 * A DOC of Word 97: the text stands behind the header of its main stream, and the table stream has the one piece that
 * says where. Paragraphs end with "\r", cells with "\x07".
 */
export function makeDoc(text: string, options: { encrypted?: boolean } = {}): Buffer {
  const body = Buffer.from(text.replaceAll("\n", "\r"), "utf16le");
  const textAt = 1536;
  const main = Buffer.alloc(textAt + body.length);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200 | (options.encrypted ? 0x0100 : 0), 0x0a);
  main.writeUInt32LE(textAt, 0x18);
  main.writeUInt32LE(body.length / 2, 0x4c);
  body.copy(main, textAt);
  // The piece table: two character positions and one piece that is written in UTF-16.
  const pieces = Buffer.alloc(5 + 8 + 8);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(0, 5);
  pieces.writeUInt32LE(body.length / 2, 9);
  pieces.writeUInt32LE(textAt, 15);
  main.writeUInt32LE(0, 0x01a2);
  main.writeUInt32LE(pieces.length, 0x01a6);
  return makeCompoundFile([
    { name: "WordDocument", bytes: main },
    { name: "1Table", bytes: pieces },
  ]);
}
