"use server";

import { adminAction } from "@/lib/identity/gate";
import { AppError } from "@/lib/platform/errors";
import { checkContent, getTemplate, tryAnswers } from "./data";
import { copyTemplate, deleteDraft, importTemplate, publishTemplate, saveDraft } from "./mutations";
import {
  checkContentSchema,
  importTemplateSchema,
  saveDraftSchema,
  templateIdSchema,
  tryContentSchema,
} from "./schema";

export const copyTemplateAction = adminAction
  .metadata({ name: "assessment_template.copy" })
  .inputSchema(templateIdSchema)
  .action(({ parsedInput, ctx }) => copyTemplate(ctx.db, parsedInput.id));

export const saveDraftAction = adminAction
  .metadata({ name: "assessment_template.save" })
  .inputSchema(saveDraftSchema)
  .action(({ parsedInput, ctx }) => saveDraft(ctx.db, parsedInput));

/** What is wrong with content while it is written; stores nothing. */
export const checkContentAction = adminAction
  .metadata({ name: "assessment_template.check" })
  .inputSchema(checkContentSchema)
  .action(({ parsedInput, ctx }) => checkContent(ctx.db, parsedInput.content));

/** What a version makes of answers; stores nothing. */
export const tryTemplateAction = adminAction
  .metadata({ name: "assessment_template.try" })
  .inputSchema(tryContentSchema)
  .action(async ({ parsedInput, ctx }) => {
    const template = await getTemplate(ctx.db, parsedInput.id);
    if (!template) throw new AppError("not_found");
    return tryAnswers(ctx.db, template.content, parsedInput.answers);
  });

export const publishTemplateAction = adminAction
  .metadata({ name: "assessment_template.publish" })
  .inputSchema(templateIdSchema)
  .action(({ parsedInput, ctx }) => publishTemplate(ctx.db, parsedInput.id));

export const deleteDraftAction = adminAction
  .metadata({ name: "assessment_template.delete" })
  .inputSchema(templateIdSchema)
  .action(({ parsedInput, ctx }) => deleteDraft(ctx.db, parsedInput.id));

export const importTemplateAction = adminAction
  .metadata({ name: "assessment_template.import" })
  .inputSchema(importTemplateSchema)
  .action(({ parsedInput, ctx }) => importTemplate(ctx.db, parsedInput.text));
