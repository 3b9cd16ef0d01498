import "server-only";
import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/lib/identity/gate";
import { listMembers } from "@/lib/identity/membership/data";
import type { Viewer } from "@/lib/identity/viewer/types";
import { getDb } from "@/lib/platform/supabase/server";
import { getParticipation, listAsked } from "./data";
import { canOversee } from "./permissions";
import { readManageParams, readPlace, toFilter, type RawParams } from "./rules";

/** For pages about everybody's participation: a member is sent to the own assessments. */
export async function requireOverseer(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (!canOversee(viewer)) redirect("/assessments" as Route);
  return viewer;
}

/** Somebody else's organization reads as one that does not exist. */
export function refuseOrgs(error: unknown): never {
  if ((error as { message?: string }).message === "not_allowed") notFound();
  throw error;
}

/** Participation and the first page of the list: two calls at once. Null for whoever oversees no organization yet. */
export const loadParticipation = cache(async (raw: RawParams) => {
  await requireOverseer();
  const db = await getDb();
  const params = readManageParams(raw);
  const [participation, list] = await Promise.all([
    getParticipation(db, params.org),
    listAsked(db, {
      org: params.org,
      filter: toFilter(params),
      sort: params.sort,
      cursor: readPlace(params.cursor),
    }),
  ]).catch((error: unknown) => {
    if (!params.org && (error as { message?: string }).message === "not_allowed")
      return [null, null];
    return refuseOrgs(error);
  });
  return { params, participation, list };
});

/** The forms to invite and to assign: the organization, what is offered, and whom there is to choose from. */
export const loadAsking = cache(async (raw: RawParams, withMembers: boolean) => {
  await requireOverseer();
  const db = await getDb();
  const { org, type } = readManageParams(raw);
  const participation = await getParticipation(db, org).catch(refuseOrgs);
  if (!participation.may_ask) notFound();
  const members = withMembers ? await listMembers(db, participation.org.id) : [];
  return { participation, members, type: type[0] };
});
