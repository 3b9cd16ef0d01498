import { request } from "./session.mjs";

/** A refusal in the shape of the Data API, readable by supabase-js. */
export function restError(status, code, message, { details = null, hint = null, headers } = {}) {
  return Response.json({ code, message, details, hint }, { status, headers });
}

/** A refusal in the shape of the Auth API: old and new clients read different fields of it. */
export function authError(status, code, message, { headers } = {}) {
  return Response.json({ code, error_code: code, msg: message, message }, { status, headers });
}

/** PostgREST's table from SQLSTATE to HTTP status. */
export function statusFor(code, signedIn) {
  const exact = {
    23503: 409,
    23505: 409,
    25006: 405,
    42883: 404,
    "42P01": 404,
    "42P17": 500,
    42501: signedIn ? 403 : 401,
    P0001: 400,
  };
  if (code in exact) return exact[code];
  const custom = /^PT(\d{3})$/.exec(code);
  if (custom) return Number(custom[1]);
  const classes = {
    "08": 503,
    "09": 500,
    "0L": 403,
    "0P": 403,
    25: 500,
    28: 403,
    "2D": 500,
    38: 500,
    39: 500,
    "3B": 500,
    40: 500,
    53: 503,
    54: 500,
    55: 500,
    57: 500,
    58: 500,
    F0: 500,
    HV: 500,
    P0: 500,
    XX: 500,
  };
  return classes[code.slice(0, 2)] ?? 400;
}

const sqlState = /^[0-9A-Z]{5}$/;

/** The API package answers 500 "SUP" for errors it does not know; the real one is what the caller needs. */
export async function mapDatabaseError(response, signedIn) {
  const error = request.getStore()?.databaseError;
  if (response.status < 400 || !error) return response;
  if (!sqlState.test(error.code)) {
    // The driver's own codes: the database went away in the middle of the request.
    if (response.status !== 500) return response;
    return restError(503, "unavailable", "The database did not answer.");
  }
  const body = await response
    .clone()
    .json()
    .catch(() => null);
  if (body?.code !== "SUP" && !(error.code === "42501" && !body?.code)) return response;
  return restError(statusFor(error.code, signedIn), error.code, error.message, {
    details: error.detail ?? null,
    hint: error.hint ?? null,
  });
}
