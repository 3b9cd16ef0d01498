"use server";

import { viewerAction } from "@/lib/identity/gate";
import { loadOrigin } from "@/lib/identity/invitation/loaders";
import { revokeLink, shareResult } from "./mutations";
import { revokeSchema, shareSchema } from "./schema";

/** Makes a link to one's own result and answers its address, which is shown this once. */
export const shareResultAction = viewerAction
  .metadata({ name: "assessment.share" })
  .inputSchema(shareSchema)
  .action(async ({ parsedInput, ctx }) => {
    const { token, expires_at } = await shareResult(ctx.db, parsedInput);
    return { link: `${await loadOrigin()}/share/${token}`, expires_at };
  });

/** Ends a link: the person who made it, and admins of the organization. */
export const revokeShareAction = viewerAction
  .metadata({ name: "assessment.unshare" })
  .inputSchema(revokeSchema)
  .action(({ parsedInput, ctx }) => revokeLink(ctx.db, parsedInput.link));
