/** Types of `session.mjs` for the tests. */
export const connectionOptions: {
  max: number;
  idle_timeout: number;
  max_lifetime: number;
  connect_timeout: number;
};

export function prepareStatements(connection: { driver: object }): void;
