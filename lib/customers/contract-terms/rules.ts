import { findClauses } from "../contract-clauses/rules";
import { findAgreementDay } from "../contract-days/rules";
import { findEffectiveDay } from "../contract-effect/rules";
import { findAmended, findTitle, nameless } from "../contract-heading/rules";
import { findEntitlements } from "../contract-items/rules";
import { findLaw } from "../contract-law/rules";
import { findMoney } from "../contract-money/rules";
import { findParties } from "../contract-parties/rules";
import { findRenewal } from "../contract-renewal/rules";
import { findSpan } from "../contract-span/rules";
import { openText } from "../contract-text/rules";
import type { ContractTerms, Page } from "./types";

/**
 * Reads the terms of a contract from its pages, one field at a time: whoever runs it may let others have their turn in
 * between. Pure and without patterns that could run away (a test holds it to that), so it runs in the server's process, and
 * one text of the program serves the server, the evaluation and the tests alike. The thread is for the libraries that open the files.
 */
export function* contractTermsInSteps(pages: Page[]): Generator<undefined, ContractTerms> {
  const text = openText(pages);
  yield;
  const heading = findTitle(text);
  yield;
  const parties = findParties(text);
  const title = nameless(heading, parties);
  yield;
  const agreement_date = findAgreementDay(text);
  yield;
  const effective_date = findEffectiveDay(text, agreement_date);
  yield;
  const { term, expiration_date } = findSpan(text, {
    agreement: agreement_date,
    effective: effective_date,
  });
  yield;
  const renewal = findRenewal(text, term);
  yield;
  const governing_law = findLaw(text);
  yield;
  const money = findMoney(text);
  yield;
  const entitlements = findEntitlements(text);
  yield;
  const clauses = findClauses(text);
  yield;
  const terms: Omit<ContractTerms, "missing_info"> = {
    title,
    parties,
    agreement_date,
    effective_date,
    expiration_date,
    term,
    ...renewal,
    governing_law,
    ...money,
    entitlements,
    ...clauses,
    amends: findAmended(text, title),
  };
  return { ...terms, missing_info: listMissing(terms) };
}

/** The terms of a contract, read in one go. */
export function readContractTerms(pages: Page[]): ContractTerms {
  const steps = contractTermsInSteps(pages);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
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
