import { bareName, hasLegalForm } from "../contract-names/rules";
import { readBlocks, readDefined, readLabels, readSignatures } from "../contract-party-lines/rules";
import { readList } from "../contract-party-list/rules";
import type { Party, PartyLine } from "../contract-party-lines/types";
import type { ContractTerms } from "../contract-terms/types";
import { findingAt, quotePlaces } from "../contract-text/rules";
import type { ContractText } from "../contract-text/types";

const anchor =
  /(?<=^|\n)(?!the\sundersigned)(?=[A-Z][^\n]{3,900}?\b(?:hereby\s(?:enters?|agrees?|confirms?)|have\s(?:entered|concluded|agreed|signed)|agrees?(?=:|\sas\sfollows))\b)|\b(?:by\sand\s(?:between|among(?:st)?)|between|among(?:st)?|by:?(?=\s\(?(?:1|a|i)\)))(?:\sthe\s(?:following|undersigned)(?:\sparties)?)?\s?[:;,]?\s/gi;

/** "made by Alder Inc. and Birch LLC", "PARTIES (1) …": lists that no "between" opens. */
const madeBy =
  /\b(?:[Mm]ade|MADE|[Ee]ntered|ENTERED|[Ee]xecuted|[Gg]iven|[Ii]s)\b(?:(?!between|among|represented|BETWEEN|AMONG)[^.\n]){0,200}?\b(?:by|BY)\s(?=[A-Z@]|[a-z][\w.-]{2,20},?\s[Ii]nc)|(?<=^|\n)(?:PARTIES|Parties):\s(?=[A-Z])|(?<=^|\n)(?:THE\s)?(?:PARTIES|Parties):?\s?\n(?=\(?(?:1|a|A|i)[).])/g;

/** Whether more is known of a party than some words in capitals. */
const told = ({ formal, role, described }: Party) => formal || role !== null || described === true;

/** How much a list looks like the one that a contract begins with. */
function worth(text: string, at: number, parties: Party[]): number {
  if (parties.length < 2) return 0;
  const before = text.slice(Math.max(0, at - 260), at);
  const opens =
    /\b(?:this|made|entered|dated|executed|effective|is|concluded|agreement|contract|amendment)\b[^.]{0,200}$/i.test(
      before,
    );
  const names = new Map(parties.map((party) => [bareName(party.name), party]));
  const named = [...names.values()].filter(told).length;
  const termed = [...names.values()].filter(({ role }) => role !== null).length;
  // Short names without a form or a term are what a contract says of parties it has named before.
  return named * 3 - names.size * 2 + termed * 2 + (opens ? 1.5 : 0) - at / 20_000;
}

const onlyRole =
  /^(?:the\s)?(?:customer|client|supplier|vendor|provider|company|licensor|licensee|buyer|seller|purchaser|distributor|reseller|contractor|consultant|subscriber|user|you|affiliate|undersigned)$/i;

const ofRole =
  /^(?:customer|client|supplier|vendor|provider|licensor|licensee|buyer|seller|purchaser|distributor|reseller|contractor|consultant|shipper|lessor|lessee)\s+(?=[A-Z]\S*\s)/i;

const letters = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Names that go on as somebody signs: "Alder Annuity" is "Alder Annuity and Life Company" where both say so. */
function lengthened(flat: string, parties: Party[], signers: { name: string }[]): Party[] {
  let until = 0;
  const result: Party[] = [];
  for (const party of parties) {
    if (party.start < until) continue;
    const own = letters(party.name);
    const ahead = flat.slice(party.start, party.start + 160);
    const longer = signers.find(({ name }) => {
      const full = letters(name);
      return full.length > own.length && full.startsWith(own) && letters(ahead).startsWith(full);
    });
    if (!longer) {
      result.push(party);
      continue;
    }
    const full = letters(longer.name).length;
    let seen = 0;
    let end = party.start;
    while (seen < full) if (/[a-z0-9]/i.test(flat[end++]!)) seen += 1;
    until = end;
    const joined = parties.find(({ start, role }) => start < end && start > party.start && role);
    result.push({
      ...party,
      name: longer.name,
      end,
      formal: true,
      role: party.role ?? joined?.role ?? null,
    });
  }
  return result;
}

/** The parties: from the list a contract begins with, else from labels, defined terms or signatures. */
export function findParties(text: ContractText): ContractTerms["parties"] {
  const head = text.flat.slice(0, 30_000);
  const signatures = readSignatures(text);
  const signed = new Set(signatures.map(({ name }) => bareName(name)));
  let best: Party[] = [];
  let most = 0;
  // A cover names the parties, the sentence that opens the contract defines what they are called.
  const terms = new Map<string, string>();
  for (const match of [...head.matchAll(anchor), ...head.matchAll(madeBy)].slice(0, 80)) {
    const at = match.index + match[0].length;
    const parties = readList(text.flat, at, signed);
    for (const { name, role } of parties) if (role) terms.set(bareName(name), role);
    const value = worth(text.flat, at, parties);
    if (value > most) {
      best = parties;
      most = value;
    }
  }
  const result = new Map<string, ContractTerms["parties"][number]>();
  const add = (
    { name: written, role }: Party,
    confidence: number,
    evidence: ContractTerms["parties"][number]["evidence"],
  ) => {
    // "Provider    Northmark Inc.": the first cell of a table says what the company is.
    const named = ofRole.exec(written)?.[0].length ?? 0;
    const name = hasLegalForm(written) ? written.slice(named) : written;
    const key = bareName(name);
    // "Customer, as identified on the signature page" is named there.
    if (key === "" || result.has(key) || onlyRole.test(name)) return;
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
  const listed = best.filter(told);
  const opened = listed.length >= 2 && most >= 3;
  const signers = [
    ...new Map(
      signatures
        .filter(({ name, person }) => person || hasLegalForm(name))
        .map((each) => [bareName(each.name), each]),
    ).values(),
  ].slice(0, 20);
  const fromSigners = () => {
    for (const { name, line, person } of signers)
      add(
        { name, role: null, start: 0, end: 0, formal: !person },
        0.5,
        quotePlaces(text, line.start, line.end),
      );
  };
  // Where three or more sign and no opening gives them terms, as in joint filings, who signs is a party.
  if (signers.length >= 3 && !(opened && listed.some(({ role }) => role !== null))) fromSigners();
  else if (opened) {
    for (const party of lengthened(text.flat, best, signers))
      add(party, party.role ? 0.92 : party.formal ? 0.8 : 0.6, quoted(party));
  }
  if (result.size < 2) fromLines(readLabels(text), 0.82);
  if (result.size < 2) fromLines(readBlocks(text), 0.7);
  if (result.size < 2) for (const party of readDefined(text.flat)) add(party, 0.75, quoted(party));
  if (result.size < 2) for (const party of listed) add(party, 0.55, quoted(party));
  if (result.size < 2) fromSigners();
  // Where no list names the parties, people who sign for themselves are some of them.
  if (!opened)
    for (const { name, line, person } of signers)
      if (person)
        add(
          { name, role: null, start: 0, end: 0, formal: false },
          0.5,
          quotePlaces(text, line.start, line.end),
        );
  return [...result.values()];
}
