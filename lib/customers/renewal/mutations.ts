import "server-only";
import type { Json } from "@/lib/platform/database.types";
import { AppError, asError } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/supabase/server";
import { listRenewals } from "./data";
import { readRenewalParams } from "./rules";
import type { LoseInput, WinInput } from "./schema";
import type { ForecastBefore } from "./types";

/** Overrides a likelihood with a reason; without a value it follows from health again. */
export async function setLikelihood(
  db: Db,
  input: { id: string; value?: number; reason?: string },
): Promise<void> {
  const { error } = await db.rpc("set_renewal_likelihood", {
    p_id: input.id,
    ...(input.value === undefined ? {} : { p_value: input.value, p_reason: input.reason }),
  });
  if (error) throw asError(error);
}

/** Sets forecasts and answers what stood there before. */
export async function setForecasts(
  db: Db,
  values: { id: string; amount?: number | null; percent?: number | null }[],
): Promise<ForecastBefore[]> {
  const { data, error } = await db.rpc("set_renewal_forecasts", { p_values: values as Json });
  if (error) throw asError(error);
  return data as ForecastBefore[];
}

/** Sets the forecasts of the chosen renewals, or of all open ones of a list, in percent of each amount due. */
export async function setManyForecasts(
  db: Db,
  input: { ids?: string[]; query: string; percent: number | null },
): Promise<ForecastBefore[]> {
  let ids = input.ids;
  if (!ids) {
    const params = readRenewalParams(Object.fromEntries(new URLSearchParams(input.query)));
    const list = await listRenewals(db, params, { limit: 500 });
    if (list.total > list.rows.length)
      throw new AppError("too_many", "At most 500 renewals at once. Narrow the list by a filter.");
    ids = list.rows.filter(({ outcome }) => outcome === "open").map(({ id }) => id);
  }
  return setForecasts(
    db,
    ids.map((id) => ({ id, percent: input.percent })),
  );
}

/** Won: the contract goes on, or the next one is made. Answers the contract. */
export async function winRenewal(db: Db, input: WinInput): Promise<{ contract: string }> {
  const { data, error } = await db.rpc("win_renewal", {
    p_id: input.id,
    p_amount: input.amount as number,
    p_end: input.end,
    p_new: input.as === "new",
    ...(input.note ? { p_note: input.note } : {}),
  });
  if (error) throw asError(error);
  return { contract: data as string };
}

export async function loseRenewal(db: Db, input: LoseInput): Promise<void> {
  const { error } = await db.rpc("lose_renewal", {
    p_id: input.id,
    p_reason: input.reason,
    ...(input.note ? { p_note: input.note } : {}),
  });
  if (error) throw asError(error);
}

/** Takes back that it was won or lost. */
export async function reopenRenewal(db: Db, id: string): Promise<void> {
  const { error } = await db.rpc("reopen_renewal", { p_id: id });
  if (error) throw asError(error);
}

/** The night's work, some hundred reminders at a time, so that nobody waits for it; for the job alone. */
export async function keepRenewals(db: Db): Promise<Record<string, Json>> {
  const sum = { renewed: 0, expired: 0, reminded: 0 };
  for (;;) {
    const { data, error } = await db.rpc("keep_renewals");
    if (error) throw asError(error);
    const { more, ...done } = data as typeof sum & { more: boolean };
    sum.renewed += done.renewed;
    sum.expired += done.expired;
    sum.reminded += done.reminded;
    if (!more) return sum;
  }
}
