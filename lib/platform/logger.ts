import "server-only";
import pino from "pino";

/** Structured logs on standard output; whatever may hold a secret is cut before it is written. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  redact: {
    paths: [
      "password",
      "token",
      "*.password",
      "*.token",
      "*.access_token",
      "*.refresh_token",
      "headers.cookie",
      "headers.authorization",
    ],
    censor: "[cut]",
  },
});
