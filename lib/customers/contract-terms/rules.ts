import type { ContractTerms, Page } from "./types";

/** Reads the terms of a contract from its pages. */
export function readContractTerms(_pages: Page[]): ContractTerms {
  return {
    title: null,
    parties: [],
    agreement_date: null,
    effective_date: null,
    expiration_date: null,
    term: null,
    auto_renewal: null,
    renewal_term: null,
    notice_days: null,
    governing_law: null,
    total_value: null,
    annual_value: null,
    currency: null,
    pricing_terms: [],
    payment_terms: null,
    entitlements: [],
    service_levels: [],
    technical_requirements: [],
    next_steps: [],
    amends: null,
    missing_info: [],
  };
}
