/** Rows of a customer list that no two tests share by accident; every value is made from the number of the row. */
export type Row = (string | number)[];

export const header = [
  "Company",
  "Website",
  "Industry",
  "Stage",
  "ARR",
  "Renewal date",
  "Salesforce ID",
  "Owner",
  "Contact",
  "E-mail",
];

const stages = ["Active", "Onboarding", "At risk", "Prospect", "Churned", "Renewal"];

export const goodRow = (at: number): Row => [
  `Company ${at}`,
  `company${at}.example`,
  ["Software", "Retail", "Energy"][at % 3]!,
  stages[at % stages.length]!,
  `€${(1000 + at).toLocaleString("en-GB")}.50`,
  `2027-${String((at % 12) + 1).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")}`,
  `001A${String(at).padStart(11, "0")}`,
  "",
  `Person ${at}`,
  `person${at}@company${at}.example`,
];

/** The nine ways to be wrong, as a change to a good row; the last one repeats an earlier row. */
const spoilers: ((row: Row) => Row)[] = [
  (row) => ["", ...row.slice(1)],
  (row) => [...row.slice(0, 4), "a lot", ...row.slice(5)],
  (row) => [...row.slice(0, 4), "-1,200", ...row.slice(5)],
  (row) => [...row.slice(0, 5), "2027-02-30", ...row.slice(6)],
  (row) => [...row.slice(0, 3), "Somewhere", ...row.slice(4)],
  (row) => [...row.slice(0, 7), "nobody@elsewhere.test", ...row.slice(8)],
  (row) => [...row.slice(0, 9), "person@@example"],
  (row) => [...goodRow(1).slice(0, 4), ...row.slice(4, 6), goodRow(1)[6]!, ...row.slice(7)],
  (row) => row.slice(0, 6),
];

export const toCsv = (rows: Row[], delimiter = ",") =>
  rows
    .map((row) =>
      row
        .map((cell) =>
          /[",;\n\t]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell,
        )
        .join(delimiter),
    )
    .join("\r\n");

/** A file of `total` rows of which `bad` are wrong, spread over it, each of the nine kinds at least once when there are nine. */
export function makeFile(total: number, bad: number): { bytes: Uint8Array; kinds: number } {
  const every = bad > 0 ? Math.floor(total / bad) : Number.POSITIVE_INFINITY;
  let spoiled = 0;
  const rows = Array.from({ length: total }, (_, at) => {
    const row = goodRow(at + 1);
    if (at < 5 || spoiled === bad || (at + 1) % every !== 0) return row;
    spoiled += 1;
    return spoilers[(spoiled - 1) % spoilers.length]!(row);
  });
  return {
    bytes: new TextEncoder().encode(toCsv([header, ...rows])),
    kinds: Math.min(bad, spoilers.length),
  };
}
