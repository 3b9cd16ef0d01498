import { inflateRawSync } from "node:zlib";

import { Unreadable } from "./unreadable.mjs";

/** Where the list of an archive's entries begins: the record is at the very end, behind a comment at most. */
function findEnd(view) {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/** The names of an archive's entries and where each lies. Nothing is unpacked here. */
export function listEntries(bytes, limits) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength < 22 ? -1 : findEnd(view);
  if (end < 0) throw new Unreadable("damaged");
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new Unreadable("bomb");
  const entries = [];
  let at = view.getUint32(end + 16, true);
  for (let no = 0; no < count; no += 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50)
      throw new Unreadable("damaged");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks one entry, never further than `most` bytes, whatever size the archive claims for it. */
export function unpack(bytes, entry, most) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.byteLength) throw new Unreadable("damaged");
  const start =
    entry.offset +
    30 +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) {
    if (packed.length > most) throw new Unreadable("bomb");
    return packed;
  }
  if (entry.method !== 8) throw new Unreadable("damaged");
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw new Unreadable(error?.code === "ERR_BUFFER_TOO_LARGE" ? "bomb" : "damaged");
  }
}

/**
 * Refuses an archive that would unpack to more than the limit. The sizes it claims are looked at first; then every entry
 * is unpacked for real with what is left of the limit, because claims may lie.
 */
export function refuseBomb(bytes, entries, limits) {
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > limits.unpacked) throw new Unreadable("bomb");
  let left = limits.unpacked;
  for (const entry of entries) {
    if (entry.encrypted) throw new Unreadable("encrypted");
    left -= unpack(bytes, entry, Math.max(1, left)).length;
    if (left <= 0) throw new Unreadable("bomb");
  }
}
