import { bareName, hasLegalForm, readName } from "../contract-names/rules";
import { readBlocks, readDefined, readLabels, readSignatures } from "../contract-party-lines/rules";
import type { Party, PartyLine } from "../contract-party-lines/types";
import { roleIn, together } from "../contract-roles/rules";
import type { ContractTerms } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

const anchor =
  /(?<=^|\n)(?=[A-Z][^\n]{3,400}?\b(?:hereby\s(?:enters?|agrees?|confirms?)|have\sentered)\b)|\b(?:by\sand\s(?:between|among(?:st)?)|between|among(?:st)?|by:?(?=\s\(?(?:1|a|i)\)))(?:\sthe\s(?:following|undersigned)(?:\sparties)?)?\s?[:;,]?\s/gi;

/** Where the list of parties is over for certain. */
const over =
  /\b(?:WHEREAS|WITNESSETH|W I T N E S S E T H|RECITALS?|R E C I T A L S|BACKGROUND|NOW,?\sTHEREFORE|PREAMBLE|NOW,?\sIT\sIS)\b|\bWhereas[,:]?\s|\b(?:Recitals|Background):?\n|\b(?:the\s)?parties\s(?:hereby\s|hereto\s)*agree\b|\bIN\sWITNESS\b|\bTABLE\sOF\sCONTENTS\b|\b(?:THIS|This)\s(?:[A-Z][\w&-]*\s|and\s|of\s){0,7}(?:Agreement|AGREEMENT|Contract|CONTRACT|Amendment|AMENDMENT|Addendum|ADDENDUM|Order|ORDER|Lease|LEASE|Deed|DEED)\b/;

const describes =
  /^(?:\s?[,(]|\s)\s?(?:an?\s|having\b|with\s(?:its|an?|offices|principal|registered)|whose\b|which\b|located\b|organi[sz]ed\b|incorporated\b|registered\b|duly\b|existing\b|of\s(?:the\s)?[A-Z0-9]|company\b|and\sits\b|on\sbehalf\b|acting\b|through\b|together\b|doing\sbusiness|d\/b\/a|dba\b|formerly\b|hereinafter|herein|referred|corporation\b|tax\b|represented\b|an\sindividual|resident|as\s)/i;

const marker =
  /^(?:[\s,;:.]|\band\b|&|-)*(?:on\sthe\s(?:one|other)\s(?:hand|part),?\s)?(?:(?:solely|only|for\s(?:the\s)?(?:limited\s)?purposes?|with\srespect\sto)\b[^,("]{0,90},\s)?(?:(?:its|their)\s[^,("]{3,60},\s)?(?:\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[).]\s)?(?:(?:party\s(?:[a-z]|\d|of\sthe\s\w+\spart)|[A-Z][a-z]+)\s?:\s)?/i;

/** Where the next name begins behind separators and list marks; a small "the" is none of it, a capital one is. */
function nameStart(list: string, from: number): number {
  const at = from + (marker.exec(list.slice(from, from + 120))?.[0].length ?? 0);
  return list.startsWith("the ", at) ? at + 4 : at;
}

type Scan = { role: string | null; next: number };

/** Looks behind a name for its defined term and for the place where the next party begins. */
function scanBehind(list: string, from: number, marked: boolean): Scan {
  let role: string | null = null;
  const rest = list.slice(from, from + 1_400);
  const step =
    /\([^()]{1,260}[)}]|,?\s(?:hereinafter|hereafter|herein)(?:\s(?:referred\sto\sas|called|known\sas|the|jointly|individually|and|collectively))*,?\s["-]\s?(?:the\s)?[^"]{1,50}["]|(?:[,;.]|\n)?\s?\band\b\s?|;\s|\n|(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|Nos|Ave|Blvd|Ste|Rd|Inc|Co|Corp|Ltd))\.\s|(?<=[)}"]),\s(?=[A-Z])|\bhereby\s(?:confirms?|agrees?)\s(?:\w+\s){0,4}?with\s(?=[A-Z])|,\s(?=\(?(?:[a-z]|\d|[ivx]{1,3})\)\s)|^,\s(?=[A-Z])/gi;
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
    const begin = nameStart(rest, place);
    const name = readName(rest, begin);
    const listed = /\(?(?:[a-z]|\d|[ivx]{1,3})[).]/i.test(rest.slice(place, begin));
    // Where each party has its mark, "(a)", names without one are part of a description.
    if (marked && !listed) continue;
    if (!name) {
      if (/^\.|^\n/.test(piece) && role !== null && !listed) return { role, next: -1 };
      continue;
    }
    const after = rest.slice(name.end, name.end + 300);
    const described = describes.test(after);
    const termed = /^[^.;\n]{0,260}?\([^()]{0,80}"[^()]{1,60}"?[^()]{0,60}[)}]/.test(after);
    // In an address "Boston and New York" may stand; a party has a legal form, a description or a term.
    const strong = (name.formal && /[A-Z]/.test(name.name)) || (described && termed);
    // Companies one behind the other, "Alder, Inc., Birch Ltd. and …": only directly, and no ", Delaware Corporation".
    if (
      role === null &&
      /^,\s$/.test(piece) &&
      !listed &&
      (!name.formal || !/[\s&].*\s|,/.test(name.name))
    )
      continue;
    const address = /\d|\b(?:street|avenue|road|offices?|address|located|business)\b/i;
    if (role === null && !name.formal && !listed && address.test(rest.slice(0, match.index)))
      continue;
    const sentence = piece.startsWith(".") && !listed;
    if (sentence && !name.formal) {
      if (role !== null) return { role, next: -1 };
      continue;
    }
    const weak = role !== null && /and|;|\n/i.test(piece) && !piece.startsWith(".");
    if (strong || (weak && (described || termed || (listed && marked))))
      return { role, next: from + begin };
    if (
      role === null &&
      /\band\b/i.test(piece) &&
      /^\s?(?:\n|$|\.|,?\s(?:dated|as\sof|effective)\b)/.test(after)
    )
      return { role, next: from + begin };
  }
  return { role, next: -1 };
}

/** "Party A:", "Customer:" before a name. */
const labelRole = /(?:^|\s)(party\s(?:[a-e]|\d)|[A-Z][a-z]{3,20})\s?:\s(?:the\s)?$/i;

/** Reads the parties that are listed from this place on. */
function readList(flat: string, from: number): Party[] {
  const reach = flat.slice(from, from + 6_000);
  const stop = over.exec(reach);
  const list = stop ? reach.slice(0, stop.index) : reach.slice(0, 3_000);
  const parties: Party[] = [];
  let at = nameStart(list, 0);
  // A heading of the list itself, "Parties to this agreement", is passed over.
  if (!readName(list, at) || /^part(?:y|ies)\b/i.test(list.slice(at))) {
    const line = list.slice(0, 200).indexOf("\n");
    if (line >= 0) at = nameStart(list, line + 1);
  }
  const marked = /(?:\(?[a-z\d]|\([ivx]{1,3})\)\s(?:the\s)?$/i.test(list.slice(0, at));
  let behindLast = 0;
  while (parties.length < 15) {
    const name = readName(list, at);
    if (!name) break;
    const called = labelRole.exec(list.slice(behindLast, at))?.[1] ?? null;
    behindLast = name.end;
    const { role, next } = scanBehind(list, name.end, marked);
    parties.push({
      name: name.name,
      role: role ?? called,
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
  const names = new Map(parties.map((party) => [bareName(party.name), party]));
  const named = [...names.values()].filter(({ formal, role }) => formal || role !== null).length;
  const termed = [...names.values()].filter(({ role }) => role !== null).length;
  // Short names without a form or a term are what a contract says of parties it has named before.
  return named * 3 - names.size * 2 + termed * 2 + (opens ? 1.5 : 0) - at / 20_000;
}

/** The parties: from the list a contract begins with, else from labels, defined terms or signatures. */
export function findParties(text: ContractText): ContractTerms["parties"] {
  const head = text.flat.slice(0, 30_000);
  let best: Party[] = [];
  let most = 0;
  let tries = 0;
  // A cover names the parties, the sentence that opens the contract defines what they are called.
  const terms = new Map<string, string>();
  for (const match of head.matchAll(anchor)) {
    if ((tries += 1) > 60) break;
    const parties = readList(text.flat, match.index + match[0].length);
    for (const { name, role } of parties) if (role) terms.set(bareName(name), role);
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
    result.set(key, {
      value: { name, role: role ?? terms.get(key) ?? null },
      confidence: sure,
      evidence,
    });
  };
  const quoted = (party: Party) => findingAt(text, 0, 0, party).evidence;
  const fromLines = (parties: PartyLine[], confidence: number) => {
    for (const party of parties)
      add(
        party,
        party.formal ? confidence : confidence - 0.17,
        quotePlaces(text, party.start, party.end),
      );
  };
  const listed = best.filter(({ formal, role }) => formal || role !== null);
  if (listed.length >= 2 && most >= 3) {
    for (const party of best)
      add(party, party.role ? 0.92 : party.formal ? 0.8 : 0.6, quoted(party));
  }
  if (result.size < 2) fromLines(readLabels(text), 0.82);
  if (result.size < 2) fromLines(readBlocks(text), 0.7);
  if (result.size < 2) for (const party of readDefined(text.flat)) add(party, 0.75, quoted(party));
  if (result.size < 2) for (const party of listed) add(party, 0.55, quoted(party));
  if (result.size < 2) {
    const formal = signatures.slice(-8).filter(({ name, person }) => person || hasLegalForm(name));
    fromLines(
      formal.map(({ name, line }) => ({
        name,
        role: null,
        start: line.start,
        end: line.end,
        formal: true,
        line,
      })),
      0.5,
    );
  }
  // Where no list names the parties, people who sign for themselves are some of them.
  if (!(listed.length >= 2 && most >= 3))
    for (const { name, line, person } of signatures)
      if (person)
        add(
          { name, role: null, start: 0, end: 0, formal: false },
          0.5,
          quotePlaces(text, line.start, line.end),
        );
  return [...result.values()];
}
