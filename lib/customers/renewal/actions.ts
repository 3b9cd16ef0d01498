"use server";

import { csmAction } from "@/lib/identity/gate";
import { listRenewalCalls } from "./data";
import {
  loseRenewal,
  reopenRenewal,
  setForecasts,
  setManyForecasts,
  setLikelihood,
  winRenewal,
} from "./mutations";
import {
  bulkForecastSchema,
  forecastSchema,
  forecastsBackSchema,
  likelihoodSchema,
  loseSchema,
  renewalIdSchema,
  winSchema,
} from "./schema";

export const setLikelihoodAction = csmAction
  .metadata({ name: "renewal.likelihood" })
  .inputSchema(likelihoodSchema)
  .action(({ parsedInput, ctx }) => setLikelihood(ctx.db, parsedInput));

/** Back to the likelihood that follows from health. */
export const clearLikelihoodAction = csmAction
  .metadata({ name: "renewal.likelihood" })
  .inputSchema(renewalIdSchema)
  .action(({ parsedInput, ctx }) => setLikelihood(ctx.db, parsedInput));

export const setForecastAction = csmAction
  .metadata({ name: "renewal.forecast" })
  .inputSchema(forecastSchema)
  .action(({ parsedInput, ctx }) => setForecasts(ctx.db, [parsedInput]));

export const setForecastsAction = csmAction
  .metadata({ name: "renewal.forecast" })
  .inputSchema(bulkForecastSchema)
  .action(({ parsedInput, ctx }) => setManyForecasts(ctx.db, parsedInput));

export const restoreForecastsAction = csmAction
  .metadata({ name: "renewal.forecast" })
  .inputSchema(forecastsBackSchema)
  .action(({ parsedInput, ctx }) => setForecasts(ctx.db, parsedInput.values));

export const winRenewalAction = csmAction
  .metadata({ name: "renewal.win" })
  .inputSchema(winSchema)
  .action(({ parsedInput, ctx }) => winRenewal(ctx.db, parsedInput));

export const loseRenewalAction = csmAction
  .metadata({ name: "renewal.lose" })
  .inputSchema(loseSchema)
  .action(({ parsedInput, ctx }) => loseRenewal(ctx.db, parsedInput));

export const reopenRenewalAction = csmAction
  .metadata({ name: "renewal.reopen" })
  .inputSchema(renewalIdSchema)
  .action(({ parsedInput, ctx }) => reopenRenewal(ctx.db, parsedInput.id));

export const listRenewalCallsAction = csmAction
  .metadata({ name: "renewal.history" })
  .inputSchema(renewalIdSchema)
  .action(({ parsedInput, ctx }) => listRenewalCalls(ctx.db, parsedInput.id));
