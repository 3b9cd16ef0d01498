import * as z from "zod";
import { bareDomain, isDomain } from "../customer/schema";
import { readDay } from "../day/rules";
import { fieldNames, type Field } from "../import-columns/schema";
import type { Fault, FaultKind, Note } from "../import/types";
import {
  plainWord,
  readCurrency,
  readSize,
  readStage,
  readStatus,
  saysNothing,
} from "../import-words/rules";
import { readAmount } from "../money/rules";
import type { CheckedRow, Reader, RowFacts } from "./types";

type Facts = RowFacts["customer"];

const email = z.email();

/** Names and addresses of people as they are compared. */
export const ownerKey = (text: string) =>
  text.includes("@") ? text.trim().toLowerCase() : plainWord(text);

/** "Anna Berg <anna@tallow.co>" and "mailto:anna@tallow.co" are the address in them. */
const bareAddress = (text: string) =>
  (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, "").trim();

/** "(1,200)" and "1,200-" are how bookkeepers write less than nothing; "1.200,-" is how shops write no cents. */
function plainAmount(text: string): string {
  const bare = text
    .trim()
    .replace(/[.,](-{1,2}|–|—)(?=\s*\D{0,4}$)/, "")
    .replace(/\s*(p\.? ?a\.?|per (year|annum)|\/ ?(yr|y|year|jahr|an|año|jaar))$/i, "");
  const inside = /^\((.+)\)$/.exec(bare)?.[1] ?? /^([^-−]+)[-−]$/.exec(bare)?.[1];
  return inside ? `-${inside.trim()}` : bare;
}

/** How reports head the line of their sums. */
const sumWords =
  /^(grand |sub)?totals?:?$|^total (general|général)$|^(zwischen|gesamt)?summen?:?$|^gesamt:?$|^sommes?$|^sumas?$|^(sub)?totaal:?$|^totales?$/i;

/** Reads one row of a file: what it says, or every reason why it cannot go in. */
export function readRow(row_no: number, cells: string[], reader: Reader): CheckedRow {
  const row = new RowReader(cells, reader);
  return { row_no, ...row.read() };
}

class RowReader {
  private readonly faults: Fault[] = [];
  private readonly notes: Note[] = [];

  constructor(
    private readonly cells: string[],
    private readonly reader: Reader,
  ) {}

  read(): Omit<CheckedRow, "row_no"> {
    const width = this.reader.labels.length;
    // Blank cells beyond the last column are how spreadsheets save what was once formatted.
    const used = this.cells.findLastIndex((cell, at) => at >= width && cell.trim() !== "") + 1;
    if (this.cells.length < width || used > width) {
      const value = String(Math.max(used, this.cells.length));
      const faults: Fault[] = [
        { kind: "wrong_fields", column: null, value, expected: String(width) },
      ];
      return { facts: null, key_kind: null, key: null, faults, notes: null };
    }
    const facts: RowFacts = { customer: this.customer() };
    const person = this.person();
    if (person) facts.person = person;
    const contract = this.contract();
    if (contract) facts.contract = contract;
    const notes = this.notes.length > 0 ? this.notes : null;
    if (this.faults.length > 0)
      return { facts: null, key_kind: null, key: null, faults: this.faults, notes };
    const wanted = this.reader.options.key;
    // A row without the key still has its name, so that the same file twice makes nothing twice.
    const kind = facts.customer[wanted] === undefined ? "name" : wanted;
    return { facts, key_kind: kind, key: String(facts.customer[kind]), faults: null, notes };
  }

  private customer(): Facts {
    const facts: Facts = {};
    const name = this.text("name")?.replace(/\s+/g, " ") ?? "";
    if (name === "") this.fault("missing_name", "name", "Every customer has a name");
    else if (name.length > 200)
      this.fault("missing_name", "name", "A name has at most 200 characters");
    else if (sumWords.test(name) && this.saysOnlyNumbers())
      this.fault("missing_name", "name", "A customer; this looks like the sum of the rows above");
    facts.name = name;
    const site = this.text("domain");
    const domain =
      site && bareDomain(site.includes("@") ? site.slice(site.lastIndexOf("@") + 1) : site);
    if (domain && isDomain(domain)) facts.domain = domain;
    else if (domain) this.leaveOut("domain", "a domain, like brightwater.com");
    this.fit(facts, "industry", "industry", 100);
    const size = this.text("size");
    const read = size && readSize(size);
    if (read) facts.size = read;
    else if (size)
      this.leaveOut("size", "small, medium, large or enterprise, or a number of people");
    const stage = this.text("stage");
    const known = stage && readStage(stage);
    if (known) facts.stage = known;
    else if (stage)
      this.fault(
        "unknown_stage",
        "stage",
        "Prospect, onboarding, active, renewal, at risk or churned",
      );
    this.money(facts);
    this.day(facts, "renewal_date", "renewal_date");
    this.fit(facts, "salesforce_id", "salesforce_id", 100);
    this.fit(facts, "hubspot_id", "hubspot_id", 100);
    this.owner(facts);
    return facts;
  }

  /** Whether nothing but numbers stands beside the name, as in the last line of a report. */
  private saysOnlyNumbers(): boolean {
    const name = this.reader.columns.indexOf("name");
    const others = this.cells.filter((cell, at) => at !== name && cell.trim() !== "");
    return (
      others.length > 0 &&
      others.every((cell) => /^\p{L}{0,4}[^\p{L}@]*\p{L}{0,4}$/u.test(cell.trim()))
    );
  }

  private money(facts: Facts) {
    const amount = this.amount("arr");
    const written = this.text("currency");
    const code = written && readCurrency(written);
    if (written && !code)
      this.fault("amount_unreadable", "currency", "A currency of three letters, like EUR");
    if (code && amount?.currency && amount.currency !== code) {
      this.fault(
        "amount_unreadable",
        "arr",
        `The amount says ${amount.currency}, the currency beside it ${code}. Make them agree`,
      );
    }
    const currency = code || amount?.currency;
    if (amount) facts.arr = amount.value;
    if (currency) facts.currency = currency;
  }

  private owner(facts: Facts) {
    const text = this.text("owner");
    if (!text) return;
    const owner = this.reader.owners.get(ownerKey(bareAddress(text)));
    if (owner) facts.csm_id = owner;
    else {
      this.fault(
        "unknown_owner",
        "owner",
        this.reader.admin
          ? "The name or e-mail address of a CSM here, or an empty cell for yourself"
          : "Your own name or e-mail address, or an empty cell: a CSM imports for themselves",
      );
    }
  }

  private person(): Facts | undefined {
    const facts: Facts = {};
    const parts = [this.text("person_first"), this.text("person_last") ?? this.text("person_name")];
    const full = this.text("person_name");
    const name = (
      this.text("person_first") || !full ? parts.filter(Boolean).join(" ") : full
    ).replace(/\s+/g, " ");
    const written = this.text("person_email");
    const address = written && bareAddress(written);
    if (address && (address.length > 320 || !email.safeParse(address).success))
      this.fault("bad_email", "person_email", "One address with one @, like anna@tallow.co");
    else if (address) facts.email = address;
    if (name.length > 200) this.leaveOut("person_name", "at most 200 characters");
    else if (name) facts.name = name;
    // Without a name the address stands for it: that is how the person is known.
    else if (address) facts.name = address.slice(0, 200);
    this.fit(facts, "person_role", "role", 200);
    this.fit(facts, "person_phone", "phone", 50);
    if (facts.name !== undefined) return facts;
    if (facts.role ?? facts.phone)
      this.leaveOut(facts.role ? "person_role" : "person_phone", "a name or an address beside it");
    return undefined;
  }

  private contract(): Facts | undefined {
    const facts: Facts = {};
    this.fit(facts, "contract_title", "file_name", 255);
    const amount = this.amount("contract_value");
    if (amount) facts.arr = amount.value;
    this.fit(facts, "contract_term", "contract_term", 200);
    this.day(facts, "contract_start", "start_date");
    this.day(facts, "contract_end", "end_date");
    const state = this.text("contract_status");
    const status = state && readStatus(state);
    if (status) facts.status = status;
    else if (state) this.leaveOut("contract_status", "draft, active, expired or terminated");
    if (facts.start_date && facts.end_date && facts.end_date < facts.start_date)
      this.fault("impossible_date", "contract_end", "A day after the contract starts");
    const said = Object.keys(facts).filter((key) => key !== "status");
    if (said.length === 0) return undefined;
    return { ...facts, file_name: facts.file_name ?? "Contract" };
  }

  private at(field: Field): number {
    return this.reader.columns.indexOf(field);
  }

  /** The text of a field; null where there is no column for it or nothing in the cell. */
  private text(field: Field): string | null {
    const at = this.at(field);
    const text = at === -1 ? "" : (this.cells[at] ?? "").trim();
    return saysNothing(text) ? null : text;
  }

  private fit(facts: Facts, field: Field, key: string, most: number) {
    const text = this.text(field)?.replace(/\s+/g, " ");
    if (!text) return;
    if (text.length <= most) facts[key] = text;
    else this.leaveOut(field, `at most ${most} characters`);
  }

  private amount(
    field: "arr" | "contract_value",
  ): { value: number; currency: string | null } | null {
    const typed = this.text(field);
    if (typed === null) return null;
    const text = plainAmount(typed);
    const decimal = this.reader.profiles[this.at(field)]?.decimal ?? null;
    const amount = readAmount(text, decimal);
    if (amount.ok)
      return amount.value === null ? null : { value: amount.value, currency: amount.currency };
    const positive = readAmount(text.replace(/[-−]/, ""), decimal);
    const negative = /[-−]/.test(text) && positive.ok && positive.value !== null;
    if (negative) this.fault("negative_amount", field, "An amount of 0 or more");
    else this.fault("amount_unreadable", field, "An amount, like 186,400 or 12.5k");
    return null;
  }

  private day(facts: Facts, field: Field, key: string) {
    const text = this.text(field);
    if (text === null) return;
    const order = this.reader.profiles[this.at(field)]?.order ?? this.reader.options.day_order;
    const day = readDay(text, order);
    if (day.ok) facts[key] = day.day;
    else this.fault("impossible_date", field, "A day of the calendar, like 2026-12-02");
  }

  private fault(kind: FaultKind, field: Field, expected: string) {
    const at = this.at(field);
    this.faults.push({
      kind,
      column: at === -1 ? null : at,
      value: (this.cells[at] ?? "").trim().slice(0, 200),
      expected,
    });
  }

  /** What nobody needs and nobody can read stays out, and is told: a wrong guess would be worse than a gap. */
  private leaveOut(field: Field, expected: string) {
    const at = this.at(field);
    this.notes.push({
      column: at,
      value: (this.cells[at] ?? "").trim().slice(0, 200),
      expected: `${fieldNames[field]}: ${expected}`,
    });
  }
}
