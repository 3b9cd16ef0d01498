/**
 * Parts of which contracts are composed: how titles, parties, days, laws, terms and renewals are written in agreements of
 * many kinds. A test puts any of them together and knows what must be read. All names are made up.
 */
const words = {
  months:
    "January February March April May June July August September October November December".split(
      " ",
    ),
  ordinals:
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" "),
};
const suffix = (day: number) =>
  day % 10 === 1 && day !== 11
    ? "st"
    : day % 10 === 2 && day !== 12
      ? "nd"
      : day % 10 === 3 && day !== 13
        ? "rd"
        : "th";
const parts = (iso: string) => {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return { year, month, day, name: words.months[month - 1]! };
};
const plain = (iso: string) => {
  const { year, day, name } = parts(iso);
  return `${name} ${day}, ${year}`;
};

/** How a day is written. */
export const dayForms: ((iso: string) => string)[] = [
  plain,
  (iso) =>
    `the ${parts(iso).day}${suffix(parts(iso).day)} day of ${parts(iso).name}, ${parts(iso).year}`,
  (iso) =>
    `this ${parts(iso).day}${suffix(parts(iso).day)} day of ${parts(iso).name} ${parts(iso).year}`,
  (iso) => `${parts(iso).day} ${parts(iso).name} ${parts(iso).year}`,
  (iso) => `${parts(iso).name} ${parts(iso).day}${suffix(parts(iso).day)}, ${parts(iso).year}`,
  (iso) => `${parts(iso).month}/${parts(iso).day}/${parts(iso).year}`,
  (iso) =>
    `the ${words.ordinals[parts(iso).day - 1] ?? `${parts(iso).day}th`} day of ${parts(iso).name}, ${parts(iso).year}`,
];

/** Titles in capitals, each with the name that the contract gives itself, or with none of its own. */
export const titles: [string, string][] = [
  "Marketing and Reseller Agreement",
  "Co-Branding Agreement",
  "Joint Venture Agreement",
  "Software License and Maintenance Agreement",
  "Exclusive Distribution Agreement",
  "Amended and Restated Supply Agreement",
  "Web Site Development and Hosting Agreement",
  "Endorsement Agreement",
  "Transportation Services Agreement",
  "Strategic Alliance Agreement",
  "Intellectual Property Agreement",
  "Master Franchise Agreement",
  "Sponsorship and Promotion Agreement",
  "Outsourcing Agreement",
  "Manufacturing Contract",
].flatMap((name): [string, string][] => [
  [name.toUpperCase(), `This ${name}`],
  [name, `This ${name}`],
  [name.toUpperCase(), `THIS ${name.toUpperCase()}`],
  [name.toUpperCase(), "THIS AGREEMENT"],
  [name.toUpperCase(), name.toUpperCase()],
]);

/** What stands above a title. */
export const headers = [
  "",
  "Exhibit 10.12\n\n",
  "EXHIBIT 10.3\n\nCONFIDENTIAL TREATMENT REQUESTED\n\n",
  "EX-10.2 3 dex102.htm\n\nExhibit 10.2\n\n",
  "[***] CERTAIN INFORMATION IN THIS DOCUMENT HAS BEEN OMITTED AND FILED SEPARATELY.\n\n",
  "EXECUTION VERSION\n\n",
  "1\n\n",
];

type Dated = (
  day: string,
  other: string,
  write: (iso: string) => string,
) => {
  text: string;
  agreement: string | null;
  effective: string | null;
};
const same = (day: string, effective = false) => ({
  agreement: day,
  effective: effective ? day : null,
});

/** How the opening says when the contract was made and from when it has effect. */
export const openings: Dated[] = [
  (day, _, write) => ({ text: `is made and entered into as of ${write(day)}`, ...same(day) }),
  (day, _, write) => ({
    text: `is entered into as of ${write(day)} (the "Effective Date")`,
    ...same(day, true),
  }),
  (day, _, write) => ({ text: `, dated as of ${write(day)}, is made`, ...same(day) }),
  (day, _, write) => ({
    text: `is made ${write(day).startsWith("this") ? "" : "on "}${write(day)}`,
    ...same(day),
  }),
  (day, _, write) => ({
    text: `is made effective as of ${write(day)} ("Effective Date")`,
    ...same(day, true),
  }),
  (day, _, write) => ({
    text: `(this "Agreement") is entered into on ${write(day)}`,
    ...same(day),
  }),
  (day, other, write) => ({
    text: `is made as of ${write(day)}, effective as of ${plain(other)} (the "Effective Date"),`,
    agreement: day,
    effective: other,
  }),
  (day, other, write) => ({
    text: `is executed on ${write(day)}, to be effective as of ${plain(other)},`,
    agreement: day,
    effective: other,
  }),
  (day, _, write) => ({
    text: `is made and entered into effective as of ${write(day)}`,
    ...same(day, true),
  }),
  (day) => ({
    text: `, effective ${plain(day)} (hereinafter the "Effective Date"), is made`,
    ...same(day, true),
  }),
  () => ({
    text: `is made as of this ____ day of ________, 2005`,
    agreement: null,
    effective: null,
  }),
  () => ({
    text: `is entered into as of March __, 1999 (the "Effective Date")`,
    agreement: null,
    effective: null,
  }),
  () => ({ text: "is entered into as of [***], 2014", agreement: null, effective: null }),
];

/** Governing law. */
export const laws: [string, string | null][] = [
  [
    "This Agreement shall be governed by and construed in accordance with the laws of the State of New York, without regard to its conflict of laws principles.",
    "New York",
  ],
  ["THIS AGREEMENT IS GOVERNED BY THE LAWS OF THE STATE OF NORTH CAROLINA.", "North Carolina"],
  [
    "The validity and interpretation of this Agreement shall be controlled by the laws of the Commonwealth of Massachusetts.",
    "Massachusetts",
  ],
  [
    "This Agreement is governed by the law of England and Wales, and the courts of London have jurisdiction.",
    "England and Wales",
  ],
  [
    "This Agreement shall be construed under the laws of the Province of Ontario and the federal laws of Canada applicable therein.",
    "Ontario",
  ],
  [
    "The execution, validity and performance of this Agreement shall be governed by PRC law.",
    "People's Republic of China",
  ],
  [
    "This Agreement is governed by the laws of the United States of America and the State of California.",
    "California",
  ],
  [
    "This Agreement was made in the State of Ohio and shall be construed in accordance with the laws thereof.",
    "Ohio",
  ],
  [
    "The laws of the State of Washington shall govern this Agreement; venue shall lie in King County.",
    "Washington",
  ],
  ["This Agreement shall be governed by Swiss law.", "Switzerland"],
  [
    "Any dispute shall be brought in the courts located in Dallas County, Texas. Alder shall comply with the laws of the State of Florida.",
    null,
  ],
];

type Ending = (begin: string, made: string) => { text: string; end: string | null };
const later = (iso: string, years: number) => `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;

/** How long the contract runs; `begin` is the day from which it has effect, `made` that of the contract. */
export const endings: Ending[] = [
  (begin) => ({
    text: "The term of this Agreement shall commence on the Effective Date and continue for a period of three (3) years.",
    end: later(begin, 3),
  }),
  (_, made) => ({
    text: "This Agreement shall remain in effect for five years from the date hereof, unless sooner terminated.",
    end: later(made, 5),
  }),
  (begin) => ({
    text: "This Agreement shall terminate on the second anniversary of the Effective Date.",
    end: later(begin, 2),
  }),
  () => ({
    text: "Unless earlier terminated, this Agreement will expire on December 31, 2031.",
    end: "2031-12-31",
  }),
  () => ({
    text: "The initial term begins on the Effective Date and continues through June 30, 2030.",
    end: "2030-06-30",
  }),
  (begin) => ({
    text: "The initial term of this Agreement is twenty-four (24) months from the Effective Date.",
    end: later(begin, 2),
  }),
  () => ({ text: "This Agreement shall continue until terminated by either party.", end: null }),
  () => ({ text: "The term of this Agreement is perpetual.", end: null }),
  (begin) => ({
    text: "Unless terminated earlier, this Agreement shall have an initial term of four (4) years.",
    end: later(begin, 4),
  }),
];

/** Renewal: for how many days at a time, and how many days before notice must be given. */
export const renewals: [string, number | null, number | null][] = [
  [
    "Thereafter this Agreement shall automatically renew for successive one (1) year terms unless either party gives written notice at least ninety (90) days prior to the end of the then current term.",
    365,
    90,
  ],
  [
    "It will be extended automatically for additional periods of twelve (12) months each, unless one party notifies the other of its intent not to renew no later than sixty (60) days before the end of the term.",
    360,
    60,
  ],
  [
    "The Agreement shall be automatically renewed annually unless either party gives notice of termination 30 days prior to the anniversary date.",
    365,
    30,
  ],
  [
    "This Agreement may be renewed for additional two (2) year periods upon the mutual written agreement of the parties.",
    730,
    null,
  ],
  ["Neither party is obliged to renew this Agreement.", null, null],
  ["", null, null],
  ["Licensee shall renew its insurance policies for successive one year periods.", null, null],
  [
    "Upon expiry, this Agreement shall be deemed renewed for a further term of six months unless a party objects in writing three (3) months before expiry.",
    180,
    90,
  ],
];

/** How the text stands on its pages: as it is, or with lines of paper and a page that ends anywhere. */
export const layouts: ((text: string) => string[])[] = [
  (text) => [text],
  (text) => [text.replace(/(.{50,88}?)\s(?=\S)/g, "$1\n")],
  (text) => {
    const lines = text.replace(/(.{50,88}?) (?=\S)/g, "$1\n").split("\n");
    const middle = Math.floor(lines.length / 2);
    return [`${lines.slice(0, middle).join("\n")}\n\n1`, `2\n\n${lines.slice(middle).join("\n")}`];
  },
];
