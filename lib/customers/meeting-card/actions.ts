"use server";

import { csmAction } from "@/lib/identity/gate";
import { decideCards, editCard } from "./mutations";
import { decideCardsSchema, editCardSchema } from "./schema";

export const decideCardsAction = csmAction
  .metadata({ name: "meeting.decide_cards" })
  .inputSchema(decideCardsSchema)
  .action(({ parsedInput, ctx }) => decideCards(ctx.db, parsedInput));

export const editCardAction = csmAction
  .metadata({ name: "meeting.edit_card" })
  .inputSchema(editCardSchema)
  .action(({ parsedInput, ctx }) => editCard(ctx.db, parsedInput));
