import type { DayOrder } from "../day/rules";
import type { DecimalSign } from "../money/rules";

/** What the values of a column give away about how they are written. */
export type Profile = {
  filled: number;
  samples: string[];
  /** The order of day and month that its values prove, else a value that could be two days. */
  order: DayOrder | null;
  doubt: string | null;
  decimal: DecimalSign | null;
};

export type Head = {
  /** The number of the record with the headers; 0 where the file has none. */
  row: number;
  labels: string[];
};
