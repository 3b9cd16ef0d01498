export function decodeLetters(
  bytes: Uint8Array,
  leastPairs?: number,
): { text: string; encoding: "UTF-8" | "UTF-16" | "Windows-1252" };
