import type { ContractText } from "../contract-text/types";

export type Party = {
  name: string;
  role: string | null;
  start: number;
  end: number;
  /** Whether the name ends with a legal form. */
  formal: boolean;
  /** Whether it is said what it is: "…, a division of …", "… with offices in …". */
  described?: boolean;
};

/** A party that was read from a line rather than from the running text; its places are those of the pages. */
export type PartyLine = Party & { line: ContractText["lines"][number] };
