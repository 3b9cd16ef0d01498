import { describe, expect, it } from "vitest";

import { openText } from "../contract-text/rules";
import { findLaw } from "./rules";

const read = (text: string) => findLaw(openText([{ number: 1, text }]))?.value ?? null;

describe("the law that governs", () => {
  it.each([
    [
      "This Agreement shall be governed by and construed in accordance with the laws of the State of New York, without regard to conflicts of law principles.",
      "New York",
    ],
    ["Governing Law. The laws of England and Wales govern this Agreement.", "England and Wales"],
    [
      "This Agreement is governed by English law and the courts of London have jurisdiction.",
      "England",
    ],
    ["This Contract is subject to the laws of the Federal Republic of Germany.", "Germany"],
    [
      "The validity and interpretation of this Agreement shall be governed by the law of the Province of Ontario and the federal laws of Canada applicable therein.",
      "Ontario",
    ],
    ["Governing law: California", "California"],
    [
      "Governing Law and Venue. Texas law governs this Agreement; venue lies in Harris County.",
      "Texas",
    ],
    [
      "THIS AGREEMENT SHALL BE DEEMED TO HAVE BEEN MADE IN, AND SHALL BE CONSTRUED PURSUANT TO THE LAWS OF, THE STATE OF COLORADO.",
      "Colorado",
    ],
    [
      "All questions concerning the validity of this Agreement will be governed by the internal law, and not the law of conflicts, of the State of Georgia.",
      "Georgia",
    ],
    [
      "This Agreement shall be governed by the laws of the United States of America and by the laws of the State of California.",
      "California",
    ],
    [
      "The seat of the arbitration shall be Geneva, and the arbitrators shall apply the substantive law of Switzerland.",
      "Switzerland",
    ],
    [
      "It is agreed that the substantive law of Tennessee, where the business has its seat, is to be applied to every question touching the meaning of this Agreement.",
      "Tennessee",
    ],
    [
      "This Agreement shall be governed by the laws of the United States of America and the State of Oregon.",
      "Oregon",
    ],
    [
      "This Agreement was made in the State of Ohio and shall be construed in accordance with the laws thereof.",
      "Ohio",
    ],
    [
      "This Agreement has been negotiated in Connecticut and shall be governed by its laws.",
      "Connecticut",
    ],
    ["Choice of Law: New Jersey.", "New Jersey"],
    ["The validity of this Agreement shall be controlled by the laws of Maine.", "Maine"],
    ["THIS AGREEMENT SHALL BE GOVERNED BY THE LAWS OF THE SLATE OF NEVADA.", "Nevada"],
    ["This Agreement will be interpreted under and governed by California law.", "California"],
    [
      "The parties agree that this Agreement shall be construed under the laws of the Commonwealth of Massachusetts.",
      "Massachusetts",
    ],
    [
      "The execution, validity and construction hereof shall be governed by PRC Laws.",
      "People's Republic of China",
    ],
    [
      "Any dispute under this Agreement shall be determined in accordance with the internal laws of the State of Delaware.",
      "Delaware",
    ],
    ["THIS AGREEMENT SHALL BE GOVERNED BY THE LAWS OF THE STATE OF TEXAS.", "Texas"],
    ["This Agreement shall be governed by the laws of the State of Israel.", "Israel"],
    [
      "This Agreement, and all matters arising out of it, shall be governed by Swiss law, excluding the CISG.",
      "Switzerland",
    ],
    ["The laws in force in the State of Victoria apply to this Agreement.", "Victoria"],
    [
      "This agreement shall be governed and interpreted according to the laws of Hong Kong.",
      "Hong Kong",
    ],
  ])("is read from %j", (text, law) => {
    expect(read(text)).toBe(law);
  });

  it.each([
    "Alder Inc. is a corporation duly organized and validly existing under the laws of the State of Delaware.",
    "The Supplier shall comply with the laws of France and hold the permits required by the laws of Spain.",
    "This Agreement shall be governed by the laws of the state in which the Hotel lies.",
    "Patents under the laws of Japan remain with Alder.",
  ])("is not taken from %j", (text) => {
    expect(read(text)).toBeNull();
  });

  it("prefers the clause about the contract over other laws", () => {
    const text =
      "Birch Inc. is organized under the laws of the State of Delaware.\n\n14.2 Governing Law. This Agreement is governed by the laws of the State of Ohio.\n\nThe arbitration is subject to the laws of Florida.";
    expect(read(text)).toBe("Ohio");
  });
});
