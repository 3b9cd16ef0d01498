/** A place where the person is signed in. */
export type OpenSession = {
  id: string;
  started_at: string;
  /** "Chrome on Linux"; null where nothing was recorded. */
  browser: string | null;
  address: string | null;
  current: boolean;
};
