export function cronSecret(): string;
export function scheduleJobs(options: {
  url: string;
  secret: string;
  say: (line: string) => void;
  /** Milliseconds until the first call. */
  after?: number;
  /** How long a second of an answer takes, in milliseconds. */
  second?: number;
  names?: string[];
}): () => void;
