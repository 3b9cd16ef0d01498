import { findAgreementDay, findEffectiveDay } from "../contract-days/rules";
import { findAmended, findTitle } from "../contract-heading/rules";
import { findLaw } from "../contract-law/rules";
import { findParties } from "../contract-parties/rules";
import { findRenewal } from "../contract-renewal/rules";
import { findSpan } from "../contract-span/rules";
import { openText } from "../contract-text/rules";
import type { ContractTerms, Page } from "./types";

/** Reads the terms of a contract from its pages. */
export function readContractTerms(pages: Page[]): ContractTerms {
  const text = openText(pages);
  const title = findTitle(text);
  const agreement_date = findAgreementDay(text);
  const effective_date = findEffectiveDay(text, agreement_date);
  const { term, expiration_date } = findSpan(text, {
    agreement: agreement_date,
    effective: effective_date,
  });
  return {
    title,
    parties: findParties(text),
    agreement_date,
    effective_date,
    expiration_date,
    term,
    ...findRenewal(text),
    governing_law: findLaw(text),
    total_value: null,
    annual_value: null,
    currency: null,
    pricing_terms: [],
    payment_terms: null,
    entitlements: [],
    service_levels: [],
    technical_requirements: [],
    next_steps: [],
    amends: findAmended(text, title),
    missing_info: [],
  };
}
