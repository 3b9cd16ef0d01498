import { describe, expect, it } from "vitest";

import { openText } from "../contract-text/rules";
import { findAgreementDay } from "./rules";

const open = (text: string) => openText([{ number: 1, text }]);
const made = (text: string) => findAgreementDay(open(text))?.value ?? null;

const ab = `Alder Systems, Inc. ("Alder") and Birch Retail GmbH ("Birch").`;

describe("the day on which a contract was made", () => {
  it.each([
    [`This Agreement is made as of March 3, 2019 by and between ${ab}`, "2019-03-03"],
    // A letter bears its day above the greeting, whatever it replaces.
    [
      `Alder Systems, Inc.\n\nJune 9, 2014\n\nRe: License Agreement\nReplacing the License Agreement dated as of March 1, 2009\n\nDear Mr. Birch:\n\nThis letter sets out all terms between ${ab}`,
      "2014-06-09",
    ],
    // The last of two who sign side by side; what a recital mentions is another paper.
    [
      `DISTRIBUTORSHIP AGREEMENT\n\nThis Agreement is made by and between ${ab}\n\nWHEREAS, the parties have worked under a Memorandum\ndated February 21, 1994;\n\nIN WITNESS WHEREOF, the parties have signed.\n\nALDER SYSTEMS, INC.          BIRCH RETAIL GMBH\n\n/s/ Ann Ash                  /s/ Bo Birk\nAnn Ash                      Bo Birk\nChairman                     President\n\nDate:  October 3, 1997       Date:  October 8, 1997`,
      "1997-10-08",
    ],
    // The last of those who sign, their days in a second column.
    [
      `MAINTENANCE AGREEMENT\n\nThis Agreement is made between ${ab} on the date upon which the last of them signs it.\n\nExecution page\n\nSigned for ALDER SYSTEMS LIMITED      /s/ Ann Ash\nby a director                         Date: 17 December 2007\n\nSigned for BIRCH RETAIL PLC            /s/ Bo Birk\nby its Treasurer                      Date: 19 December 2007`,
      "2007-12-19",
    ],
    // What an annex says of a lease and a circular is dated, too.
    [
      `This Agreement is made this ____ day of ________, 2004, between ${ab} No statement inconsistent with the Offering Circular of Alder dated September 30, 2003 was made.\n\nIN WITNESS WHEREOF, the parties have signed.\n\nALDER SYSTEMS, INC.\nBy: /s/ Ann Ash\nName: Ann Ash\nDate Accepted: April 12, 2004\n\nBIRCH RETAIL GMBH\nBy: /s/ Bo Birk\nName: Bo Birk\nDate: March 29, 2004\n\n${"The store follows the plan. ".repeat(20)}\n\nATTACHMENT A\n\nLease: dated February 17, 2004; term ends January 31, 2015`,
      "2004-04-12",
    ],
    [
      `This Services Agreement ("Agreement"), dated as of the 5th day of May, 2018, is between ${ab}`,
      "2018-05-05",
    ],
    [
      `THIS MASTER SERVICES AGREEMENT is entered into this 14th day of June, 2016, by and between ${ab}`,
      "2016-06-14",
    ],
    [
      `THIS LICENSE AGREEMENT is made and entered into on the first day of July 2010 between ${ab}`,
      "2010-07-01",
    ],
    [
      `This Reseller Agreement (this "Agreement") between ${ab.slice(0, -1)} is dated as of January 26, 2011.`,
      "2011-01-26",
    ],
    [
      `This Hosting Agreement is executed by and between ${ab.slice(0, -1)} as of 12 October 2020.`,
      "2020-10-12",
    ],
    [`This Agreement, effective as of 1 April 2017, is made by and between ${ab}`, "2017-04-01"],
    [
      `DATED 13 October 2005\n\n(1) ALDER LIMITED\n\n(2) BIRCH LIMITED\n\nSUPPLY AGREEMENT`,
      "2005-10-13",
    ],
    [`SUPPLY AGREEMENT\n\nAgreement Date: 2021-09-30\n\nCustomer: Alder Ltd`, "2021-09-30"],
    [
      `This Agreement is made at Boston, Massachusetts on this 2nd day of August, 1999 between ${ab}`,
      "1999-08-02",
    ],
    [
      `This Agreement ("Agreement") is entered into effective as of November 15, 2012 (the "Effective Date") between ${ab}`,
      "2012-11-15",
    ],
    [
      `CONSULTING AGREEMENT\n\nThe parties agree as follows.\n\nIN WITNESS WHEREOF, the parties have executed this Agreement on this 9th day of May, 2014.`,
      "2014-05-09",
    ],
    [
      `MAINTENANCE AGREEMENT\n\nThe parties agree as follows.\n\nALDER INC.\nBy: /s/ J. Doe\nName: J. Doe\nDate: 3-7-18\nBIRCH INC.\nBy: /s/ R. Roe\nName: R. Roe\nDate: 3-14-18`,
      "2018-03-14",
    ],
    [
      `This Agreement is made this twenty-first day of January 2003 by and between ${ab}`,
      "2003-01-21",
    ],
    [
      `SUPPLY AGREEMENT (the "Agreement")\n\nmade as of the 2nd day of February, 2010\n\nBETWEEN:\n\nAlder Inc. and Birch LLC`,
      "2010-02-02",
    ],
    [
      `DISTRIBUTOR AGREEMENT (the "Agreement") is made as of May 1, 1996 by and between ${ab}`,
      "1996-05-01",
    ],
    [
      `This Amended and Restated Supply Agreement is made on 12 October 2019 by and among ${ab}`,
      "2019-10-12",
    ],
    [
      `This Agreement is made by and between ${ab.slice(0, -1)}, effective as of May 20, 2015 (the "Effective Date").`,
      "2015-05-20",
    ],
    [
      `This Agreement is made by and between ${ab}\n\nRECITALS\n\nWHEREAS, the parties made a Hosting Agreement, dated as of May 1, 2001.\n\nIN WITNESS WHEREOF, the parties have signed.\n\nBy: /s/ J. Doe\nTitle: CEO\nDate: 12/29/2005\n\nBy: /s/ R. Roe\nTitle: CFO\nDate: 12/31/2005`,
      "2005-12-31",
    ],
    [
      `This Exhibit B is entered into as of the 26th day of March 2020 by and between ${ab}`,
      "2020-03-26",
    ],
    [
      `Alder Inc. and Birch LLC hereby enter into this Services Agreement on March 3, 2004.`,
      "2004-03-03",
    ],
  ])("reads %j", (text, day) => {
    expect(made(text)).toBe(day);
  });

  it.each([
    [`This Agreement is made as of [___], 2020 by and between ${ab}`],
    [`This Agreement is entered into as of March ___, 1999 by and between ${ab}`],
    [`This Agreement is made as of [*], 2005 between ${ab}`],
    [
      `This Agreement is entered into on the date last signed below and takes effect on July 1, 2020 between ${ab}`,
    ],
    [
      `This Order Form is governed by the Services Agreement between the parties dated March 3, 2009. ${ab}`,
    ],
    [
      `This Agreement is between ${ab} It replaces that certain Supply Agreement dated March 3, 2009.`,
    ],
  ])("takes no other day for one that is left open: %j", (text) => {
    expect(made(text)).toBeNull();
  });
});
