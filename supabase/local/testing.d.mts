/** Types of `testing.mjs` for the tests, which are TypeScript. */

export type BackendOptions = {
  dataDir?: string;
  apiPort?: number;
  dbPort?: number;
  demo?: boolean;
  schemaDir?: string;
  fresh?: boolean;
  siteUrl?: string;
  smtpUrl?: string;
  mailFrom?: string;
  limits?: { address: number; client: number };
  stuckAfterMs?: number;
  say?: (text: string) => void;
};

export type Backend = {
  url: string;
  apiPort: number;
  dataDir: string;
  publishableKey: string;
  secretKey: string;
  jwtSecret: string;
  mailDir: string;
  /** Where the database listens for the API; null where there are no Unix sockets. */
  socket: string | null;
  readonly pids: { database: number | null; api: number | null };
  restartApi: () => Promise<void>;
  killDb: () => number | undefined;
  killApi: () => number | undefined;
  settled: () => Promise<void>;
  stop: () => Promise<void>;
};

export type DatabaseOptions = {
  migrations?: boolean;
  seed?: boolean;
  pgtap?: boolean;
  schemaDir?: string;
  port?: number;
  dataDir?: string;
  say?: (text: string) => void;
};

export type ServedDatabase = {
  url: string;
  port: number;
  readonly pid: number;
  stop: () => Promise<void>;
};

export function startBackend(options?: BackendOptions): Promise<Backend>;
export function startDatabase(options?: DatabaseOptions): Promise<ServedDatabase>;
