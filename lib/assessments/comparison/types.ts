/** One thing that two versions say differently; null on a side where it is not there. */
export type Difference = {
  place: string;
  what: string;
  before: string | null;
  after: string | null;
};
