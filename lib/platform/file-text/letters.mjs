/** The letters that Windows put where Latin-1 has controls; some runtimes decode windows-1252 as if it were Latin-1. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** UTF-16 without a mark shows by its noughts: every second byte of plain letters is one. */
function guessUtf16(bytes, leastPairs) {
  const head = bytes.subarray(0, 2000);
  const pairs = Math.floor(head.length / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (pairs < leastPairs) return null;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.1) return "utf-16be";
  return null;
}

function marked(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/**
 * Bytes as text, whatever they were written in. A plain file, because a thread without TypeScript reads with it as well.
 * From `leastPairs` pairs of bytes on UTF-16 is guessed where no mark says so: a shorter text proves nothing.
 */
export function decodeLetters(bytes, leastPairs = 4) {
  const utf16 = marked(bytes) ?? guessUtf16(bytes, leastPairs);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    // What is no UTF-8 is what Windows wrote before; that one reads every byte.
    const text = new TextDecoder("windows-1252")
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80]);
    return { text, encoding: "Windows-1252" };
  }
}
