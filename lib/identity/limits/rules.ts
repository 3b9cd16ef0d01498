import { AppError, asError } from "@/lib/platform/errors";

/** So many tries in so many seconds, counted for the address typed and for the client that asks. */
type Limit = { tries: number; seconds: number };

/**
 * What strangers may try. An address is limited so that a password cannot be guessed from many machines, a client so that
 * one machine cannot walk through many addresses.
 */
export const limits = {
  sign_in: { address: [{ tries: 5, seconds: 60 }], client: [{ tries: 20, seconds: 60 }] },
  sign_up: { address: [{ tries: 5, seconds: 60 }], client: [{ tries: 20, seconds: 60 }] },
  recovery: { address: [{ tries: 5, seconds: 60 }], client: [{ tries: 20, seconds: 60 }] },
  code_request: { address: [{ tries: 5, seconds: 60 }], client: [{ tries: 20, seconds: 60 }] },
  // Six digits are few: the hour's limit keeps a guess below one in thirty thousand while a code lives.
  code_check: {
    address: [
      { tries: 5, seconds: 60 },
      { tries: 30, seconds: 3600 },
    ],
    client: [{ tries: 20, seconds: 60 }],
  },
  confirm: { address: [], client: [{ tries: 20, seconds: 60 }] },
  // The signed-in: a borrowed session must not guess the password, nor send mail without end.
  password_check: { address: [{ tries: 5, seconds: 60 }], client: [{ tries: 20, seconds: 60 }] },
  invitation_mail: { address: [{ tries: 100, seconds: 3600 }], client: [] },
} as const satisfies Record<string, { address: readonly Limit[]; client: readonly Limit[] }>;

export type LimitName = keyof typeof limits;

/** "40 seconds", "1 second", "3 minutes": the time to wait as people say it, never rounded down. */
export function waitingTime(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 100) return `${whole} ${whole === 1 ? "second" : "seconds"}`;
  const minutes = Math.ceil(whole / 60);
  return `${minutes} minutes`;
}

/** The sentence of a limit that was reached. */
export function tooManyTries(seconds: number): string {
  return `Too many tries. Try again in ${waitingTime(seconds)}.`;
}

/** Limits that functions of the database keep carry the seconds to wait in their detail. Everything else passes through. */
export function readLimit(error: {
  code?: string;
  message: string;
  details?: string | null;
}): Error {
  if (error.code !== "P0001" || error.message !== "rate_limited") return asError(error);
  return new AppError("too_many", tooManyTries(Number(error.details) || 60));
}

/**
 * Runs the work and answers no earlier than the floor, so that the time of an answer tells nothing about whether an address
 * is known. Refusals wait too.
 */
export async function withFloor<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const floor = new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  try {
    return await work();
  } finally {
    await floor;
  }
}

/** As `withFloor`, but a success answers at once: it gives away by itself that the address is known. */
export async function refuseNoSooner<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const floor = new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  try {
    return await work();
  } catch (error) {
    await floor;
    throw error;
  }
}
