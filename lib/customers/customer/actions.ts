"use server";

import { csmAction } from "@/lib/identity/gate";
import * as z from "zod";
import { findCustomers, listCsms, listIndustries } from "./data";
import {
  archiveCustomer,
  createCustomer,
  handOverCustomer,
  restoreCustomer,
  updateCustomer,
} from "./mutations";
import {
  createCustomerSchema,
  customerIdSchema,
  findCustomersSchema,
  handOverSchema,
  updateCustomerSchema,
} from "./schema";

/** Adds a customer that the signed-in CSM owns. */
export const createCustomerAction = csmAction
  .metadata({ name: "customer.create" })
  .inputSchema(createCustomerSchema)
  .action(({ parsedInput, ctx }) => createCustomer(ctx.db, parsedInput));

/** Saves the facts; answers `conflict` when somebody changed one of them meanwhile. */
export const updateCustomerAction = csmAction
  .metadata({ name: "customer.edit" })
  .inputSchema(updateCustomerSchema)
  .action(({ parsedInput, ctx }) => updateCustomer(ctx.db, parsedInput));

/** Takes a customer out of lists and figures; its history stays. */
export const archiveCustomerAction = csmAction
  .metadata({ name: "customer.archive" })
  .inputSchema(customerIdSchema)
  .action(({ parsedInput, ctx }) => archiveCustomer(ctx.db, parsedInput.id));

export const restoreCustomerAction = csmAction
  .metadata({ name: "customer.restore" })
  .inputSchema(customerIdSchema)
  .action(({ parsedInput, ctx }) => restoreCustomer(ctx.db, parsedInput.id));

/** Gives a customer to another CSM. */
export const handOverCustomerAction = csmAction
  .metadata({ name: "customer.hand_over" })
  .inputSchema(handOverSchema)
  .action(({ parsedInput, ctx }) => handOverCustomer(ctx.db, parsedInput.id, parsedInput.csm));

/** The people a customer can be given to. */
export const listCsmsAction = csmAction
  .metadata({ name: "customer.list_csms" })
  .inputSchema(z.object({}))
  .action(({ ctx }) => listCsms(ctx.db));

/** Customers to choose from while typing a name or domain. */
export const findCustomersAction = csmAction
  .metadata({ name: "customer.find" })
  .inputSchema(findCustomersSchema)
  .action(({ parsedInput, ctx }) => findCustomers(ctx.db, parsedInput.q));

/** What the filter of the list offers; asked for when it opens, not with every page. */
export const listFilterChoicesAction = csmAction
  .metadata({ name: "customer.filter_choices" })
  .inputSchema(z.object({}))
  .action(async ({ ctx }) => ({
    industries: await listIndustries(ctx.db),
    owners: ctx.viewer.role === "admin" ? await listCsms(ctx.db) : [],
  }));
