/** A stretch of `ContractText.flat`. */
export type Span = { start: number; end: number };

export type Sentence = Span & {
  text: string;
  /** Whether it is a row of a table, with three cells or more. */
  row: boolean;
};

/**
 * A contract as one running text to look for clauses in. Every place of `flat` leads back to its page, so that what is
 * found can be quoted as it stands there.
 */
export type ContractText = {
  /**
   * All pages as one line: runs of blanks are one space, paragraphs end with "\n", curly quotes and long dashes are plain
   * ones, and what repeats at the edges of pages is left out.
   */
  flat: string;
  /** For each place of `flat`, its place in all pages joined. */
  map: Uint32Array;
  sentences: Sentence[];
  pages: { number: number; text: string; start: number; end: number }[];
  /** The lines as they stand on the pages, for headings, tables and signatures. */
  lines: { page: number; text: string; start: number; end: number }[];
};
