import { findClauses } from "../contract-clauses/rules";
import { findAgreementDay } from "../contract-days/rules";
import { findEffectiveDay } from "../contract-effect/rules";
import { findAmended, findTitle } from "../contract-heading/rules";
import { findEntitlements } from "../contract-items/rules";
import { findLaw } from "../contract-law/rules";
import { findMoney } from "../contract-money/rules";
import { findParties } from "../contract-parties/rules";
import { findRenewal } from "../contract-renewal/rules";
import { findSpan } from "../contract-span/rules";
import { openText } from "../contract-text/rules";
import type { ContractTerms, Page } from "./types";

/**
 * Reads the terms of a contract from its pages. Pure and without patterns that could run away: 60 pages take some
 * tenths of a second and 300 dense ones about one (a test holds it to that), so it runs in the server's process, and one text of the
 * program serves the server, the evaluation and the tests alike. The thread is for the libraries that open the files.
 */
export function readContractTerms(pages: Page[]): ContractTerms {
  const text = openText(pages);
  const title = findTitle(text);
  const agreement_date = findAgreementDay(text);
  const effective_date = findEffectiveDay(text, agreement_date);
  const { term, expiration_date } = findSpan(text, {
    agreement: agreement_date,
    effective: effective_date,
  });
  const terms: Omit<ContractTerms, "missing_info"> = {
    title,
    parties: findParties(text),
    agreement_date,
    effective_date,
    expiration_date,
    term,
    ...findRenewal(text, term),
    governing_law: findLaw(text),
    ...findMoney(text),
    entitlements: findEntitlements(text),
    ...findClauses(text),
    amends: findAmended(text, title),
  };
  return { ...terms, missing_info: listMissing(terms) };
}

/** What a contract should say, in words for people. An amendment says only what it changes. */
function listMissing(terms: Omit<ContractTerms, "missing_info">): string[] {
  if (terms.amends) return terms.amends.value.date ? [] : ["Date of the contract that is amended"];
  const wanted: [string, boolean][] = [
    ["Title", terms.title !== null],
    ["Both parties", terms.parties.length >= 2],
    ["Date of the agreement", terms.agreement_date !== null],
    ["Effective date", terms.effective_date !== null || terms.agreement_date !== null],
    ["End date or term", terms.expiration_date !== null || terms.term !== null],
    ["Renewal", terms.auto_renewal !== null],
    ["Notice period", terms.auto_renewal?.value !== true || terms.notice_days !== null],
    ["Governing law", terms.governing_law !== null],
    ["Contract value", terms.total_value !== null || terms.annual_value !== null],
    ["Payment terms", terms.payment_terms !== null],
  ];
  return wanted.filter(([, found]) => !found).map(([name]) => name);
}
