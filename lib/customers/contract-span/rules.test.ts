import { describe, expect, it } from "vitest";

import { findAgreementDay } from "../contract-days/rules";
import { findEffectiveDay } from "../contract-effect/rules";
import { openText } from "../contract-text/rules";
import { findSpan } from "./rules";

const opening = `SERVICES AGREEMENT\n\nThis Agreement is entered into as of March 1, 2015 (the "Effective Date") by and between Alder Inc. ("Alder") and Birch LLC ("Birch").\n\n`;

const read = (clause: string, head = opening) => {
  const text = openText([{ number: 1, text: head + clause }]);
  const agreement = findAgreementDay(text);
  const { term, expiration_date } = findSpan(text, {
    agreement,
    effective: findEffectiveDay(text, agreement),
  });
  return [term ? `${term.value.count} ${term.value.unit}` : null, expiration_date?.value ?? null];
};

describe("the term and its end", () => {
  it.each([
    [
      "The term of this Agreement shall be three (3) years from the Effective Date.",
      "3 year",
      "2018-03-01",
    ],
    [
      'This Agreement shall commence on the Effective Date and continue in full force for an initial term of 24 months (the "Initial Term").',
      "24 month",
      "2017-03-01",
    ],
    [
      "This Agreement shall remain in effect for a period of one year, unless terminated earlier.",
      "1 year",
      "2016-03-01",
    ],
    ["This Agreement shall expire on December 31, 2017.", null, "2017-12-31"],
    [
      "This Agreement shall be for a period of five Contract Years commencing on January 1, 2016.",
      "5 year",
      "2021-01-01",
    ],
    ["Duration: thirty-six (36) months, renewable by tacit agreement.", "36 month", "2018-03-01"],
    [
      "The Agreement shall remain in effect until the last day of the 24th full calendar month following the Effective Date.",
      null,
      "2017-03-31",
    ],
    [
      "The term of this Agreement begins on the Effective Date and continues until December 31 of the second full calendar year following the Effective Date.",
      null,
      "2017-12-31",
    ],
    [
      '"Contract Year" means a calendar year, save that the first Contract Year closes on December 31, 2015. This Agreement shall continue through the last day of the fifth Contract Year.',
      null,
      "2019-12-31",
    ],
    [
      "This Agreement will end at 11:59 p.m. Pacific time on September 30, 2018.",
      null,
      "2018-09-30",
    ],
    [
      "WHEREAS, Birch operates the system under an Operating Agreement that is to expire by its terms on December 31, 2022; the term of this Agreement shall be two years from the Effective Date.",
      "2 year",
      "2017-03-01",
    ],
    [
      "8. Term. The term begins on the date hereof and ends on June 30, 2016, unless sooner terminated.",
      null,
      "2016-06-30",
    ],
    [
      "Unless terminated as set out below, this Agreement will continue until the fifth anniversary of the Effective Date.",
      null,
      "2020-03-01",
    ],
    [
      "The term of this Agreement begins on the effective date set forth above and ends on the fourth anniversary thereof.",
      null,
      "2019-03-01",
    ],
    ["TERM. Five years from the date of execution of this Agreement.", "5 year", "2020-03-01"],
    [
      "The initial term of this Agreement shall be for a period of eighteen (18) months commencing on April 1, 2015.",
      "18 month",
      "2016-10-01",
    ],
    ["The Agreement is valid from 1 April 2015 to 31 March 2018.", null, "2018-03-31"],
    [
      "This Agreement shall be effective until the earlier of (a) its termination or (b) the date that is two (2) years after the date of this Agreement.",
      "2 year",
      "2017-03-01",
    ],
    ["Subscription End Date: 2016-02-29", null, "2016-02-29"],
    [
      "Invoices are payable within thirty (30) days.\n\n2. Term. The initial term begins on the Effective Date and continues through June 30, 2020.",
      null,
      "2020-06-30",
    ],
    [
      "This Agreement expires at midnight on the day preceding the tenth anniversary of the Effective Date.",
      null,
      "2025-02-28",
    ],
    [
      "The term of this Agreement shall expire on the last day of the month in which the third anniversary of the Effective Date occurs.",
      null,
      "2018-03-31",
    ],
    [
      "The term of this Agreement shall extend until the date that is eighteen months after the Effective Date.",
      "18 month",
      "2016-09-01",
    ],
    [
      "The Agreement is entered into for an indefinite period of time and may be terminated by either Party with three months' notice.",
      null,
      null,
    ],
    [
      '"Expiration Date" means the last day of the month ten (10) years after the Effective Date.',
      "10 year",
      "2025-03-31",
    ],
    [
      'The Term shall be twelve months from the Commencement Date. "Commencement Date" means 1 May 2015.',
      "12 month",
      "2016-05-01",
    ],
    [
      "This Agreement shall have an initial term of one (1) year and shall renew for successive one (1) year terms.",
      "1 year",
      "2016-03-01",
    ],
    ["Duration. This agreement is concluded for four years.", "4 year", "2019-03-01"],
    [
      "The Term of this Agreement shall commence on the Effective Date and shall expire on the date that is thirty-six (36) months thereafter.",
      "36 month",
      "2018-03-01",
    ],
    [
      "The appointment of the Agent shall continue through and including September 30, 2019.",
      null,
      "2019-09-30",
    ],
  ])("is read from %j", (clause, term, end) => {
    const [foundTerm, foundEnd] = read(clause);
    expect(foundEnd).toBe(end);
    if (term) expect(foundTerm).toBe(term);
  });

  it.each([
    [
      "The obligations of confidentiality shall survive for a period of five (5) years after termination of this Agreement.",
    ],
    ["Either party may terminate this Agreement upon ninety (90) days' prior written notice."],
    ["This Agreement shall continue until terminated by either party."],
    [
      "The warranty period shall be two (2) years from delivery of the products under this Agreement.",
    ],
    ["Alder shall keep records for three (3) years following the expiration of this Agreement."],
    ["A breach of this Agreement may be cured within thirty (30) days."],
    ["My commission expires November 1, 2019."],
  ])("is not taken from %j", (clause) => {
    expect(read(clause)).toEqual([null, null]);
  });

  it("leaves the end open where it runs from an event without a day", () => {
    const clause = `"Launch Date" means the day on which the service is first offered to the public. This Agreement will continue in effect for two years following the Launch Date.`;
    expect(read(clause)).toEqual(["2 year", null]);
  });
});
