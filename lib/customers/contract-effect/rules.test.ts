import { describe, expect, it } from "vitest";

import effects from "@/supabase/tests/support/contract-effects.json";
import { findAgreementDay } from "../contract-days/rules";
import { openText } from "../contract-text/rules";
import { findDefinedDay, findEffectiveDay } from "./rules";

const open = (text: string) => openText([{ number: 1, text }]);
const effective = (text: string) => {
  const opened = open(text);
  return findEffectiveDay(opened, findAgreementDay(opened))?.value ?? null;
};

const ab = `Alder Systems, Inc. ("Alder") and Birch Retail GmbH ("Birch").`;

describe("the day from which a contract has effect", () => {
  it.each([
    [
      `This Agreement is entered into as of March 3, 2019 (the "Effective Date") by and between ${ab}`,
      "2019-03-03",
    ],
    [
      `This Agreement is made on March 1, 2019 between ${ab} This Agreement shall become effective on April 1, 2019.`,
      "2019-04-01",
    ],
    [
      `This Agreement is made on March 1, 2019 between ${ab} "Effective Date" means 15 April 2019.`,
      "2019-04-15",
    ],
    [
      `Order Form\nCustomer: Birch GmbH\nSubscription Start Date: 01/05/2023\nSubscription End Date: 01/04/2024`,
      "2023-01-05",
    ],
    [
      `This Agreement is dated June 1, 2001. It shall take effect as of the date first above written.`,
      "2001-06-01",
    ],
    [
      `This Agreement is dated June 1, 2001 between ${ab} The term of this Agreement shall commence on July 1, 2001 and continue for two years.`,
      "2001-07-01",
    ],
    [
      `This Agreement is dated June 1, 2001 between ${ab} The Effective Date of this Agreement shall be the date of execution.`,
      "2001-06-01",
    ],
    [`"Commencement Date" means 16 October 2005.`, "2005-10-16"],
    [`This Agreement shall enter into force on 1 January 2009 between ${ab}`, "2009-01-01"],
    [
      `This Agreement is entered into on June 1, 2001 between ${ab} This Agreement shall take effect as of the date when the representatives of the Parties sign it.`,
      "2001-06-01",
    ],
  ])("reads %j", (text, day) => {
    expect(effective(text)).toBe(day);
  });

  it.each(effects)("is told from the day it was made: $text", (each) => {
    const named = `Alder Systems, Inc., a Delaware corporation ("Alder"), and Birch Retail GmbH, a German company ("Birch").`;
    const opened = open(each.text.replace("$AB", named));
    const made = findAgreementDay(opened);
    expect({
      made: made?.value ?? null,
      effective: findEffectiveDay(opened, made)?.value ?? null,
    }).toEqual({ made: each.made, effective: each.effective });
  });

  it.each([
    [`This Agreement is dated June 1, 2001 between ${ab} Fees become effective on July 1, 2002.`],
    [`This Agreement is dated as of June 1, 2001 and is made by and between ${ab}`],
    [`This Agreement is made between ${ab} The rates shall commence on May 5, 2010.`],
  ])("says nothing where none is named: %j", (text) => {
    expect(effective(text)).toBeNull();
  });
});

it("finds the day that a defined term stands for", () => {
  const text = open(
    `"Launch Date" means May 2, 2015. Delivery starts on June 1, 2015 (the "Delivery Date").`,
  );
  expect(findDefinedDay(text, "Launch Date")).toBe("2015-05-02");
  expect(findDefinedDay(text, "Delivery Date")).toBe("2015-06-01");
  expect(findDefinedDay(text, "Closing Date")).toBeNull();
});
