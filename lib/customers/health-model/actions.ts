"use server";

import { adminAction } from "@/lib/identity/gate";
import {
  changeLiveModels,
  deleteHealthModel,
  draftHealthModel,
  saveHealthModel,
} from "./mutations";
import { modelIdSchema, newModelSchema, newVersionSchema, saveModelSchema } from "./schema";

/** A new model, as a draft that begins with Balanced. */
export const newModelAction = adminAction
  .metadata({ name: "health_model.create" })
  .inputSchema(newModelSchema)
  .action(({ parsedInput, ctx }) => draftHealthModel(ctx.db, parsedInput));

/** The draft of a model's next version; there is one at a time. */
export const newVersionAction = adminAction
  .metadata({ name: "health_model.draft" })
  .inputSchema(newVersionSchema)
  .action(({ parsedInput, ctx }) => draftHealthModel(ctx.db, parsedInput));

export const saveModelAction = adminAction
  .metadata({ name: "health_model.save" })
  .inputSchema(saveModelSchema)
  .action(({ parsedInput, ctx }) => saveHealthModel(ctx.db, parsedInput));

export const deleteModelAction = adminAction
  .metadata({ name: "health_model.delete" })
  .inputSchema(modelIdSchema)
  .action(async ({ parsedInput, ctx }) => {
    await deleteHealthModel(ctx.db, parsedInput.id);
    return { done: true };
  });

/** Puts a draft in force; the customers it concerns are recomputed before this answers. */
export const takeModelLiveAction = adminAction
  .metadata({ name: "health_model.live" })
  .inputSchema(modelIdSchema)
  .action(({ parsedInput, ctx }) =>
    changeLiveModels(ctx.db, "take_health_model_live", parsedInput.id),
  );

export const retireModelAction = adminAction
  .metadata({ name: "health_model.retire" })
  .inputSchema(modelIdSchema)
  .action(({ parsedInput, ctx }) =>
    changeLiveModels(ctx.db, "retire_health_model", parsedInput.id),
  );
