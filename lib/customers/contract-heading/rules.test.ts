import { describe, expect, it } from "vitest";

import { openText } from "../contract-text/rules";
import { findAmended, findTitle, nameless } from "./rules";

const open = (text: string) => openText([{ number: 1, text }]);
const title = (text: string) => findTitle(open(text))?.value ?? null;

const rest = `is entered into by and between Alder Inc. ("Alder") and Birch LLC ("Birch").`;

describe("the title", () => {
  it.each([
    [`AGREEMENT made this 9th day of December 1998 between Alder Inc. and Birch LLC.`, "AGREEMENT"],
    [
      `ALDER INC.\n\nJune 9, 2014\n\nRe: License Agreement - AL-204\nReplacing the License Agreement dated as of March 1, 2009\n\nDear Mr. Birch:\n\nFurther to our meetings, this letter (the "License Agreement") sets out all terms.`,
      "License Agreement",
    ],
    [
      `MASTER SERVICES AGREEMENT\n\nThis Master Services Agreement ${rest}`,
      "MASTER SERVICES AGREEMENT",
    ],
    [
      `Exhibit 10.4\nEXECUTION COPY\nCO-BRANDING AGREEMENT\nThis Agreement ${rest}`,
      "CO-BRANDING AGREEMENT",
    ],
    [
      `SERVICE AGREEMENT\n\nFOR\n\nTRANSFER AGENT SERVICES\n\nTO\n\nALDER FUND\n\nTHIS SERVICE AGREEMENT FOR TRANSFER AGENT SERVICES (this "Agreement") ${rest}`,
      "SERVICE AGREEMENT FOR TRANSFER AGENT SERVICES",
    ],
    [`FORM OF LICENSE AGREEMENT\n\nTHIS LICENSE AGREEMENT ${rest}`, "LICENSE AGREEMENT"],
    [
      `CONTENT LICENSE, MARKETING\nAND SALES AGREEMENT\n\nThis Content License, Marketing and Sales Agreement (this "Agreement") ${rest}`,
      "CONTENT LICENSE, MARKETING AND SALES AGREEMENT",
    ],
    [`Alder Inc.\n12 Main Street\n\nOrder Form\n\nCustomer: Birch LLC`, "Order Form"],
    [
      `Amendment No. 2 to the Master Services Agreement\n\nThis Amendment No. 2 (the "Amendment") ${rest}`,
      "Amendment No. 2 to the Master Services Agreement",
    ],
    [`STATEMENT OF WORK NO. 3\n\nThis Statement of Work ${rest}`, "STATEMENT OF WORK NO. 3"],
    [
      `STRATEGIC ALLIANCE AGREEMENT BETWEEN ALDER INC. AND BIRCH LLC\n\nThis Agreement ${rest}`,
      "STRATEGIC ALLIANCE AGREEMENT",
    ],
    [`This Hosting Agreement (the "Agreement") ${rest}`, "Hosting Agreement"],
    [
      `AMENDED AND RESTATED\nDISTRIBUTION AGREEMENT\n\nThis Amended and Restated Distribution Agreement ${rest}`,
      "AMENDED AND RESTATED DISTRIBUTION AGREEMENT",
    ],
    [
      `PORTIONS OF THIS AGREEMENT HAVE BEEN OMITTED PURSUANT TO A CONFIDENTIAL TREATMENT REQUEST\n\nSUPPLY AGREEMENT\n\nThis Agreement ${rest}`,
      "SUPPLY AGREEMENT",
    ],
    [`SERVICES AGREEMENT (the "Agreement")\n\nThis Agreement ${rest}`, "SERVICES AGREEMENT"],
    [
      `COOPERATION AGREEMENT\n\n(2014 Amendment)\n\nThis Cooperation Agreement (2014 Amendment) (this "Agreement") ${rest}`,
      "COOPERATION AGREEMENT (2014 Amendment)",
    ],
    [`EXHIBIT 'B'\n\nThis Exhibit B ${rest}`, "EXHIBIT 'B"],
    [
      `AMENDMENT NO. 2 TO ALDER FOODS, LLC and BIRCH\nRETAIL CORPORATION SUPPLY AGREEMENT\n\nThis Second Amendment ${rest}`,
      "AMENDMENT NO. 2 TO ALDER FOODS, LLC and BIRCH RETAIL CORPORATION SUPPLY AGREEMENT",
    ],
  ])("is read from %j", (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it("is not made up", () => {
    expect(title("Dear Ms. Doe,\n\nthank you for your letter of last week.")).toBeNull();
  });
});

describe("what is amended", () => {
  const amended = (text: string) => {
    const opened = open(text);
    return findAmended(opened, findTitle(opened))?.value ?? null;
  };

  it.each([
    [
      `AMENDMENT NO. 2\n\nThis Amendment No. 2 to the Master Services Agreement dated March 3, 2019 ${rest}`,
      { title: "Master Services Agreement", date: "2019-03-03" },
    ],
    [
      `FIRST AMENDMENT TO HOSTING AGREEMENT\n\nThis First Amendment (the "Amendment") amends that certain Hosting Agreement, dated as of 5 May 2018 (the "Agreement"), by and between Alder Inc. and Birch LLC.`,
      { title: "Hosting Agreement", date: "2018-05-05" },
    ],
    [
      `CHANGE ORDER\n\nThis Change Order is made under the Services Agreement entered into on June 1, 2020 between Alder Inc. and Birch LLC.`,
      { title: "Services Agreement", date: "2020-06-01" },
    ],
    [
      `LETTER\n\nAlder and Birch wish to amend the Reseller Agreement dated as of July 9, 2021 as follows.`,
      { title: "Reseller Agreement", date: "2021-07-09" },
    ],
  ])("is read from %j", (text, expected) => {
    expect(amended(text)).toEqual(expected);
  });

  it.each([
    `MASTER SERVICES AGREEMENT\n\nThis Agreement ${rest} This Agreement may be amended in writing only.`,
    `AMENDED AND RESTATED LICENSE AGREEMENT\n\nThis Amended and Restated License Agreement ${rest}`,
    `STATEMENT OF WORK\n\nThis Statement of Work is issued under the Master Services Agreement dated May 5, 2020.`,
  ])("is nothing in %j", (text) => {
    expect(amended(text)).toBeNull();
  });
});

describe("a title that begins with who the parties are", () => {
  const parties = ["Alder Systems, Inc.", "Birch Retail LLC"].map((name, at) => ({
    value: { name, role: ["Alder", "Birch"][at]! },
    confidence: 0.9,
    evidence: { page: 1, quote: name, start: 0, end: name.length },
  }));
  it.each([
    ["ALDER - BIRCH CO-BRANDING AGREEMENT", "CO-BRANDING AGREEMENT"],
    ["Alder Systems, Inc. and Birch Retail LLC Supply Agreement", "Supply Agreement"],
    ["ALDER/BIRCH AGREEMENT", "ALDER/BIRCH AGREEMENT"],
    ["SUPPLY AGREEMENT", "SUPPLY AGREEMENT"],
  ])("%s goes without them", (value, bare) => {
    const found = { value, confidence: 0.9, evidence: parties[0]!.evidence };
    expect(nameless(found, parties)?.value).toBe(bare);
  });
});
