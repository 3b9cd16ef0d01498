import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import { score, scoredFields, toReading } from "@/lib/customers/contract-score/rules";
import type { ContractLabel, ContractReading } from "@/lib/customers/contract-score/types";
import { readContractTerms } from "@/lib/customers/contract-terms/rules";
import type { Finding, Page } from "@/lib/customers/contract-terms/types";
import { readFileText } from "@/lib/customers/file-text/service";

/**
 * `npm run eval:contracts [-- DIR] [--json] [--half=build|held]`: how many terms of labelled contracts are read right.
 * DIR is a folder of contracts with a labels.json. `--json` prints what is read instead and needs no labels. `--half`
 * takes every second file by name, so that half of a folder can be kept unseen while the reader is being built.
 */
const root = path.resolve(import.meta.dirname, "../../..");

function options() {
  const args = process.argv.slice(2);
  const half = args.find((arg) => arg.startsWith("--half="))?.slice(7) ?? null;
  const unknown = args.find(
    (arg) => arg.startsWith("--") && arg !== "--json" && !/^--half=(?:build|held)$/.test(arg),
  );
  if (unknown) fail(`${unknown} is not known. Options are --json, --half=build and --half=held.`);
  const folder = args.find((arg) => !arg.startsWith("--"));
  return {
    folder: path.resolve(folder ?? path.join(root, "..", "shared", "data", "contracts")),
    json: args.includes("--json"),
    half,
  };
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Every quote must stand on its page as it is quoted. */
function checkQuotes(file: string, pages: Page[], findings: unknown): string[] {
  const faults: string[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (value && typeof value === "object" && "evidence" in value) {
      const { page, quote, start, end } = (value as Finding<unknown>).evidence;
      const text = pages.find(({ number }) => number === page)?.text ?? "";
      if (quote === "" || text.slice(start, end) !== quote)
        faults.push(`${file}: page ${page} does not say "${quote.slice(0, 60)}"`);
    }
  };
  for (const value of Object.values(findings as Record<string, unknown>)) visit(value);
  return faults;
}

async function main() {
  const { folder, json, half } = options();
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    fail(`There is no folder ${folder}. Name one: npm run eval:contracts -- FOLDER`);
  const files = readdirSync(folder)
    .filter((name) => /\.(?:pdf|docx?|txt)$/i.test(name))
    .sort()
    .filter((_, at) => !half || (half === "build") === (at % 2 === 0));
  if (files.length === 0) fail(`There are no contracts in ${folder}.`);
  const labelFile = path.join(folder, "labels.json");
  if (!json && !existsSync(labelFile))
    fail(`There is no labels.json in ${folder}. With --json none is needed.`);

  const readings: ContractReading[] = [];
  const faults: string[] = [];
  let pageTotal = 0;
  let textTime = 0;
  let termTime = 0;
  for (const file of files) {
    const begun = performance.now();
    const text = await readFileText(readFileSync(path.join(folder, file)), file);
    const read = performance.now();
    if (!text.ok) {
      faults.push(`${file}: ${text.message}`);
      readings.push({ ...unread, file });
      continue;
    }
    const terms = readContractTerms(text.pages);
    termTime += performance.now() - read;
    textTime += read - begun;
    pageTotal += text.pages.length;
    faults.push(...checkQuotes(file, text.pages, terms));
    readings.push(toReading(file, terms));
  }
  if (json) {
    process.stdout.write(`${JSON.stringify(readings, null, 1)}\n`);
    for (const fault of faults) console.error(fault);
    return;
  }
  const labels = JSON.parse(readFileSync(labelFile, "utf8")) as ContractLabel[];
  const { fields, all, misses } = score(readings, labels);
  const rows = scoredFields.map((field) => {
    const share = all === 0 ? 0 : Math.round((fields[field] / all) * 100);
    return `${field.padEnd(16)} ${String(fields[field]).padStart(3)} of ${all}  ${String(share).padStart(3)} %`;
  });
  print(rows.join("\n"));
  // Of the half that is kept unseen, only how many are right is shown.
  if (half !== "held") {
    for (const { file, field, read, label } of misses)
      print(`- ${field}: ${file.slice(0, 44)}: read ${short(read)}, labelled ${short(label)}`);
  }
  print(
    `${pageTotal} pages: text ${Math.round(textTime)} ms, terms ${Math.round(termTime)} ms; quotes not verbatim or files not read: ${faults.length}`,
  );
  for (const fault of faults) print(`- ${fault}`);
}

const print = (line: string) => process.stdout.write(`${line}\n`);

const short = (text: string) => (text.length > 150 ? `${text.slice(0, 150)}…` : text);

const unread: ContractReading = {
  file: "",
  title: null,
  parties: [],
  agreement_date: null,
  effective_date: null,
  expiration_date: null,
  renewal_term: null,
  notice_days: null,
  governing_law: null,
  evidence: {},
};

await main();
