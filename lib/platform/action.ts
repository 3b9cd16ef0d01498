import "server-only";
import { createSafeActionClient, DEFAULT_SERVER_ERROR_MESSAGE } from "next-safe-action";
import { isRedirectError } from "next/dist/client/components/redirect-error";
import * as z from "zod";
import { AppError, isKnownCode, toFailure } from "./errors";
import { logger } from "./logger";
import type { Failure } from "./result";

/** A fault as PostgREST and Auth report it; both carry `code` and `message`. */
type ServiceFault = {
  code?: string;
  message?: string;
  status?: number;
  details?: string;
  hint?: string;
  name?: string;
};

const byPostgresCode: Record<string, string> = {
  "23505": "duplicate",
  "42501": "not_allowed",
  PGRST116: "not_found",
  PGRST301: "session_ended",
  over_request_rate_limit: "too_many",
  session_not_found: "session_ended",
};

/**
 * Reads any thrown thing as a failure for people: our own codes keep their sentence, an unreachable server says so, and
 * everything else is logged under a reference and reads as a recorded fault.
 */
export function readFailure(error: unknown, action: string): Failure {
  if (error instanceof AppError) return toFailure(error.code, error.sentence, error.fields);
  const fault = (error ?? {}) as ServiceFault;
  const message = fault.message ?? "";
  // Our functions raise a code and hint a sentence; a sentence written here knows more of the page, so it goes first.
  if (fault.code === "P0001" && isKnownCode(message)) return toFailure(message);
  if (fault.code === "P0001" && fault.hint) return toFailure(message, fault.hint);
  if (fault.code && byPostgresCode[fault.code]) return toFailure(byPostgresCode[fault.code]!);
  if (isUnreachable(fault)) return toFailure("unavailable");
  const reference = crypto.randomUUID().slice(0, 8);
  logger.error({ action, reference, code: fault.code, message }, "action failed");
  return toFailure(
    "fault",
    `This did not work. Nothing was saved; what you typed is still here. Reference ${reference}.`,
  );
}

/** A dead or restarting backend shows as a failed fetch, a time-out or a 5xx of the gateway. */
export function isUnreachable(fault: ServiceFault): boolean {
  return (
    /fetch failed|ECONNREFUSED|ECONNRESET|socket hang up|TimeoutError|aborted due to timeout|CONNECTION_/i.test(
      `${fault.name ?? ""} ${fault.message ?? ""} ${fault.details ?? ""} ${fault.code ?? ""}`,
    ) ||
    fault.name === "AuthRetryableFetchError" ||
    (fault.status !== undefined && fault.status >= 502 && fault.status <= 504)
  );
}

/** The base of the action ladder; `lib/identity/gate.ts` puts the person on it. */
export const baseAction = createSafeActionClient({
  defineMetadataSchema: () => z.object({ name: z.string() }),
  defaultValidationErrorsShape: "flattened",
  handleServerError: (error, { metadata }) =>
    isRedirectError(error)
      ? toFailure("fault", DEFAULT_SERVER_ERROR_MESSAGE)
      : readFailure(error, metadata?.name ?? "action"),
});
