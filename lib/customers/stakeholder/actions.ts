"use server";

import { csmAction } from "@/lib/identity/gate";
import { listPersonChoices } from "./data";
import { addPerson, removePerson, updatePerson } from "./mutations";
import { addPersonSchema, editPersonSchema, peopleOfSchema, personIdSchema } from "./schema";

export const addPersonAction = csmAction
  .metadata({ name: "person.add" })
  .inputSchema(addPersonSchema)
  .action(({ parsedInput, ctx }) => addPerson(ctx.db, parsedInput));

export const editPersonAction = csmAction
  .metadata({ name: "person.edit" })
  .inputSchema(editPersonSchema)
  .action(({ parsedInput, ctx }) => updatePerson(ctx.db, parsedInput));

export const removePersonAction = csmAction
  .metadata({ name: "person.remove" })
  .inputSchema(personIdSchema)
  .action(({ parsedInput, ctx }) => removePerson(ctx.db, parsedInput.id));

/** The people of a customer, for a choice in a form. */
export const listPeopleAction = csmAction
  .metadata({ name: "person.list" })
  .inputSchema(peopleOfSchema)
  .action(({ parsedInput, ctx }) => listPersonChoices(ctx.db, parsedInput.customer));
