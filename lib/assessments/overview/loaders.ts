import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { getOverview } from "./data";
import { maySeeOverview } from "./permissions";
import { readOverviewParams } from "./rules";
import type { OverviewParams } from "./schema";
import type { Overview } from "./types";

type Raw = Record<string, string | string[] | undefined>;
export type OverviewRead = { viewer: Viewer; params: OverviewParams; overview: Overview };

/** The overview as the address asks for it. Members are sent home; an organization that is not theirs is not there. */
export const loadOverview = cache(async (raw: Raw): Promise<OverviewRead> => {
  const viewer = await requireViewer();
  if (!maySeeOverview(viewer)) redirect("/home");
  const params = readOverviewParams(raw);
  try {
    return { viewer, params, overview: await getOverview(await getDb(), params) };
  } catch (error) {
    // The database raises the code as its message.
    if (error instanceof Error && error.message === "not_allowed") notFound();
    throw error;
  }
});
