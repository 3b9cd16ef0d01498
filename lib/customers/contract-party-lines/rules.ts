import { lineName, readName } from "../contract-names/rules";
import { noRole, together } from "../contract-roles/rules";
import type { ContractText } from "../contract-text/types";
import type { Party, PartyLine } from "./types";

const roles =
  "party\\s(?:[a-e]|[1-9])|customer|client|licensor|licensee|supplier|vendor|provider|service\\sprovider|company|seller|buyer|purchaser|consultant|contractor|subcontractor|franchisor|franchisee|lessor|lessee|landlord|tenant|reseller|distributor|manufacturer|sponsor|publisher|subscriber|partner|agent|principal|employer|lender|borrower|bill\\sto|sold\\sto|account\\sname|customer\\sname|company\\sname|client\\sname|legal\\sname";
const labelled = new RegExp(
  `^\\s*(?:the\\s)?(${roles})(?:\\/[\\w-]{1,20})?(?:\\sname|\\slegal\\sname)?\\s?[:\\t]\\s*(\\S.{1,120})$`,
  "i",
);

/** Parties from lines such as "Customer: Acme GmbH", as order forms have them. */
export function readLabels(text: ContractText): PartyLine[] {
  const found: PartyLine[] = [];
  for (const line of text.lines.slice(0, 400)) {
    const match = labelled.exec(line.text);
    if (!match) continue;
    const value = match[2]!.split("\t")[0]!.replace(/^(?:the\s)/i, "");
    const name = readName(value, 0);
    if (!name || /\b(?:shall|will|means|has|name|signature|address)\b/i.test(value)) continue;
    if (value.length > name.end + 90) continue;
    const role = match[1]!.replace(/\s?name$/i, "");
    found.push({
      name: name.name,
      role,
      start: line.start,
      end: line.end,
      formal: name.formal,
      line,
    });
  }
  return found;
}

/** Names that are defined at the beginning without a list: `Acme Inc. ("Client")`. */
export function readDefined(flat: string): Party[] {
  const head = flat.slice(0, 12_000);
  const found: Party[] = [];
  const term =
    /\((?:the\s|hereinafter\s|referred\sto\sas\s|called\s|together\s|or\s|each\s|an?\s|,|\s)*"(?:the\s)?([^"()]{1,50})"[^()]{0,80}\)/gi;
  let last = 0;
  for (const match of head.matchAll(term)) {
    const begin = Math.max(last, match.index - 320);
    last = match.index + match[0].length;
    const role = match[1]!.replace(/[,.]$/, "");
    if (noRole.test(role) || together.test(match[0])) continue;
    // The name is looked for in the sentence before the term, from its beginning on.
    const before = head.slice(begin, match.index);
    const base = begin;
    const starts = [...before.matchAll(/(?:^|[\s(])(?=[A-Z])/g)].map(
      ({ index, 0: sign }) => index + sign.length,
    );
    for (const at of starts) {
      const name = readName(before, at);
      const gap = name ? before.slice(name.end) : "";
      if (!name || !(name.formal || (/^\s*(?:$|,\san?\s)/.test(gap) && isShort(role, name.name))))
        continue;
      if (/\.\s[A-Z]|\n/.test(gap) || /\band\s[A-Z]/.test(gap)) continue;
      found.push({
        name: name.name,
        role,
        start: base + at,
        end: base + name.end,
        formal: name.formal,
      });
      break;
    }
    if (found.length >= 6) break;
  }
  return found.some(({ formal }) => formal) ? found : [];
}

/** Whether a term is short for a name: its first word, or its first letters. */
function isShort(term: string, name: string): boolean {
  const words = name.split(/\s+/);
  const first = words.map((word) => word[0]).join("");
  return words.length > 1 && (words[0] === term || first === term);
}

const describedBehind =
  /^\s?(?:$|\(\s?(?:company|registered|reg|co)\b|,?\s?(?:an?\s|whose\b|of\s\d|having\b|with\s(?:its|registered)|incorporated|registered|organi[sz]ed|a\s))/i;

/** Parties that stand in blocks of their own on the first pages, a short name or a role in the line above. */
export function readBlocks(text: ContractText): PartyLine[] {
  const top = text.lines
    .filter(
      ({ page, text: words }) => page <= (text.pages[0]?.number ?? 1) + 2 && words.trim() !== "",
    )
    .slice(0, 160);
  const found: PartyLine[] = [];
  for (const [at, line] of top.entries()) {
    // The short name stands in the line above, or in a cell before.
    const cells = line.text.split("\t");
    const words = cells.length === 2 && cells[0]!.trim().length < 30 ? cells[1]! : line.text;
    const before = (words === line.text ? top[at - 1]?.text : cells[0])?.trim() ?? "";
    const mark = /^\s*(?:\(?(?:\d|[a-z]|[ivx]{1,3})[).]\s*)?/i.exec(words)?.[0].length ?? 0;
    const name = readName(words, mark);
    if (!name?.formal || !describedBehind.test(words.slice(name.end))) continue;
    const short = /^[A-Z][A-Za-z]{1,24}(?:\s[A-Z][a-z]+)?$/.test(before) && !noRole.test(before);
    const role = short ? before : null;
    const { start, end } = line;
    found.push({ name: name.name, role, start, end, formal: true, line });
  }
  return found;
}

/** What somebody is who signs for a company. */
const office =
  /\b(?:president|chief|officer|director|manager|secretary|treasurer|chairman|partner|member|title|its|attorney|principal|signatory|ceo|cfo)\b/i;

type Signature = { name: string; person?: true; line: ContractText["lines"][number] };

const signs = /^\W*(?:by|signed|signature|\/s\/|name)\b\s?[:_\t/]?/i;
const sameWords = (one: string, other: string) =>
  one.toLowerCase().replace(/[^a-z]/g, "") === other.toLowerCase().replace(/[^a-z]/g, "");

/** A person who signs for nobody else: "/s/ Jane Doe" above the name, or "JANE DOE" above "By: /s/ Jane Doe". */
function signsAlone(lines: ContractText["lines"], at: number): Signature | null {
  const signature = /^\s*(by\s?:?\s*)?\/s\/\s*(\S.{2,40})$/i.exec(lines[at]!.text);
  const person = signature?.[2]?.trim();
  if (!signature || !person) return null;
  const written = ({ text: words }: { text: string }) => /[A-Za-z]/.test(words);
  const below = lines.slice(at + 1, at + 4).filter(written);
  const above = lines.slice(Math.max(0, at - 3), at).findLast(written);
  const heading = above && sameWords(above.text, person) ? above : null;
  if (heading) return { name: heading.text.trim(), line: heading, person: true };
  const [name, next] = below;
  const own = name?.text.replace(/,?\s(?:an\s)?individual(?:ly)?\.?\s*$/i, "").trim();
  if (signature[1] || !name || !own || !sameWords(own, person)) return null;
  if (/^\W*by\s?:?\W*$/i.test(above?.text ?? "") || office.test(next?.text ?? "")) return null;
  if (readName(above?.text.trim() ?? "", 0)?.formal) return null;
  return { name: own, line: name, person: true };
}

/** The names above the lines where people sign. */
export function readSignatures(text: ContractText): Signature[] {
  const found: Signature[] = [];
  const { lines } = text;
  for (let at = 0; at < lines.length; at += 1) {
    const person = signsAlone(lines, at);
    if (person) found.push(person);
    // "for and on behalf of ALDER PLC", or the name in the line below, a bracket at the edge.
    const behalf = /\bfor\sand\son\sbehalf\sof\b:?[\s)]*(.*)$/i.exec(lines[at]!.text);
    if (behalf) {
      const line = behalf[1] ? lines[at]! : (lines[at + 1] ?? lines[at]!);
      const name = readName((behalf[1] || line.text).trim().split(/\s*\)/)[0]!, 0);
      if (name?.formal) found.push({ name: name.name, line });
    }
    if (!signs.test(lines[at]!.text)) continue;
    for (let up = at - 1, seen = 0; up >= 0 && seen < 4; up -= 1) {
      const words = lines[up]!.text.trim();
      if (words === "") continue;
      seen += 1;
      // Two who sign beside each other stand in two cells.
      for (const cell of words.split("\t")) {
        const said = cell
          .trim()
          .replace(/^[A-Z][A-Za-z ]{2,18}:\s/, "")
          .replace(
            /^(?:executed|signed)?\s?(?:for(?:\sand\son\sbehalf\sof)?|on\sbehalf\sof|by)\s\)?\s?/i,
            "",
          );
        const name = readName(said, 0);
        const whole = /\b(?:and|AND)\b/.test(said) ? lineName(said) : null;
        if (whole) found.push({ name: whole, line: lines[up]! });
        else if (name?.formal && cell.length < name.name.length + 40)
          found.push({ name: name.name, line: lines[up]! });
      }
    }
  }
  return found;
}
