import { describe, expect, it } from "vitest";

import { openText } from "../contract-text/rules";
import { findRenewal } from "./rules";

const read = (text: string) => {
  const found = findRenewal(openText([{ number: 1, text }]));
  return [
    found.auto_renewal?.value ?? null,
    found.renewal_term?.value.text ?? null,
    found.notice_days?.value ?? null,
  ];
};

describe("renewal", () => {
  it.each<[string, boolean, string | null, number | null]>([
    [
      "Thereafter it shall be considered extended, and extended again, for further terms of twelve months each, if neither party has, two (2) months or more before the then-existing term runs out, told the other in writing that it does not wish to go on.",
      true,
      "successive 12 months",
      60,
    ],
    [
      "This Agreement shall be automatically renewed for successive five-year terms unless notice of nonrenewal is delivered no less than 12 months prior to the expiration.",
      true,
      "successive 5 years",
      360,
    ],
    [
      "This agreement shall be deemed prolonged for each next calendar year if neither Party declares its wish to terminate it one month before its expiry.",
      true,
      "successive 1 year",
      30,
    ],
    [
      "Either party may end this Agreement by not less than 90 days' written notice to expire at the end of the Initial Term. The Initial Term is four years. Failing such notice this Agreement continues for further periods of two years.",
      true,
      "successive 2 years",
      90,
    ],
    [
      "At the end of the Initial Period it shall roll over for a like period of one year on the same terms, save where the Supplier or the Customer has served on the other not fewer than ninety days before the roll-over a notice that it is to be allowed to lapse.",
      true,
      "successive 1 year",
      90,
    ],
    [
      "Alder alone shall have the right, but no duty, to prolong this Agreement for one further period of eighteen (18) months by so advising Birch in writing no later than forty-five (45) days prior to the date given in Section 8.2.",
      false,
      "18 months",
      45,
    ],
    [
      "This framework agreement is extended by one year in each case if it is not terminated in writing by one of the parties with a notice period of six months to the end of the respective term.",
      true,
      "successive 1 year",
      180,
    ],
    [
      "The Agreement shall thereafter be tacitly renewed for successive periods of twelve (12) months, unless terminated by registered letter with acknowledgement of receipt at least three (3) months before the expiry of the current period.",
      true,
      "successive 12 months",
      90,
    ],
    [
      "This Order Form renews for successive 12 month terms unless either party gives notice of non-renewal at least 30 days prior to the end of the then-current term.",
      true,
      "successive 12 months",
      30,
    ],
    [
      "The Agreement renews automatically for further one-year terms unless either party gives written notice within the 45 day period preceding the end of the running term.",
      true,
      "successive 1 year",
      45,
    ],
    [
      "The initial term is one year and shall thereafter continue from year to year unless terminated by either party upon not less than six (6) months' prior written notice.",
      true,
      "successive 1 year",
      180,
    ],
    [
      "Following the initial term, this Agreement shall continue on a year-to-year basis, subject to termination by either party upon sixty (60) days prior written notice before the end of the calendar year.",
      true,
      "successive 1 year",
      60,
    ],
    [
      "This Agreement shall automatically renew for successive one (1) year terms unless either party gives written notice of non-renewal at least sixty (60) days prior to the end of the then-current term.",
      true,
      "successive 1 year",
      60,
    ],
    [
      "Thereafter, the Agreement will be automatically extended for additional periods of twelve months each, unless cancelled in writing not less than three months before expiry.",
      true,
      "successive 12 months",
      90,
    ],
    [
      "The Initial Term shall automatically renew for one additional two-year period, unless Customer notifies Vendor at least 90 days before the expiration of the Initial Term.",
      true,
      "2 years",
      90,
    ],
    [
      "This Agreement may be renewed for one (1) additional one (1) year term upon mutual written agreement of the parties.",
      false,
      "1 year",
      null,
    ],
    [
      "The contract is renewed tacitly from year to year unless one party gives three months' notice before the end of the calendar year.",
      true,
      "successive 1 year",
      90,
    ],
    [
      "Licensee shall have the option to extend the term of this Agreement for two (2) successive periods of three (3) years each by giving notice at least six (6) months prior to expiration of the term.",
      false,
      "successive 3 years",
      180,
    ],
    [
      "Upon expiration of the initial term, this Agreement shall continue for successive terms of one year each. Either party may elect not to renew by giving the other notice at least 30 days prior to the renewal date.",
      true,
      "successive 1 year",
      30,
    ],
    [
      "Subscriptions: unless either party provides notice at least forty-five (45) days before the end of the subscription term, the subscription term will renew for a period equal to 12 months.",
      true,
      "12 months",
      45,
    ],
    [
      "After the Initial Term this Agreement shall continue on a month-to-month basis until terminated.",
      true,
      "successive 1 month",
      null,
    ],
    [
      "This Agreement will renew automatically for further terms of 12 months unless terminated by either Party upon no less than 120 days prior written notice to the end of the term.",
      true,
      "successive 12 months",
      120,
    ],
    [
      "This Agreement shall be renewed annually unless terminated by either party by giving one month's written notice prior to the anniversary.",
      true,
      "successive 1 year",
      30,
    ],
  ])("is read from %j", (text, auto, term, notice) => {
    expect(read(text)).toEqual([auto, term, notice]);
  });

  it.each([
    ["This Agreement is non-renewable and confers no right of renewal of this Agreement."],
    ["The term of this Agreement shall not automatically renew."],
  ])("is refused by %j", (text) => {
    expect(read(text)).toEqual([false, null, null]);
  });

  it.each([
    [
      "Alder shall renew its insurance policies each year for one year periods under this Agreement.",
    ],
    [
      "Either party may terminate this Agreement for convenience upon thirty (30) days prior written notice.",
    ],
    ["All intellectual property rights and all renewals and extensions thereof remain with Alder."],
    ["The delivery schedule of this Agreement may be extended by ten (10) days for force majeure."],
    ["The time for payment under this Agreement may be extended for 30 days."],
  ])("is not taken from %j", (text) => {
    expect(read(text)).toEqual([null, null, null]);
  });

  it("for like periods is as long as the first term", () => {
    const text = openText([
      {
        number: 1,
        text: "This Agreement shall be automatically renewed for like periods unless either party gives thirty (30) days' written notice prior to the end of such term.",
      },
    ]);
    const evidence = { page: 1, quote: "This", start: 0, end: 4 };
    const term = { value: { count: 2, unit: "year" as const }, confidence: 0.9, evidence };
    const found = findRenewal(text, term);
    expect(found.renewal_term?.value.period).toEqual({ count: 2, unit: "year" });
    expect(found.notice_days?.value).toBe(30);
  });
});
