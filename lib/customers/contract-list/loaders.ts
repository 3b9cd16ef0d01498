import "server-only";
import { cache } from "react";
import { requireCsm } from "@/lib/identity/gate";
import { getDb } from "@/lib/platform/supabase/server";
import { loadReader } from "@/lib/workspace/reader/loaders";
import { readPlace } from "../portfolio/schema";
import { listAllContracts } from "./data";
import { readContractParams } from "./rules";

/** All contracts as the address asks for them. */
export const loadAllContracts = cache(
  async (raw: Record<string, string | string[] | undefined>) => {
    const viewer = await requireCsm();
    const params = readContractParams(raw);
    const [page, reader] = await Promise.all([
      listAllContracts(await getDb(), params, { cursor: readPlace(params.cursor) }),
      loadReader(),
    ]);
    return { viewer, params, page, reader };
  },
);
