import { bareName, readName } from "../contract-names/rules";
import { isPlace } from "../contract-places/rules";
import type { Party } from "../contract-party-lines/types";
import { roleIn, together } from "../contract-roles/rules";

/** Where the list of parties is over for certain. */
const over =
  /\b(?:WHEREAS|WITNESSETH|W I T N E S S E T H|RECITALS?|R E C I T A L S|BACKGROUND|NOW,?\sTHEREFORE|PREAMBLE|NOW,?\sIT\sIS)\b|\bWhereas[,:]?\s|\b(?:Recitals|Background):?\n|\b(?:the\s)?parties\s(?:hereby\s|hereto\s)*agree\b|\bIN\sWITNESS\b|\bTABLE\sOF\sCONTENTS\b|\b[Bb][Yy]\s(?:and|AND)\s(?:between|BETWEEN|among|AMONG)\b|\b(?:THIS|This)\s(?:[A-Z][\w&-]*\s|and\s|of\s){0,7}(?:Agreement|AGREEMENT|Contract|CONTRACT|Amendment|AMENDMENT|Addendum|ADDENDUM|Order|ORDER|Lease|LEASE|Deed|DEED)\b/;

const describes =
  /^(?:\s?[,(]|\s)\s?(?:an?\s|having\b|with\s(?:its|an?|offices|principal|registered)|whose\b|which\b|located\b|organi[sz]ed\b|incorporated\b|registered\b|duly\b|existing\b|of\s(?:the\s)?[A-Z0-9]|c\/o\b|company\b|and\sits\b|on\sbehalf\b|acting\b|through\b|together\b|doing\sbusiness|d\/b\/a|dba\b|formerly\b|hereinafter|herein|referred|corporation\b|tax\b|represented\b|an\sindividual|resident|residing|(?:his|her)\s(?:wife|husband|spouse)|as\s)/i;

/** What may stand between two parties: separators, whose side, a purpose, whose company it is, a list mark, a label. */
const marker =
  /(?:[\s,;:.]|\b[Aa][Nn][Dd]\b|&|-)*(?:on\s(?:the\s)?(?:one|other)\s(?:hand|part|side),?\s)?(?:(?:[Ss]olely|[Oo]nly|[Ff]or\s(?:the\s)?(?:limited\s)?purposes?|[Ww]ith\srespect\sto)\b[^,("]{0,90},\s)?(?:(?:its|their)\s(?:[a-z-]+\s){1,4}(?=[A-Z])|(?:its|their)\s[^,("]{3,60},\s)?(?:\(?(?:[A-Za-z]|\d{1,2}|[ivx]{1,4})\)\s|(?:\d{1,2}|[a-z]|[ivx]{1,4})\.\s|(?<=[\n:]\s?)[A-F]\.\s)?(?:(?:[Pp](?:arty|ARTY)\s(?:[A-Za-z]|\d|of\sthe\s\w+\spart)|[A-Z][a-z]+)\s?:\s)?/y;

/** A small "the" and how people are addressed are no part of a name; a capital "The" is. */
const courtesy = /[Tt]he\scompany\s(?=[A-Z])|the\s|(?:Mr|Mrs|Ms)\.?\s(?=[A-Z])/y;

/** Where the next name begins behind separators and list marks. */
function nameStart(list: string, from: number): number {
  marker.lastIndex = from;
  const at = from + (marker.exec(list)?.[0].length ?? 0);
  courtesy.lastIndex = at;
  return at + (courtesy.exec(list)?.[0].length ?? 0);
}

const listMark = /\(?(?:[a-z]|\d|[ivx]{1,3})[).]/i;
const address = /\d|\b(?:street|avenue|road|offices?|address|located|business)\b/i;
/** Who is named behind these words is described by them and is no party. */
const ofAnother =
  /(?:\b(?:members\sare|partners\sare|owned\s(?:by|subsidiary\sof)|subsidiary\sof|affiliate\sof|division\sof|controlled\sby|successor\s(?:in\sinterest\s)?(?:to|of)|formerly(?:\sknown\sas)?|f\/k\/a|d\/b\/a|doing\sbusiness\sas|listed\son|(?:by|through)\s(?:its|their)(?:\s[a-z-]+){1,4},?)\s(?:[A-Z][^;("]{0,60})?|\b(?:by|through|c\/o|of|(?:trustee|agent|nominee|custodian)\sfor(?:\sthe)?)\s)$/;
const end = /^\s?(?:\n|$|\.|,?\s(?:dated|as\sof|effective)\b)/;

/** A term right behind a name: `… and Jane Doe (collectively, the "Investors")`. */
const called = /^,?\s?\([^()"]{0,40}"/;

type Scan = { role: string | null; next: number };
/** What is known of a list while it is read: whether its parties have marks, and who signs the contract. */
type Known = { marked: boolean; signed: ReadonlySet<string> };

const steps =
  /\([^()]{1,260}[)}]|\[(?:hereinafter|the\s)[^[\]]{1,80}\]|,?\s\(?(?:hereinafter|hereafter|herein)(?:\s(?:referred\sto\sas|called|known\sas|the|jointly|individually|and|collectively))*,?\s["-]\s?(?:the\s)?[^"]{1,50}["]|,?\s(?:hereinafter|hereafter|herein)\s(?:referred\sto\sas|called|known\sas|designated)\s(?:the\s)?\w[\w-]{2,30}|(?:[,;.]|\n)?\s?\band\b\s?|;\s|\n|(?<!\b(?:(?<=\s)[A-Z]|Mr|Mrs|Ms|Dr|St|No|Nos|Ave|Blvd|Ste|Rd|Inc|Co|Corp|Ltd))\.\s|,\s(?=\(?(?:[a-z]|\d|[ivx]{1,3})\)\s)|,\s(?=[A-Z@])|\b(?:in\sfavou?r\sof|for\sthe\sbenefit\sof)\s(?=[A-Z])|\bhereby\s(?:confirms?|agrees?)\s(?:\w+\s){0,4}?with\s(?=[A-Z])/gi;

/** Looks behind a name for its defined term and for the place where the next party begins. */
function scanBehind(list: string, from: number, { marked, signed }: Known): Scan {
  let role: string | null = null;
  const rest = list.slice(from, from + 1_400);
  for (const match of rest.matchAll(steps)) {
    const piece = match[0];
    const place = match.index + piece.length;
    if (/^[([]|^,?\s\(?(?:herein|hereafter)/i.test(piece)) {
      const group = together.test(piece.replace(/hereinafter|individually/gi, ""));
      // "(the Supplier)" behind a description, "(XIS)" right behind a name.
      const plain = /^\((?:the\s)?([A-Z][a-z]+)\)$/.exec(piece)?.[1];
      const short = match.index <= 1 ? /^\(([A-Z]{2,10})\)$/.exec(piece)?.[1] : undefined;
      const bare = short ?? (/^\s?(?:[.;,\n]|and\b|$)/.test(rest.slice(place)) ? plain : undefined);
      const term = bare ?? roleIn(piece);
      if (bare !== undefined || /["'*`]|referred|called|known|^\(hereinafter/.test(piece)) {
        if (!group || (role === null && term && !/part(?:y|ies)/i.test(term))) role ??= term;
        else if (role !== null) return { role, next: -1 };
      }
      continue;
    }
    const begin = nameStart(rest, place);
    const name = readName(rest, begin);
    const listed = listMark.test(rest.slice(place, begin));
    // Where each party has its mark, "(a)", names without one are part of a description.
    if (marked && !listed) continue;
    if (!name) {
      const goesOn = /^(?:(?:party\s)?of\sthe\s\w+\spart|and\b)/i.test(rest.slice(place));
      if (/^\.|^\n/.test(piece) && role !== null && !listed && !goesOn) return { role, next: -1 };
      continue;
    }
    const after = rest.slice(name.end, name.end + 300);
    const described = describes.test(after);
    const termed =
      /^(?:[^.;\n]|\.(?=[,\w])){0,260}?\([^()]{0,80}"[^()]{1,60}"?[^()]{0,60}[)}]/.test(after);
    const comma = /^,\s$/.test(piece) && !listed;
    const before = rest.slice(0, place);
    const favoured = /favou?r|benefit/i.test(piece);
    if (ofAnother.test(before.slice(-130)) && !listed && !favoured) continue;
    // Who signs the contract and is named where its parties are is one of them.
    if (signed.has(bareName(name.name)) && !piece.startsWith("."))
      return { role, next: from + begin };
    if (comma) {
      // Behind a comma stand addresses, too. "…, a Delaware corporation, Birch Ltd., a …" has a form and a description.
      const closed = /[)}"]$/.test(rest.slice(0, match.index)) || match.index === 0;
      const whole = name.formal && !isPlace(name.name.replace(/,?\s\S+$/, ""));
      if (closed ? role === null && !whole : !whole || !(described || termed || end.test(after)))
        continue;
    }
    // In an address "Boston and New York" may stand; a party has a legal form, a description or a term.
    const strong = (name.formal && /[A-Z]/.test(name.name)) || (described && termed);
    if (role === null && !name.formal && !listed && address.test(rest.slice(0, match.index)))
      continue;
    if (piece.startsWith(".") && !listed && !name.formal) {
      if (role !== null) return { role, next: -1 };
      continue;
    }
    const weak = role !== null && /and|;|\n/i.test(piece) && !piece.startsWith(".");
    if (strong || (weak && (described || termed || (listed && marked))))
      return { role, next: from + begin };
    if (role === null && /\band\b/i.test(piece) && (end.test(after) || called.test(after)))
      return { role, next: from + begin };
  }
  return { role, next: -1 };
}

/** "Party A:", "Customer:" before a name. */
const labelRole = /(?:^|\s)(party\s(?:[a-e]|\d)|[A-Z][a-z]{3,20})\s?:\s(?:the\s)?$/i;

/** "Maple and Nutmeg, Inc. and …": one company of two names, where another party follows it. */
function joined(list: string, parties: Party[], from: number): Party[] {
  const [one, other] = parties;
  if (!one || !other || parties.length < 3 || one.formal || one.role !== null) return parties;
  const between = list.slice(one.end - from, other.start - from);
  if (!/^\s(?:and|&)\s$/.test(between) || !other.formal || /\s/.test(one.name)) return parties;
  const name = `${one.name}${between}${other.name}`;
  return [{ ...other, name, start: one.start }, ...parties.slice(2)];
}

/** Reads the parties that are listed from this place on. */
export function readList(flat: string, from: number, signed: ReadonlySet<string>): Party[] {
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
    // A party that is named again is what the contract says of it, no longer the list.
    if (
      !name ||
      parties.some(
        (party) => bareName(party.name) === bareName(name.name) || party.role === name.name,
      )
    )
      break;
    const label = labelRole.exec(list.slice(behindLast, at))?.[1] ?? null;
    behindLast = name.end;
    const { role, next } = scanBehind(list, name.end, { marked, signed });
    parties.push({
      name: name.name,
      role: role ?? label,
      start: from + at,
      end: from + name.end,
      formal: name.formal,
      described: describes.test(list.slice(name.end, name.end + 60)),
    });
    if (next < 0) break;
    at = next;
  }
  return joined(list, parties, from);
}
