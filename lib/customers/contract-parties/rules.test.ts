import { describe, expect, it } from "vitest";

import preambles from "@/supabase/tests/support/contract-preambles.json";
import { bareName } from "../contract-names/rules";
import { openText } from "../contract-text/rules";
import { findParties } from "./rules";

const read = (text: string) =>
  findParties(openText([{ number: 1, text }])).map(({ value }) => [value.name, value.role]);

describe("parties", () => {
  it.each<[string, [string, string | null][]]>([
    // Whom a trustee stands for is no party, also where a line begins with the name.
    [
      `This Agreement is made as of May 1, 2020 between\n\nQuince Partners, L.P., acting by its general partner, Quince GP, LLC, a Delaware company ("Quince")\n\nof the first part\n\nand\n\nTamarack Bank and Trust Company, as trustee for the\nTamarack Fund (the "Trustee")\n\nof the second part.\n\nWHEREAS`,
      [
        ["Quince Partners, L.P.", "Quince"],
        ["Tamarack Bank and Trust Company", "Trustee"],
      ],
    ],
    // Who represents a party is none, and his initial ends no sentence.
    [
      `MAINTENANCE CONTRACT No. 44/2012\n\nKyiv, 12 March 2012\n\nROWAN TELECOM LLC, hereinafter referred to as the "Customer", represented by General Director O. Bilyk acting on the basis of the Charter, on the one hand, and LINDEN SYSTEMS JSC, hereinafter referred to as the "Contractor", on the other hand, have concluded this Contract as follows:`,
      [
        ["ROWAN TELECOM LLC", "Customer"],
        ["LINDEN SYSTEMS JSC", "Contractor"],
      ],
    ],
    // A customer who is named where the contract is signed.
    [
      `HOSTING AGREEMENT\n\nThis Hosting Agreement ("Agreement") by and between Rowan Hosting Corporation ("RHC") and Customer, as identified on the signature page, is entered into as of the last date of signature below.\n\nRowan Hosting Corporation\nBy: /s/ A. Ash\nName: Ann Ash\n\nLinden Retail, Inc.\nBy: /s/ B. Birk\nName: Bo Birk`,
      [
        ["Rowan Hosting Corporation", "RHC"],
        ["Linden Retail, Inc.", null],
      ],
    ],
    // Where a person lives is no part of the name; the first cell of a table says what a company is.
    [
      `CONSULTING AGREEMENT\n\nTHIS AGREEMENT made as of the 3rd day of March, 2003, between ALDER INSTRUMENTS CORPORATION, a Massachusetts corporation (hereinafter called the "Company"), and ELEANOR J. PRUITT-VASQUEZ of Concord, Massachusetts (hereinafter called the "Consultant").`,
      [
        ["ALDER INSTRUMENTS CORPORATION", "Company"],
        ["ELEANOR J. PRUITT-VASQUEZ", "Consultant"],
      ],
    ],
    // Parties in a table, who sign behind a bracket.
    [
      `JOINT VENTURE AGREEMENT\n\nrelating to Spodumene Works\n\nThe Parties are named in the table above.\n\nSIGNED by the Parties\n\nfor and on behalf of              )\nALDER MINERALS PLC                )   /s/ R. Ash\n\nfor and on behalf of              )\nBIRCH LITHIUM GMBH                )   /s/ H. Birk\n\nfor and on behalf of CEDAR HOLDINGS LIMITED )  /s/ C. Dean`,
      [
        ["ALDER MINERALS PLC", null],
        ["BIRCH LITHIUM GMBH", null],
        ["CEDAR HOLDINGS LIMITED", null],
      ],
    ],
    // What stands behind a legal form in small letters describes the company.
    [
      `THIS AGREEMENT is dated 3 May 2011\n\nPARTIES\n\n(1) ROWAN TOYS LIMITED incorporated and registered in England and Wales with company number 0123456 whose registered office is at 4 High Street, London (the Supplier)\n(2) LINDEN GMBH incorporated in Germany whose registered office is at Hafenweg 3, Hamburg (the Distributor)\n\nBACKGROUND\n\nThe Supplier makes toys.`,
      [
        ["ROWAN TOYS LIMITED", "Supplier"],
        ["LINDEN GMBH", "Distributor"],
      ],
    ],
    [
      `This Agreement is made as of May 1, 2020 by and between Alder Systems, Inc., a Delaware corporation ("Provider"), and Birch Retail GmbH, a company organized under the laws of Germany (the "Customer"). WHEREAS, Provider`,
      [
        ["Alder Systems, Inc.", "Provider"],
        ["Birch Retail GmbH", "Customer"],
      ],
    ],
    [
      `THIS LICENSE AGREEMENT is entered into between CEDAR MEDIA LLC, with offices at 12 Main Street, Boston and New York (hereinafter "Licensor") and DOGWOOD N.V. (hereinafter referred to as the "Licensee").\nRECITALS`,
      [
        ["CEDAR MEDIA LLC", "Licensor"],
        ["DOGWOOD N.V.", "Licensee"],
      ],
    ],
    [
      `DATED 3 May 2011\n\nBETWEEN\n\n(1) ELM LOGISTICS LIMITED (company number 0123456) whose registered office is at 4 High Street, London ("Elm"); and\n\n(2) FIR FOODS PLC (company number 654321) whose registered office is at 1 Low Road, Leeds ("Fir").\n\nBACKGROUND\n\nElm moves goods.`,
      [
        ["ELM LOGISTICS LIMITED", "Elm"],
        ["FIR FOODS PLC", "Fir"],
      ],
    ],
    [
      `This Amendment is by and among Grove Bank, N.A., Hazel & Sons Co., Ltd. and Iris Trust Company, each a party to the Agreement.`,
      [
        ["Grove Bank, N.A.", null],
        ["Hazel & Sons Co., Ltd.", null],
        ["Iris Trust Company", null],
      ],
    ],
    [
      `Order Form\nCustomer: Juniper Health AG\nProvider: Kauri Software Inc.\nTerm: 12 months`,
      [
        ["Juniper Health AG", "Customer"],
        ["Kauri Software Inc.", "Provider"],
      ],
    ],
    [
      `Party A: Larch Internet (Beijing) Technology Co., Ltd.\n\nParty B: Maple Online Co., Ltd.\n\nThe parties agree:`,
      [
        ["Larch Internet (Beijing) Technology Co., Ltd.", "Party A"],
        ["Maple Online Co., Ltd.", "Party B"],
      ],
    ],
    [
      `ENDORSEMENT AGREEMENT\nThis Agreement is entered into by and between Nutmeg Golf Inc. ("Company") and Jane Q. Public ("Professional").\n1. Services`,
      [
        ["Nutmeg Golf Inc.", "Company"],
        ["Jane Q. Public", "Professional"],
      ],
    ],
    [
      `This Consulting Agreement is between Oak Capital Partners, L.P. (the "Company") and Peter Pine, an individual residing at 5 Elm Street, Austin, Texas (the "Consultant").\nNOW, THEREFORE`,
      [
        ["Oak Capital Partners, L.P.", "Company"],
        ["Peter Pine", "Consultant"],
      ],
    ],
    [
      `This Agreement is made between (a) Quince S.A., a société anonyme ("Quince"), (b) Rowan S.p.A., an Italian company listed on the Milan Exchange and the Frankfurt Market ("Rowan"); and (c) Sorrel B.V. ("Sorrel").`,
      [
        ["Quince S.A.", "Quince"],
        ["Rowan S.p.A.", "Rowan"],
        ["Sorrel B.V.", "Sorrel"],
      ],
    ],
    [
      `Tamarack, Inc. ("Tamarack") agrees to provide the services to Umbra LLC ("Client") under the terms below.`,
      [
        ["Tamarack, Inc.", "Tamarack"],
        ["Umbra LLC", "Client"],
      ],
    ],
    [
      `CO-BRANDING AGREEMENT\n\nThis Agreement is made by and between vineWorks, Inc. ("vineWorks") and The Willow Company, with its principal place of business at 1 Way ("Willow").`,
      [
        ["vineWorks, Inc.", "vineWorks"],
        ["The Willow Company", "Willow"],
      ],
    ],
    [
      `SALES AGREEMENT\n\nThe parties agree to the terms below.\n\nXenia Foods Inc.\nBy: /s/ A. Person\nName: A. Person\n\nYarrow Stores LLC\nBy: /s/ B. Person\nName: B. Person`,
      [
        ["Xenia Foods Inc.", null],
        ["Yarrow Stores LLC", null],
      ],
    ],
    [
      `This Agreement is made on 2 June 2008 BETWEEN: ZELKOVA PTY LTD (ACN 123 456 789) of 7 George Street, Sydney ("the Supplier") AND ASPEN HOLDINGS PTY LIMITED of 9 Pitt Street, Sydney ("the Buyer")\n\nIT IS AGREED`,
      [
        ["ZELKOVA PTY LTD", "Supplier"],
        ["ASPEN HOLDINGS PTY LIMITED", "Buyer"],
      ],
    ],
    [
      `This Franchise Agreement between Beech Hotels Franchise LLC ("we," "us," "our" or "Franchisor") and Cherry Hospitality Inc. ("you" or "Franchisee") is dated as of the Effective Date.`,
      [
        ["Beech Hotels Franchise LLC", "we"],
        ["Cherry Hospitality Inc.", "you"],
      ],
    ],
    [
      `Ladies and Gentlemen:\n\nAlder Bancorp, Inc., a Maryland corporation (the "Company"), and Alder Savings Bank, a savings bank (the "Bank"), hereby confirm their agreement with Fir, Oak & Pine, Inc. ("FOP") as follows:`,
      [
        ["Alder Bancorp, Inc.", "Company"],
        ["Alder Savings Bank", "Bank"],
        ["Fir, Oak & Pine, Inc.", "FOP"],
      ],
    ],
    [
      `This Agreement is made by and between ALDER TECHNOLOGIES, INC., a Nevada corporation, and its wholly-owned subsidiary, CEDAR LIGHTING, INC., a Nevada corporation (collectively, "ALDER"), and BIRCH SOLUTIONS, INC. ("BIRCH").`,
      [
        ["ALDER TECHNOLOGIES, INC.", null],
        ["CEDAR LIGHTING, INC.", "ALDER"],
        ["BIRCH SOLUTIONS, INC.", "BIRCH"],
      ],
    ],
    [
      `This Agreement is by and between Alder Fund I, Alder Fund II and Alder Fund III (each, a "Fund") and Birch Trust Company, N.A. (the "Agent").`,
      [
        ["Alder Fund I", null],
        ["Alder Fund II", null],
        ["Alder Fund III", "Fund"],
        ["Birch Trust Company, N.A.", "Agent"],
      ],
    ],
    [
      `This Agreement is entered into by and among Alder Inc. ("Alder"), Birch LLC ("Birch"), and, solely for purposes of Section 9, Cedar Parent Corp., a Nevada corporation ("Parent").`,
      [
        ["Alder Inc.", "Alder"],
        ["Birch LLC", "Birch"],
        ["Cedar Parent Corp.", "Parent"],
      ],
    ],
    [
      `COOPERATION AGREEMENT\n\nAlder Systems, Inc. and Birch Retail LLC hereby enter into this Cooperation Agreement.`,
      [
        ["Alder Systems, Inc.", null],
        ["Birch Retail LLC", null],
      ],
    ],
    [
      `This Agreement is between Grupo Alder, S.A.B. de C.V. ("Alder") and Birch Sp. z o.o., a Polish company ("Birch").`,
      [
        ["Grupo Alder, S.A.B. de C.V.", "Alder"],
        ["Birch Sp. z o.o.", "Birch"],
      ],
    ],
    [
      `This Agreement is between ALDER BANK, N.A. as Trustee ("Trustee") and Robert Birch, Jr., an individual ("Consultant").`,
      [
        ["ALDER BANK, N.A.", "Trustee"],
        ["Robert Birch, Jr.", "Consultant"],
      ],
    ],
    [
      `JOINT FILING AGREEMENT\n\nThe undersigned agree.\n\nALDER CAPITAL LLC\n\nBy: /s/ J. Doe\nName: J. Doe\n\nBIRCH PARTNERS L.P.\n\nBy: /s/ R. Roe\n\n/s/ Jane Cedar\nJane Cedar`,
      [
        ["ALDER CAPITAL LLC", null],
        ["BIRCH PARTNERS L.P.", null],
        ["Jane Cedar", null],
      ],
    ],
  ])("are read from %j", (text, parties) => {
    expect(read(text)).toEqual(parties);
  });

  it.each(preambles)("are read from any way to begin: $text", ({ text, parties }) => {
    const names = read(text).map(([name]) => bareName(name!));
    expect(names.toSorted()).toEqual(parties.map((name) => bareName(name)).toSorted());
  });

  it("does not take people whom a contract only mentions", () => {
    const text = `This Agreement is made by and between Alder Inc. ("Alder") and Birch LLC ("Birch"). Alder and Cedar Corp. have entered into an agreement between Cedar Corp. and Dogwood Inc. (the "Other Agreement").`;
    expect(read(text).map(([name]) => name)).toEqual(["Alder Inc.", "Birch LLC"]);
  });

  it("compares names without form, case and signs", () => {
    expect(bareName("The Boxwood Company")).toBe(bareName("BOXWOOD CO."));
    expect(bareName("Larch Technology Co., Ltd.")).toBe(bareName("Larch technology"));
    expect(bareName("Alder, Inc.")).not.toBe(bareName("Alden, Inc."));
  });
});
