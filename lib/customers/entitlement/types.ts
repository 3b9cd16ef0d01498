/** The state of a meter on a day. */
export type Reading = { id?: string; day: string; used: number; source?: string };

export type MeterFacts = {
  /** What was bought; null where the contract does not say. */
  bought: number | null;
  used: number | null;
  /** The day of the latest reading. */
  asOf: string | null;
  left: number | null;
  over: number | null;
  /** How much more is used each month, by the line through the readings of the last half year; null with fewer than two. */
  perMonth: number | null;
  /** The month in which more will be used than was bought, if it goes on like this and the contract still runs. */
  overBy: string | null;
};

/** An entitlement with its readings, as a page hands it over. */
export type Meter = {
  id: string;
  name: string;
  unit: string | null;
  quantity: number | null;
  /** When the contract ends: what comes after is no matter of this entitlement. */
  ends: string | null;
  contract: string;
  readings: Reading[];
};
