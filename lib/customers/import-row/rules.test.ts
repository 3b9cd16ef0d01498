import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../import-columns/schema";
import { optionsSchema } from "../import/schema";
import { writeAmount } from "../money/rules";
import { ownerKey, readRow } from "./rules";
import type { Reader } from "./types";

const columns: Field[] = [
  "name",
  "stage",
  "arr",
  "currency",
  "renewal_date",
  "owner",
  "person_email",
  "domain",
  "size",
  "contract_start",
  "contract_end",
];

function reader(change: Partial<Reader> = {}): Reader {
  return {
    columns,
    labels: columns.map(String),
    profiles: columns.map(() => ({
      filled: 1,
      samples: [],
      order: null,
      doubt: null,
      decimal: null,
    })),
    options: optionsSchema.parse({ key: "domain", day_order: "dmy" }),
    owners: new Map([
      [ownerKey("Tomás Rey"), "tomas"],
      [ownerKey("Tomas@cairn.test"), "tomas"],
    ]),
    admin: true,
    ...change,
  };
}

/** A row with these cells; the others are blank. */
const read = (cells: Partial<Record<Field, string>>, change?: Partial<Reader>) =>
  readRow(
    2,
    columns.map((field) => cells[field] ?? (field === "name" ? "Tallow" : "")),
    reader(change),
  );
const kinds = (cells: Partial<Record<Field, string>>, change?: Partial<Reader>) =>
  read(cells, change).faults?.map(({ kind }) => kind);

describe("a row", () => {
  it.each<[string, Partial<Record<Field, string>>, string[]]>([
    ["no name", { name: "  " }, ["missing_name"]],
    ["a name that says there is none", { name: "n/a" }, ["missing_name"]],
    ["the sum of the rows above", { name: "Total", arr: "€ 21,150.50" }, ["missing_name"]],
    ["the sum in German", { name: "Summe:", arr: "21.150,50 EUR" }, ["missing_name"]],
    ["an amount in words", { arr: "a lot" }, ["amount_unreadable"]],
    [
      "an amount and another currency beside it",
      { arr: "$5", currency: "EUR" },
      ["amount_unreadable"],
    ],
    ["a currency that is none", { currency: "shells" }, ["amount_unreadable"]],
    ["less than nothing", { arr: "-1,200" }, ["negative_amount"]],
    ["less than nothing, as bookkeepers write it", { arr: "(1,200.50)" }, ["negative_amount"]],
    ["less than nothing with its sign behind", { arr: "1.200,50-" }, ["negative_amount"]],
    ["a day that the calendar does not have", { renewal_date: "30.02.2027" }, ["impossible_date"]],
    ["a day in words that are none", { renewal_date: "soon" }, ["impossible_date"]],
    [
      "a contract that ends before it starts",
      { contract_start: "02.01.2027", contract_end: "01.01.2027" },
      ["impossible_date"],
    ],
    ["a stage that nobody knows", { stage: "Somewhere" }, ["unknown_stage"]],
    ["an owner who is not here", { owner: "Somebody Else" }, ["unknown_owner"]],
    ["an address with two @", { person_email: "anna@@tallow.co" }, ["bad_email"]],
    [
      "several things at once",
      { name: "", stage: "x", arr: "y" },
      ["missing_name", "unknown_stage", "amount_unreadable"],
    ],
  ])("with %s stays out", (_, cells, expected) => expect(kinds(cells)).toEqual(expected));

  it("of a customer who is called like a sum goes in where it says more than numbers", () => {
    expect(
      kinds({ name: "Total", arr: "1,000", person_email: "anna@total.example" }),
    ).toBeUndefined();
    expect(kinds({ name: "Total" })).toBeUndefined();
    expect(kinds({ name: "Total Energies", arr: "1,000" })).toBeUndefined();
    expect(kinds({ name: "Summit", arr: "1,000" })).toBeUndefined();
  });

  it("with too few or too many fields stays out; blank ones behind the last column are nothing", () => {
    expect(readRow(2, ["Tallow"], reader()).faults).toEqual([
      { kind: "wrong_fields", column: null, value: "1", expected: "11" },
    ]);
    const full = [...columns.map((_, at) => (at === 0 ? "Tallow" : "")), "more"];
    expect(readRow(2, full, reader()).faults?.[0]).toMatchObject({
      kind: "wrong_fields",
      value: "12",
    });
    expect(readRow(2, [...full.slice(0, -1), "", " "], reader()).faults).toBeNull();
  });

  it("says in each fault which column, which value and what would be right", () => {
    expect(read({ arr: "a lot" }).faults).toEqual([
      {
        kind: "amount_unreadable",
        column: 2,
        value: "a lot",
        expected: "An amount, like 186,400 or 12.5k",
      },
    ]);
  });

  it("leaves out what nobody needs and nobody can read, and says so", () => {
    const row = read({ domain: "not a domain", size: "huge" });
    expect(row.facts).toEqual({ customer: { name: "Tallow" } });
    expect(row.notes?.map(({ value }) => value)).toEqual(["not a domain", "huge"]);
  });

  it("says nothing by blank cells, dashes and n/a", () => {
    expect(read({ arr: "–", stage: "n/a", renewal_date: "-", owner: "" }).facts).toEqual({
      customer: { name: "Tallow" },
    });
  });

  it("finds its customer by the key, and by the name where the key is blank", () => {
    expect(read({ domain: "https://www.tallow.co/x" })).toMatchObject({
      key_kind: "domain",
      key: "tallow.co",
    });
    expect(read({})).toMatchObject({ key_kind: "name", key: "Tallow" });
  });

  it("knows owners by address and by name, whatever case and accents", () => {
    expect(read({ owner: "TOMAS REY" }).facts?.customer.csm_id).toBe("tomas");
    expect(read({ owner: "Tomás <tomas@cairn.test>" }).facts?.customer.csm_id).toBe("tomas");
  });

  it("keeps formulas as the text they are", () => {
    expect(read({ name: '=HYPERLINK("http://x","y")' }).facts?.customer.name).toBe(
      '=HYPERLINK("http://x","y")',
    );
  });
});

describe("any amount", () => {
  const amounts = fc.integer({ min: 0, max: 99_999_999_999 }).map((cents) => cents / 100);

  it("comes back from English and continental writing when the column tells the sign", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const plain = amount.toFixed(2);
        const continental = plain.replace(".", ",").replace(/\B(?=(\d{3})+(?!\d))/g, ".");
        const point = reader().profiles.map((profile) => ({ ...profile, decimal: "." as const }));
        const comma = reader().profiles.map((profile) => ({ ...profile, decimal: "," as const }));
        const arr = (text: string, profiles: Reader["profiles"]) =>
          read({ arr: text }, { profiles }).facts?.customer.arr;
        expect(arr(writeAmount(amount), point)).toBe(amount);
        expect(arr(`€ ${plain}`, point)).toBe(amount);
        expect(arr(`${continental} €`, comma)).toBe(amount);
      }),
    );
  });
});

describe("any cells at all", () => {
  it("are read or refused, never thrown at", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 40 }), { minLength: 0, maxLength: 14 }),
        (cells) => {
          const row = readRow(2, cells, reader());
          expect(row.facts === null).toBe(row.faults !== null);
        },
      ),
    );
  });
});
