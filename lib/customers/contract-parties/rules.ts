import { bareName, hasLegalForm, readName } from "../contract-names/rules";
import type { ContractTerms } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

type Party = { name: string; role: string | null; start: number; end: number; formal: boolean };

const anchor =
  /\b(?:by\sand\s(?:between|among(?:st)?)|between|among(?:st)?|by:?(?=\s\(?(?:1|a|i)\)))(?:\sthe\s(?:following|undersigned)(?:\sparties)?)?\s?[:;,]?\s/gi;

/** Where the list of parties is over for certain. */
const over =
  /\b(?:WHEREAS|WITNESSETH|W I T N E S S E T H|RECITALS?|R E C I T A L S|BACKGROUND|NOW,?\sTHEREFORE|PREAMBLE|NOW,?\sIT\sIS)\b|\bWhereas[,:]?\s|\b(?:Recitals|Background):?\n|\b(?:the\s)?parties\s(?:hereby\s|hereto\s)*agree\b|\bIN\sWITNESS\b|\bTABLE\sOF\sCONTENTS\b/;

const describes =
  /^(?:\s?[,(]|\s)\s?(?:an?\s|having\b|with\s(?:its|an?|offices|principal|registered)|whose\b|which\b|located\b|organi[sz]ed\b|incorporated\b|registered\b|duly\b|existing\b|of\s(?:the\s)?[A-Z0-9]|company\b|and\sits\b|on\sbehalf\b|acting\b|through\b|together\b|doing\sbusiness|d\/b\/a|dba\b|formerly\b|hereinafter|herein|referred|corporation\b|tax\b|represented\b|an\sindividual|resident|as\s)/i;

const noRole =
  /^(?:this|the|an?)?\s?(?:agreement|contract|amendment|effective\sdate|part(?:y|ies)|term|commencement\sdate|signing\sdate|closing|msa|sow|order|addendum|lease|license|plan)s?$/i;

/** The defined term in brackets behind a name: ("Client"), (hereinafter referred to as the "Supplier"). */
function roleIn(brackets: string): string | null {
  const quoted = /["'*]\s?(?:the\s|an?\s)?([^"]{1,60}?)[,.]?\s?["'*)]/i.exec(brackets);
  const plain =
    /(?:hereinafter|hereafter|herein)?,?\s?(?:referred\sto\sas|called|known\sas|also)\s(?:the\s)?([A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})/.exec(
      brackets,
    );
  const role = (quoted?.[1] ?? plain?.[1])?.trim() ?? null;
  return role && !noRole.test(role) && /[A-Za-z]/.test(role) ? role : null;
}

const together = /\b(?:part(?:y|ies)|collectively|together|each|individually|jointly)\b/i;
const marker =
  /^(?:[\s,;:.]|\band\b|&|-)*(?:on\sthe\s(?:one|other)\s(?:hand|part),?\s)?(?:\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[).]\s)?(?:(?:party\s(?:[a-z]|\d|of\sthe\s\w+\spart)|[A-Z][a-z]+)\s?:\s)?(?:the\s(?=[A-Z]))?/i;

type Scan = { role: string | null; next: number };

/** Looks behind a name for its defined term and for the place where the next party begins. */
function scanBehind(list: string, from: number): Scan {
  let role: string | null = null;
  const rest = list.slice(from, from + 1_400);
  const step =
    /\([^()]{1,260}[)}]|,?\s(?:hereinafter|hereafter|herein)(?:\s(?:referred\sto\sas|called|known\sas|the|jointly|individually|and|collectively))*,?\s["-]\s?(?:the\s)?[^"]{1,50}["]|(?:[,;.]|\n)?\s?\band\b\s?|;\s|\n|\.\s|,\s(?=\(?(?:[a-z]|\d|[ivx]{1,3})\)\s)/gi;
  for (const match of rest.matchAll(step)) {
    const piece = match[0];
    const place = match.index + piece.length;
    if (piece.startsWith("(") || /^,?\s(?:herein|hereafter)/i.test(piece)) {
      const group = together.test(piece.replace(/hereinafter|individually/gi, ""));
      const term = roleIn(piece);
      if (/["'*]|referred|called|known/.test(piece)) {
        if (!group || (role === null && term && !/part(?:y|ies)/i.test(term))) role ??= term;
        else if (role !== null) return { role, next: -1 };
      }
      continue;
    }
    const behind = marker.exec(rest.slice(place))?.[0].length ?? 0;
    const name = readName(rest, place + behind);
    const listed = /\(?(?:[a-z]|\d|[ivx]{1,3})[).]/i.test(rest.slice(place, place + behind));
    if (!name) {
      if (/^\.|^\n/.test(piece) && role !== null && !listed) return { role, next: -1 };
      continue;
    }
    const after = rest.slice(name.end, name.end + 300);
    const described = describes.test(after);
    const termed = /^[^.;\n]{0,260}?\([^()]{0,80}"[^()]{1,60}"?[^()]{0,60}[)}]/.test(after);
    // In an address "Boston and New York" may stand; a party has a legal form, a description or a term.
    const strong = (name.formal && /[A-Z]/.test(name.name)) || (described && termed);
    const sentence = piece.startsWith(".") && !listed;
    if (sentence && !name.formal) {
      if (role !== null) return { role, next: -1 };
      continue;
    }
    const weak = role !== null && /and|;|\n/i.test(piece) && !/^\./.test(piece);
    if (strong || (weak && (described || termed || name.name.includes(" ") || listed)))
      return { role, next: from + place + behind };
    if (
      role === null &&
      /\band\b/i.test(piece) &&
      /^\s?(?:\n|$|\.|,?\s(?:dated|as\sof|effective)\b)/.test(after)
    )
      return { role, next: from + place + behind };
  }
  return { role, next: -1 };
}

/** Reads the parties that are listed from this place on. */
function readList(flat: string, from: number): Party[] {
  const reach = flat.slice(from, from + 6_000);
  const stop = over.exec(reach);
  const list = stop ? reach.slice(0, stop.index) : reach.slice(0, 3_000);
  const parties: Party[] = [];
  let at = marker.exec(list)?.[0].length ?? 0;
  // A heading of the list itself, "Parties to this agreement", is passed over.
  if (!readName(list, at) || /^part(?:y|ies)\b/i.test(list.slice(at))) {
    const line = list.slice(0, 200).indexOf("\n");
    if (line >= 0) at = line + 1 + (marker.exec(list.slice(line + 1))?.[0].length ?? 0);
  }
  while (parties.length < 15) {
    const name = readName(list, at);
    if (!name) break;
    const { role, next } = scanBehind(list, name.end);
    parties.push({
      name: name.name,
      role,
      start: from + at,
      end: from + name.end,
      formal: name.formal,
    });
    if (next < 0) break;
    at = next;
  }
  return parties;
}

/** How much a list looks like the one that a contract begins with. */
function worth(text: string, at: number, parties: Party[]): number {
  if (parties.length < 2) return 0;
  const before = text.slice(Math.max(0, at - 260), at);
  const opens =
    /\b(?:this|made|entered|dated|executed|effective|is|concluded|agreement|contract|amendment)\b[^.]{0,200}$/i.test(
      before,
    );
  const named = parties.filter(({ formal, role }) => formal || role !== null).length;
  const termed = parties.filter(({ role }) => role !== null).length;
  return named + termed * 2 + (opens ? 1.5 : 0) - at / 20_000;
}

const roles =
  "party\\s(?:[a-e]|[1-9])|customer|client|licensor|licensee|supplier|vendor|provider|service\\sprovider|company|seller|buyer|purchaser|consultant|contractor|subcontractor|franchisor|franchisee|lessor|lessee|landlord|tenant|reseller|distributor|manufacturer|sponsor|publisher|subscriber|partner|agent|principal|employer|lender|borrower|bill\\sto|sold\\sto|account\\sname|customer\\sname|company\\sname|client\\sname|legal\\sname";
const labelled = new RegExp(
  `^\\s*(?:the\\s)?(${roles})(?:\\sname|\\slegal\\sname)?\\s?[:\\t]\\s*(\\S.{1,120})$`,
  "i",
);

/** Parties from lines such as "Customer: Acme GmbH", as order forms have them. */
function readLabels(text: ContractText): (Party & { line: ContractText["lines"][number] })[] {
  const found: (Party & { line: ContractText["lines"][number] })[] = [];
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
function readDefined(flat: string): Party[] {
  const head = flat.slice(0, 12_000);
  const found: Party[] = [];
  const term =
    /\((?:the\s|hereinafter\s|referred\sto\sas\s|called\s|together\s|or\s|each\s|an?\s|,|\s)*"(?:the\s)?([^"()]{1,50})"[^()]{0,80}\)/gi;
  for (const match of head.matchAll(term)) {
    const role = match[1]!.replace(/[,.]$/, "");
    if (noRole.test(role) || together.test(match[0])) continue;
    // The name is looked for in the sentence before the term, from its beginning on.
    const before = head.slice(Math.max(0, match.index - 320), match.index);
    const base = match.index - before.length;
    const starts = [...before.matchAll(/(?:^|[\s(])(?=[A-Z])/g)].map(
      ({ index, 0: sign }) => index + sign.length,
    );
    for (const at of starts) {
      const name = readName(before, at);
      if (!name?.formal) continue;
      const gap = before.slice(name.end);
      if (/\.\s[A-Z]|\n/.test(gap) || /\band\s[A-Z]/.test(gap)) continue;
      found.push({ name: name.name, role, start: base + at, end: base + name.end, formal: true });
      break;
    }
    if (found.length >= 6) break;
  }
  return found;
}

type Signature = { name: string; line: ContractText["lines"][number] };

/** The names above the lines where people sign. */
export function readSignatures(text: ContractText): Signature[] {
  const found: Signature[] = [];
  const { lines } = text;
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^\W*(?:by|signed|signature|\/s\/|name)\b\s?[:_\t/]?/i.test(lines[at]!.text)) continue;
    for (let up = at - 1, seen = 0; up >= 0 && seen < 4; up -= 1) {
      const words = lines[up]!.text.trim();
      if (words === "") continue;
      seen += 1;
      const name = readName(words.replace(/^[A-Z][A-Za-z ]{2,18}:\s/, ""), 0);
      if (name?.formal && words.length < name.name.length + 40)
        found.push({ name: name.name, line: lines[up]! });
    }
  }
  return found;
}

/** The parties: from the list a contract begins with, else from labels, defined terms or signatures. */
export function findParties(text: ContractText): ContractTerms["parties"] {
  const head = text.flat.slice(0, 30_000);
  let best: Party[] = [];
  let most = 0;
  let tries = 0;
  for (const match of head.matchAll(anchor)) {
    if ((tries += 1) > 60) break;
    const parties = readList(text.flat, match.index + match[0].length);
    const value = worth(text.flat, match.index, parties);
    if (value > most) {
      best = parties;
      most = value;
    }
  }
  const signatures = readSignatures(text);
  const signed = new Set(signatures.map(({ name }) => bareName(name)));
  const result = new Map<string, ContractTerms["parties"][number]>();
  const add = (
    { name, role }: Party,
    confidence: number,
    evidence: ContractTerms["parties"][number]["evidence"],
  ) => {
    const key = bareName(name);
    if (key === "" || result.has(key)) return;
    const sure = Math.min(0.98, confidence + (signed.has(key) ? 0.06 : 0));
    result.set(key, { value: { name, role }, confidence: sure, evidence });
  };
  const listed = best.filter(({ formal, role }) => formal || role !== null);
  const sound = listed.length >= 2 && most >= 3;
  if (sound) {
    for (const party of best) {
      const confidence = party.role ? 0.92 : party.formal ? 0.8 : 0.6;
      add(party, confidence, findingAt(text, 0, 0, party).evidence);
    }
  }
  if (result.size < 2) {
    const labels = readLabels(text);
    if (new Set(labels.map(({ name }) => bareName(name))).size >= 2 || result.size === 0) {
      for (const party of labels)
        add(party, party.formal ? 0.82 : 0.65, quotePlaces(text, party.start, party.end));
    }
  }
  if (result.size < 2) {
    for (const party of readDefined(text.flat))
      add(party, 0.75, findingAt(text, 0, 0, party).evidence);
  }
  if (result.size < 2) {
    for (const party of best) add(party, 0.55, findingAt(text, 0, 0, party).evidence);
  }
  if (result.size < 2) {
    for (const { name, line } of signatures.slice(-8)) {
      if (!hasLegalForm(name)) continue;
      const party = { name, role: null, start: line.start, end: line.end, formal: true };
      add(party, 0.5, quotePlaces(text, line.start, line.end));
    }
  }
  return [...result.values()];
}
