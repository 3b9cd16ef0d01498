"use server";

import { csmAction } from "@/lib/identity/gate";
import { leaveConcern, takeConcern } from "./mutations";
import { concernIdSchema } from "./schema";

/** The signed-in person becomes the owner of a concern nobody has. */
export const takeConcernAction = csmAction
  .metadata({ name: "concern.take" })
  .inputSchema(concernIdSchema)
  .action(({ parsedInput, ctx }) =>
    takeConcern(ctx.db, { id: parsedInput.id, name: ctx.viewer.display_name }),
  );

export const leaveConcernAction = csmAction
  .metadata({ name: "concern.leave" })
  .inputSchema(concernIdSchema)
  .action(({ parsedInput, ctx }) =>
    leaveConcern(ctx.db, { id: parsedInput.id, name: ctx.viewer.display_name }),
  );
