import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import * as z from "zod";
import { requireCsm } from "@/lib/identity/gate";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { listCsms } from "../customer/data";
import { getPortfolio } from "./data";
import type { Portfolio } from "./types";

const csmSchema = z.uuid().optional().catch(undefined);

/** Whose portfolio a platform admin may choose; nobody for a CSM, who has one. */
export const loadCsms = cache(async (): Promise<{ id: string; name: string }[]> => {
  const viewer = await requireCsm();
  if (viewer.role !== "admin") return [];
  return (await listCsms(await getDb())).map(({ id, name }) => ({ id, name }));
});

export type DashboardRead = { viewer: Viewer; csm: string | undefined; portfolio: Portfolio };

/** The dashboard as the address asks for it; a CSM sees their own whatever it says. */
export const loadDashboard = cache(
  async (asked: string | string[] | undefined): Promise<DashboardRead> => {
    const viewer = await requireCsm();
    const csm = viewer.role === "admin" ? csmSchema.parse(asked) : undefined;
    const portfolio = await getPortfolio(await getDb(), csm);
    if (csm && !portfolio.csm) notFound();
    return { viewer, csm, portfolio };
  },
);
