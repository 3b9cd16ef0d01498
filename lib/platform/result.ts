/** What went wrong, in words for people. `code` is for programs and tests, `fields` names form fields. */
export type Failure = { code: string; message: string; fields?: Record<string, string[]> };

/** The answer of every action: an expected outcome is a value, never an exception. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: Failure };

export const ok = <T>(data: T): Result<T> => ({ ok: true, data });

export const fail = (error: Failure): Result<never> => ({ ok: false, error });
