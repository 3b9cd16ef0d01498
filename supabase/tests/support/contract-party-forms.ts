/** Parties and how two of them are listed, for contracts that a test composes. All names are made up. */

/** Parties and how they are described. */
export const parties: [string, string][] = [
  ["Alder Systems, Inc.", 'a Delaware corporation ("Alder")'],
  [
    "Birch Retail LLC",
    'a limited liability company organized under the laws of the State of Texas (the "Customer")',
  ],
  [
    "Cedar Foods Limited",
    'a company incorporated in England and Wales whose registered office is at 1 High Street, London ("Cedar")',
  ],
  [
    "DOGWOOD TELECOM CO., LTD.",
    'having its principal place of business in Tokyo, Japan (hereinafter referred to as "DOGWOOD")',
  ],
  [
    "Elm & Sons, L.P.",
    'with offices at 12 Main St., Boston, Massachusetts 02110 and New York, New York (hereinafter, "Elm")',
  ],
  ["Fir Bank, N.A.", '(the "Bank")'],
  [
    "The Grove Company",
    'a Georgia corporation, on behalf of itself and its Affiliates (collectively, "Grove")',
  ],
  ["hazel.com, inc.", 'a Washington corporation ("hazel.com" or the "Company")'],
  ["Iris GmbH", 'a German company, represented by Mr. Max Muster ("Iris")'],
  ["Jane Q. Juniper", 'an individual residing at 5 Elm Street, Austin, Texas ("Artist")'],
  ["Kauri Pharma Pty Ltd", '(ACN 123 456 789) of 7 George Street, Sydney ("Kauri")'],
  [
    "Larch Technology (Beijing) Co., Ltd.",
    'a company established in the People\'s Republic of China ("Party B")',
  ],
  ["Maple University", 'a not-for-profit institution ("University")'],
  ["e-oak.com, Inc.", 'with its address at 4 Lake Drive, Suite 12, Reno, NV 89501 ("Oak")'],
  [
    "PINE SAVINGS BANK, F.S.B.",
    'a federally chartered savings bank and a wholly owned subsidiary of Pine Bancorp, Inc. ("Pine")',
  ],
  [
    "Quince Partners, L.P.",
    'acting by its general partner, Quince GP, LLC, a Delaware company ("Quince")',
  ],
  ["ROWAN, S.A. DE C.V.", 'a Mexican company, hereinafter referred to as the "SUPPLIER"'],
  ["Sorrel Networks Inc", "(hereinafter called ``Sorrel''), a corporation of the State of Utah"],
  ["Tamarack Bank and Trust Company", 'as trustee for the Tamarack Fund (the "Trustee")'],
  ["Umbra Media, Inc.", '(f/k/a Viburnum Media Corp.), 5 Hill Road, Ames, Iowa 50010 ("Umbra")'],
  ["Dr. Wanda van Yarrow", 'whose address is 2 Way, Miami, Florida ("Consultant")'],
  ["Nutmeg Holdings Corporation of America, Inc.", 'doing business as Nutmeg ("Nutmeg")'],
];

/** How two parties are listed. */
export const lists: ((one: string, other: string) => string)[] = [
  (one, other) => `by and between ${one} and ${other}.`,
  (one, other) =>
    `by and between ${one}, and ${other}. WHEREAS, the parties wish to work together;`,
  (one, other) => `between ${one} and ${other} (each a "Party" and together the "Parties").`,
  (one, other) => `by and between:\n\n(1) ${one}; and\n\n(2) ${other}.\n\nBACKGROUND`,
  (one, other) => `by ${one} and ${other}.\n\n1. Definitions. Words have their meaning.`,
  (one, other) =>
    `between\n\n${one}\n\nof the first part\n\nand\n\n${other}\n\nof the second part.\n\nWHEREAS`,
  (one, other) => `by and between, on one side, ${one}, and, on the other side, ${other}.`,
  (one, other) =>
    `by and among ${one} on the one hand, and ${other} on the other hand.\n\nRECITALS`,
];
